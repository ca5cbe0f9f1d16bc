//! The office's logo: taken from a file once it is certain that a report can print it.

use crate::{Error, Result, Session, files};
use archive::OperationKind;
use records::{Office, Problem, office::Logo, problems::Rule};
use std::path::Path;
use typeset::LogoProblem;

/// Endings of files that a person is offered as logos.
pub const ENDINGS: &[&str] = &["svg", "png", "jpg", "jpeg"];

/// Takes a file as the office's logo. What it is, its content says and not its name.
///
/// # Errors
/// [`Error::Invalid`] with "logo" and what is wrong: too large, no picture, or one that cannot be printed; [`Error::File`]
/// for a file that cannot be read; the archive's own.
pub fn take(session: &Session, path: &Path) -> Result<Office> {
    let bytes = files::read_at_most(path, Logo::LARGEST)?
        .ok_or_else(|| refused(Rule::PictureTooLarge, &format!("more than {} MB", Logo::LARGEST >> 20)))?;
    let media_type = media_type(&bytes).ok_or_else(|| refused(Rule::NotAPicture, ""))?;
    let logo = Logo {
        media_type: media_type.to_owned(),
        bytes,
    };
    check(&logo).map_err(|problem| Error::Invalid(vec![problem]))?;
    set(session, Some(logo))
}

/// Leaves the office without a logo.
///
/// # Errors
/// The archive's own.
pub fn clear(session: &Session) -> Result<Office> {
    set(session, None)
}

fn set(session: &Session, logo: Option<Logo>) -> Result<Office> {
    let done = session.archive().transact(OperationKind::EditOffice, |tx| {
        let mut office = tx.office()?;
        office.logo = logo;
        tx.save_office(&office)
    })?;
    session.changed(&done.changes);
    session.office()
}

/// Whether a report can print it.
///
/// # Errors
/// What is wrong with it, in field "logo".
pub(crate) fn check(logo: &Logo) -> std::result::Result<(), Problem> {
    let format = report::logo_format(&logo.media_type).ok_or_else(|| Problem::new("logo", Rule::NotAPicture, ""))?;
    if media_type(&logo.bytes) != Some(logo.media_type.as_str()) {
        return Err(Problem::new("logo", Rule::NotAPicture, ""));
    }
    typeset::check_logo(format, &logo.bytes).map_err(|error| {
        let rule = match error.problem {
            LogoProblem::Unreadable => Rule::NotAPicture,
            LogoProblem::Text => Rule::PictureWithText,
            LogoProblem::Script => Rule::PictureWithScript,
            LogoProblem::Picture => Rule::PictureInPicture,
            LogoProblem::Effect => Rule::PictureWithEffects,
            LogoProblem::Empty => Rule::PictureEmpty,
            LogoProblem::TooLarge => Rule::PictureTooLarge,
        };
        Problem::new("logo", rule, &error.detail)
    })
}

fn refused(rule: Rule, given: &str) -> Error {
    Error::Invalid(vec![Problem::new("logo", rule, given)])
}

/// What kind of picture the bytes are; None: none that a report prints.
fn media_type(bytes: &[u8]) -> Option<&'static str> {
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        return Some("image/png");
    }
    if bytes.starts_with(&[0xFF, 0xD8, 0xFF]) {
        return Some("image/jpeg");
    }
    // an SVG is XML of any kind until its root is read, which is what the check of the drawing does
    let text = std::str::from_utf8(bytes).ok()?;
    text.trim_start_matches('\u{FEFF}')
        .trim_start()
        .starts_with('<')
        .then_some("image/svg+xml")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_content_says_what_a_file_is() {
        assert_eq!(media_type(b"\x89PNG\r\n\x1a\n..."), Some("image/png"));
        assert_eq!(media_type(&[0xFF, 0xD8, 0xFF, 0xE0]), Some("image/jpeg"));
        assert_eq!(
            media_type("\u{FEFF} <?xml version='1.0'?><svg/>".as_bytes()),
            Some("image/svg+xml")
        );
        for other in [&b"GIF89a"[..], b"", b"%PDF-1.7", b"\xff\xfe<\0s\0v\0g\0"] {
            assert_eq!(media_type(other), None);
        }
    }
}
