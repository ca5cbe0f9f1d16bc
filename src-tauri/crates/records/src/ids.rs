//! Identities of records: they never change, and two laptops that are offline never make the same one by accident.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};
use uuid::{Builder, Uuid};

/// The identity of a record, 16 bytes. New records take a UUIDv7, so that ids sort by the time of their making.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Id(Uuid);

impl Id {
    /// A UUIDv7 of this moment (milliseconds since 1970, UTC) and ten bytes of chance. The caller keeps both.
    pub fn v7(unix_ms: u64, chance: &[u8; 10]) -> Self {
        Self(Builder::from_unix_timestamp_millis(unix_ms, chance).into_uuid())
    }

    /// The identity of a link: the same parts give the same id on every laptop, so a link that is made twice is one.
    ///
    /// `kind` names the table; parts are hashed with their lengths, so that ("ab", "c") differs from ("a", "bc").
    /// Source: BLAKE3 in key-derivation mode, first 16 bytes, marked as UUIDv8 (RFC 9562, section 5.8).
    pub fn derived(kind: &str, parts: &[&[u8]]) -> Self {
        let mut hasher = blake3::Hasher::new_derive_key("rapporteur 2026 link id v1");
        for part in std::iter::once(kind.as_bytes()).chain(parts.iter().copied()) {
            hasher.update(&(part.len() as u64).to_le_bytes());
            hasher.update(part);
        }
        let mut bytes = [0; 16];
        bytes.copy_from_slice(&hasher.finalize().as_bytes()[..16]);
        Self(Builder::from_custom_bytes(bytes).into_uuid())
    }

    /// The 16 bytes as they are stored.
    pub fn as_bytes(&self) -> &[u8; 16] {
        self.0.as_bytes()
    }

    /// From the 16 stored bytes.
    pub const fn from_bytes(bytes: [u8; 16]) -> Self {
        Self(Uuid::from_bytes(bytes))
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Id({})", self.0)
    }
}

impl FromStr for Id {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        Uuid::parse_str(text.trim()).map(Self).map_err(drop)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_sort_by_the_time_of_their_making() {
        assert!(Id::v7(1, &[0xff; 10]) < Id::v7(2, &[0; 10]));
    }

    #[test]
    fn a_link_made_twice_has_one_id() {
        let (a, b) = (Id::v7(1, &[1; 10]), Id::v7(2, &[2; 10]));
        let link = |x: Id, y: Id| Id::derived("participant", &[x.as_bytes(), y.as_bytes()]);
        assert_eq!(link(a, b), link(a, b));
        assert_ne!(link(a, b), link(b, a));
        assert_ne!(Id::derived("t", &[b"ab", b"c"]), Id::derived("t", &[b"a", b"bc"]));
    }

    #[test]
    fn an_id_reads_back_from_its_text() {
        let id = Id::v7(1_700_000_000_000, &[7; 10]);
        assert_eq!(id.to_string().parse(), Ok(id));
        assert_eq!("no id".parse::<Id>(), Err(()));
    }
}
