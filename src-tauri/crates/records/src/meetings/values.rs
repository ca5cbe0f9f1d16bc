//! The words that a meeting's fields are made of. Numbers are what the archive stores: they never change.

use crate::words::words;

words! {
    /// How exactly the days of a meeting are known.
    #[derive(Default)]
    DatePrecision {
        /// To the day.
        #[default]
        Day = "day" = 1,
        /// Some time in the month of `starts_on`.
        Month = "month" = 2,
        /// Some time in the quarter.
        Quarter = "quarter" = 3,
        /// Some time in the year.
        Year = "year" = 4,
    }
}

words! {
    /// Where a meeting stands.
    Status {
        /// Intended.
        Planned = "planned" = 1,
        /// Fixed with the others.
        Confirmed = "confirmed" = 2,
        /// Took place.
        Held = "held" = 3,
        /// Put off.
        Postponed = "postponed" = 4,
        /// Will not take place.
        Cancelled = "cancelled" = 5,
    }
}

words! {
    /// In a room, on screens, or both.
    #[derive(Default)]
    Format {
        /// In a room.
        #[default]
        InPerson = "in_person" = 1,
        /// Both.
        Hybrid = "hybrid" = 2,
        /// On screens.
        Online = "online" = 3,
    }
}

words! {
    /// What the office did at a meeting.
    Role {
        /// Organised it.
        Organised = "organised" = 1,
        /// Organised it with others.
        CoOrganised = "co_organised" = 2,
        /// Chaired it.
        Chaired = "chaired" = 3,
        /// Spoke at it.
        Spoke = "spoke" = 4,
        /// Attended it.
        Attended = "attended" = 5,
        /// Paid a visit.
        Visited = "visited" = 6,
        /// Received a visit.
        Received = "received" = 7,
    }
}

words! {
    /// Where the minutes stand.
    MinutesState {
        /// There are none.
        None = "none" = 1,
        /// Being written.
        Draft = "draft" = 2,
        /// Sent to those who were there.
        Circulated = "circulated" = 3,
        /// Adopted.
        Adopted = "adopted" = 4,
    }
}

words! {
    /// Kinds of outcome.
    OutcomeKind {
        /// What was found.
        Conclusion = "conclusion" = 1,
        /// What was decided.
        Decision = "decision" = 2,
        /// What somebody is to do.
        Action = "action" = 3,
    }
}

words! {
    /// Where an action stands.
    ActionState {
        /// To be done.
        Open = "open" = 1,
        /// Done.
        Done = "done" = 2,
        /// Given up.
        Dropped = "dropped" = 3,
    }
}

words! {
    /// In what capacity somebody took part.
    #[derive(Default)]
    Capacity {
        /// Chaired.
        Chair = "chair" = 1,
        /// Chaired with another.
        CoChair = "co_chair" = 2,
        /// Led a delegation.
        HeadOfDelegation = "head_of_delegation" = 3,
        /// Spoke.
        Speaker = "speaker" = 4,
        /// Took part.
        #[default]
        Participant = "participant" = 5,
        /// Observed.
        Observer = "observer" = 6,
        /// Interpreted.
        Interpreter = "interpreter" = 7,
        /// Served the meeting.
        Secretariat = "secretariat" = 8,
    }
}

words! {
    /// Whether somebody came.
    #[derive(Default)]
    Presence {
        /// Was asked to come.
        Invited = "invited" = 1,
        /// Said yes.
        Confirmed = "confirmed" = 2,
        /// Was there.
        #[default]
        Attended = "attended" = 3,
        /// Sent apologies.
        Apologies = "apologies" = 4,
        /// Was not there.
        Absent = "absent" = 5,
        /// Somebody else came instead.
        Represented = "represented" = 6,
    }
}

impl Presence {
    /// Whether they count as present.
    pub fn was_there(self) -> bool {
        self == Self::Attended
    }
}

words! {
    /// Kinds of document.
    #[derive(Default)]
    DocumentKind {
        /// Invitation.
        Invitation = "invitation" = 1,
        /// Letter.
        Letter = "letter" = 2,
        /// Note verbale.
        NoteVerbale = "note_verbale" = 3,
        /// Nomination.
        Nomination = "nomination" = 4,
        /// Agenda.
        Agenda = "agenda" = 5,
        /// List of participants.
        ListOfParticipants = "list_of_participants" = 6,
        /// Concept note.
        ConceptNote = "concept_note" = 7,
        /// Speech.
        Speech = "speech" = 8,
        /// Presentation.
        Presentation = "presentation" = 9,
        /// Conclusions.
        Conclusions = "conclusions" = 10,
        /// Minutes.
        Minutes = "minutes" = 11,
        /// Mission report.
        MissionReport = "mission_report" = 12,
        /// Press release.
        PressRelease = "press_release" = 13,
        /// Memorandum.
        Memorandum = "memorandum" = 14,
        /// Photo.
        Photo = "photo" = 15,
        /// Anything else.
        #[default]
        Other = "other" = 16,
    }
}
