//! What a meeting came to: conclusions, decisions and actions, numbered.

use crate::context::Context;
use crate::dates;
use crate::participants::given;
use blocks::{Block, Heading, Inline, List, Paragraph, ParagraphRole, Text};
use records::Meeting;
use records::meetings::{ActionState, Outcome, OutcomeKind};

/// The heading and the numbered list; nothing where there is no outcome.
pub(crate) fn blocks(context: &Context<'_>, meeting: &Meeting) -> Vec<Block> {
    let items: Vec<Vec<Block>> = meeting
        .outcomes
        .iter()
        .filter(|outcome| !outcome.text.trim().is_empty())
        .map(|outcome| {
            vec![Block::Paragraph(Paragraph {
                text: text(context, meeting, outcome),
                language: meeting.language.as_str().to_owned(),
                role: ParagraphRole::Text,
            })]
        })
        .collect();
    if items.is_empty() {
        return Vec::new();
    }
    vec![
        Block::Heading(Heading {
            level: 1,
            text: context.said("heading-outcomes"),
            anchor: None,
            language: context.tag(),
        }),
        Block::List(List { start: Some(1), items }),
    ]
}

/// The outcome's words, and in brackets before their full stop what the office keeps about it: "The list is sent
/// (action; responsible: Ministry; deadline: 31 March 2022; done)."
fn text(context: &Context<'_>, meeting: &Meeting, outcome: &Outcome) -> Text {
    let words = outcome.text.trim();
    let remarks = remarks(context, outcome);
    if remarks.is_empty() {
        return context.words(words);
    }
    let stop = words.ends_with('.') && !words.ends_with("..");
    let mut text = context.words(if stop { &words[..words.len() - 1] } else { words });
    let mut remark = context.signed(&format!("({})", remarks.join("; ")));
    if meeting.language != context.language {
        remark = vec![Inline::Language {
            tag: context.tag(),
            content: remark,
        }];
    }
    text.push(Inline::words(" "));
    text.extend(remark);
    if stop {
        text.push(Inline::words("."));
    }
    text
}

fn remarks(context: &Context<'_>, outcome: &Outcome) -> Vec<String> {
    let mut remarks = Vec::new();
    match outcome.kind {
        OutcomeKind::Conclusion => {}
        OutcomeKind::Decision => remarks.push(context.say("outcome-decision")),
        OutcomeKind::Action => remarks.push(context.say("outcome-action")),
    }
    if let Some(who) = given(outcome.responsible.as_deref()) {
        remarks.push(context.say_with("outcome-responsible", &[("who", who.into())]));
    }
    if let Some(deadline) = outcome.deadline {
        let date = dates::day(deadline, context.language, context.input.office.date_style);
        remarks.push(context.say_with("outcome-deadline", &[("date", date.into())]));
    }
    match outcome.state {
        Some(ActionState::Open) => remarks.push(context.say("outcome-open")),
        Some(ActionState::Done) => remarks.push(context.say("outcome-done")),
        Some(ActionState::Dropped) => remarks.push(context.say("outcome-dropped")),
        None => {}
    }
    remarks
}
