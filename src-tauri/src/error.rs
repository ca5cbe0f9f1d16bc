//! How a refusal crosses to the window: a code to branch on, and the field that it is about.

use office::records::problems::Rule;
use serde::Serialize;

/// The answer of every command.
pub(crate) type Result<T> = std::result::Result<T, CommandError>;

/// Why a command refused. The window shows its own words for the code; `message` is for logs and scripts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct CommandError {
    /// Machine word; there is one only if somebody branches on it. The list: commands/mod.rs.
    pub(crate) code: &'static str,
    /// A whole sentence in English.
    pub(crate) message: String,
    /// With code "invalid": the field, with its place in lists ("outcomes[2].deadline").
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) field: Option<String>,
    /// With code "invalid": the rule that the field breaks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) problem: Option<Rule>,
    /// What the sentence is about: a path, who holds the lock.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) detail: Option<String>,
}

/// The archive's disk or folder is away.
pub(crate) const GONE: &str = "gone";

impl CommandError {
    /// Writes into the log that something did not go as it should. A refusal of what a person typed is no trouble.
    pub(crate) fn log(&self) {
        if matches!(
            self.code,
            "internal" | "damaged" | "disk_full" | "no_permission" | "file" | GONE
        ) {
            tracing::warn!(code = self.code, "a command was refused");
        }
    }

    fn new(code: &'static str, message: impl Into<String>) -> Self {
        Self {
            code,
            message: message.into(),
            field: None,
            problem: None,
            detail: None,
        }
    }

    /// A command that needs an open archive, and there is none.
    pub(crate) fn no_archive() -> Self {
        Self::new("no_archive", "no register is open")
    }

    /// The archive's disk is away, or its folder was moved or replaced while it was open.
    pub(crate) fn gone(folder: &std::path::Path) -> Self {
        Self {
            detail: Some(folder.display().to_string()),
            ..Self::new(
                GONE,
                format!(
                    "{} is not there any more: put its disk or folder back, then try again",
                    folder.display()
                ),
            )
        }
    }

    /// Something that was asked for by its number or path and is not here (any more).
    pub(crate) fn not_found(what: &str, name: impl std::fmt::Display) -> Self {
        Self {
            detail: Some(name.to_string()),
            ..Self::new("not_found", format!("{what}: {name} is not here"))
        }
    }

    /// A value of a command that breaks a rule.
    pub(crate) fn invalid(field: &str, problem: Rule, given: &str) -> Self {
        office::Error::Invalid(vec![office::records::Problem::new(field, problem, given)]).into()
    }

    /// Something that should not happen.
    pub(crate) fn internal(error: impl std::fmt::Display) -> Self {
        Self::new("internal", error.to_string())
    }
}

impl From<office::Error> for CommandError {
    fn from(error: office::Error) -> Self {
        Self {
            code: error.code(),
            message: error.to_string(),
            field: error.field().map(str::to_owned),
            problem: error.rule(),
            detail: error.detail(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_refused_value_names_its_field_and_rule() {
        let error = CommandError::invalid("id", Rule::NotAnId, "x");
        assert_eq!(
            serde_json::to_value(error).unwrap(),
            json!({"code": "invalid", "message": "id: \u{201c}x\u{201d} is no id", "field": "id", "problem": "not_an_id"})
        );
    }

    #[test]
    fn what_is_not_known_is_left_out() {
        let error = serde_json::to_value(CommandError::no_archive()).unwrap();
        assert_eq!(error, json!({"code": "no_archive", "message": "no register is open"}));
    }
}
