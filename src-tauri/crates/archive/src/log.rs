//! Operations: what the history lists and undo takes back.

/// Declares the kinds with their stored numbers, which never change their meaning, and their words.
macro_rules! kinds {
    ($($(#[$meta:meta])* $kind:ident = $word:literal = $code:literal),+ $(,)?) => {
        /// What a person did, in one undoable step.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum OperationKind { $($(#[$meta])* $kind = $code),+ }

        impl OperationKind {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$kind),+];

            /// Its word for other programs and for messages.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$kind => $word),+ }
            }

            pub(crate) const fn code(self) -> i64 {
                self as i64
            }

            /// A kind of a newer program counts as an edit of anything.
            pub(crate) const fn from_code(code: i64) -> Self {
                match code { $($code => Self::$kind,)+ _ => Self::Other }
            }
        }
    };
}

kinds! {
    /// Something that has no kind of its own.
    Other = "other" = 0,
    /// A meeting was added.
    CreateMeeting = "create" = 1,
    /// A meeting was edited.
    EditMeeting = "edit" = 2,
    /// A meeting was removed.
    RemoveMeeting = "remove" = 3,
    /// A removed meeting was brought back, or one made what it was before.
    RestoreMeeting = "restore" = 4,
    /// Several meetings were changed at once.
    EditMeetings = "edit_several" = 5,
    /// Records came from a file.
    Import = "import" = 10,
    /// The sample office was written.
    Sample = "sample" = 11,
    /// The archive was made.
    CreateArchive = "create_archive" = 12,
    /// The office's settings were edited.
    EditOffice = "edit_office" = 20,
    /// A list of the office was edited.
    EditList = "edit_list" = 21,
    /// A person, organisation or appointment was edited.
    EditDirectory = "edit_directory" = 22,
    /// Two records became one.
    Merge = "merge" = 23,
    /// An earlier operation was taken back.
    Undo = "undo" = 30,
    /// An undone operation was done again.
    Redo = "redo" = 31,
    /// A record was erased for good.
    Erase = "erase" = 32,
    /// A newer program changed records to its form.
    Migrate = "migrate" = 33,
}

impl std::fmt::Display for OperationKind {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Number of an operation in this archive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OperationId(pub(crate) i64);

impl OperationId {
    /// The number that the history shows.
    pub fn number(self) -> i64 {
        self.0
    }
}

/// Where an operation stands with undo; stored.
pub(crate) mod state {
    /// It stands.
    pub(crate) const STANDS: i64 = 0;
    /// Undone; can be redone.
    pub(crate) const UNDONE: i64 = 1;
    /// Undone, and its author went on to something else.
    pub(crate) const UNDONE_FOR_GOOD: i64 = 2;
}
