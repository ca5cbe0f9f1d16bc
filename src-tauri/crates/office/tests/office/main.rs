//! What staff do, through the crate's public face, on archives of their own.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod exchanging;
mod recording;
mod reporting;
mod tending;

use office::{NewOffice, Profile, Session};
use records::Language;
use serde_json::{Map, Value};
use tempfile::TempDir;

/// An office with an empty archive, both gone when this goes.
struct Desk {
    folder: TempDir,
    session: Session,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let profile = Profile::load(&folder.path().join("config")).unwrap().as_author("Maja");
        let office = NewOffice {
            name: "River Secretariat".into(),
            language: Language::En,
        };
        let session = Session::create(&folder.path().join("Office.rapporteur"), &office, &profile).unwrap();
        Self { folder, session }
    }

    fn file(&self, name: &str, text: &str) -> std::path::PathBuf {
        let path = self.folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path
    }
}

/// The fields of an object.
fn fields(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(fields) => fields,
        other => panic!("{other} is no object"),
    }
}
