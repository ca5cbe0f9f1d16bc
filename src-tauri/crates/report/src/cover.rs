//! What stands before and around the flow: the cover, the contents, heads and notes.

use crate::context::Context;
use crate::{dates, kosovo};
use blocks::{Block, Contents, Cover, Document, Inline, Logo, LogoFormat, Note, RunningHeads, Text, Words};
use records::office::DateStyle;
use records::{Audience, Language};
use std::collections::BTreeMap;

/// The opening of the contents and the contents themselves.
pub(crate) fn contents(context: &Context<'_>) -> Vec<Block> {
    let mut chapter = crate::chapters::opening(context, "chapter-contents", None, "contents");
    chapter.in_contents = false;
    vec![Block::Chapter(chapter), Block::Contents(Contents { depth: 2 })]
}

/// The whole document.
pub(crate) fn document(context: &Context<'_>, body: Vec<Block>) -> Document {
    let office = context.input.office;
    let issuer = office.name(context.language);
    let title = context.say_of_year("report-title-year");
    let reference = reference(context);
    let classification = classification(context);
    Document {
        title: if issuer.is_empty() {
            title.clone()
        } else {
            format!("{title}, {issuer}")
        },
        author: issuer.to_owned(),
        subject: context.say_of_year("report-subject"),
        language: context.tag(),
        date: context.options.date.format("%Y-%m-%d").to_string(),
        accent: context.accent(),
        cover: Some(Cover {
            logo: logo(context, issuer),
            issuer: in_own_language(context, issuer),
            title: context.said("report-title"),
            period: context.year(),
            // One name on the cover: names in five languages would be its largest block.
            lines: Vec::new(),
            reference: reference.clone(),
            classification: classification.clone(),
            date: context.say_with(
                "cover-issued",
                // In words whatever the office's style: it stands alone on a title page.
                &[(
                    "date",
                    dates::day(context.options.date, context.language, DateStyle::Long).into(),
                )],
            ),
        }),
        heads: RunningHeads {
            verso: title,
            foot: reference,
            foot_outside: classification,
        },
        notes: notes(context),
        body,
        words: Words {
            logo: context.say_with("logo", &[("office", issuer.into())]),
            // Heads are repeated; that says enough.
            continued: String::new(),
        },
    }
}

/// The office's name, marked where it stands in another language than the report.
fn in_own_language(context: &Context<'_>, issuer: &str) -> Text {
    if issuer.is_empty() {
        return Text::new();
    }
    let names = &context.input.office.names;
    let other = names
        .iter()
        .find(|(_, name)| *name == issuer)
        .map(|(language, _)| *language);
    let language = match other {
        Some(other) if !names.contains_key(&context.language) => other,
        _ => context.language,
    };
    context.in_language(vec![Inline::words(issuer)], language)
}

/// The reference that was given, else the office's prefix and the year.
fn reference(context: &Context<'_>) -> String {
    let prefix = context.input.office.reference_prefix.trim().trim_end_matches('/');
    match context.options.reference.as_deref().map(str::trim) {
        Some(given) if !given.is_empty() => given.to_owned(),
        _ if prefix.is_empty() => String::new(),
        _ => format!("{prefix}/{}", context.options.year),
    }
}

/// For whom the report is made; empty when for everybody.
fn classification(context: &Context<'_>) -> String {
    match context.options.audience {
        Audience::Public => String::new(),
        Audience::Board => context.say("class-board"),
        Audience::Internal => context.say("class-internal"),
    }
}

/// What a logo of a media type is drawn as; None: it is not drawn.
pub fn logo_format(media_type: &str) -> Option<LogoFormat> {
    match media_type {
        "image/svg+xml" => Some(LogoFormat::Svg),
        "image/png" => Some(LogoFormat::Png),
        "image/jpeg" => Some(LogoFormat::Jpeg),
        _ => None,
    }
}

fn logo(context: &Context<'_>, issuer: &str) -> Option<Logo> {
    let logo = context.input.office.logo.as_ref()?;
    Some(Logo {
        format: logo_format(&logo.media_type)?,
        bytes: logo.bytes.clone(),
        alternative: context.say_with("logo", &[("office", issuer.into())]),
    })
}

fn notes(context: &Context<'_>) -> BTreeMap<String, Note> {
    let office = context.input.office;
    let mut notes = BTreeMap::new();
    if office.kosovo_note {
        let language: Language = context.language;
        notes.insert(
            kosovo::NOTE.to_owned(),
            Note {
                sign: "*".to_owned(),
                text: vec![Inline::words(office.kosovo_text(language))],
                language: language.as_str().to_owned(),
            },
        );
    }
    notes
}
