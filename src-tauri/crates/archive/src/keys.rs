//! One random archive key; every other key derives from it by name.

use std::fmt::Write;
use zeroize::{Zeroize, ZeroizeOnDrop};

/// A secret key of 32 bytes; wiped from memory when it goes.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub(crate) struct Key([u8; 32]);

/// Contexts of derivation. They never change: a changed word is a lost archive.
mod context {
    pub(super) const REGISTER: &str = "rapporteur 2026 archive key -> register key v1";
    pub(super) const CHECK: &str = "rapporteur 2026 archive key -> check value v1";
    pub(super) const DOCUMENT_NAMES: &str = "rapporteur 2026 archive key -> document names v1";
    pub(super) const DOCUMENT_CONTENT: &str = "rapporteur 2026 archive key -> document content v1";
}

impl Key {
    /// From 32 bytes of chance.
    pub(crate) fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    fn derived(&self, context: &str) -> Self {
        Self(blake3::derive_key(context, &self.0))
    }

    /// The key of register.db.
    pub(crate) fn register(&self) -> Self {
        self.derived(context::REGISTER)
    }

    #[cfg_attr(
        not(test),
        expect(
            dead_code,
            reason = "the derivation is fixed with the others; the document store uses it"
        )
    )]
    /// The key of the keyed hash that names a document's content.
    pub(crate) fn document_names(&self) -> Self {
        self.derived(context::DOCUMENT_NAMES)
    }

    #[cfg_attr(
        not(test),
        expect(
            dead_code,
            reason = "the derivation is fixed with the others; the document store uses it"
        )
    )]
    /// The key under which documents of one key generation are encrypted.
    pub(crate) fn document_content(&self, generation: u32) -> Self {
        let mut base = self.derived(context::DOCUMENT_CONTENT);
        let key = blake3::keyed_hash(&base.0, &generation.to_le_bytes());
        base.zeroize();
        Self(*key.as_bytes())
    }

    /// Sixteen hexadecimal digits that tell whether a key is the archive's without telling the key.
    pub(crate) fn check_value(&self) -> String {
        let check = self.derived(context::CHECK);
        hexadecimal(&check.0[..8])
    }

    /// 64 hexadecimal digits.
    pub(crate) fn to_hexadecimal(&self) -> zeroize::Zeroizing<String> {
        zeroize::Zeroizing::new(hexadecimal(&self.0))
    }

    /// From 64 hexadecimal digits; None for anything else.
    pub(crate) fn from_hexadecimal(text: &str) -> Option<Self> {
        let mut key = Self([0; 32]);
        if text.len() != 64 || !text.is_ascii() {
            return None;
        }
        for (byte, at) in key.0.iter_mut().zip((0..64).step_by(2)) {
            *byte = u8::from_str_radix(&text[at..at + 2], 16).ok()?;
        }
        Some(key)
    }
}

impl std::fmt::Debug for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Key(…)")
    }
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(64), |mut text, byte| {
        write!(text, "{byte:02x}").expect("writing to a String cannot fail");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_of_different_purposes_differ_and_stay_the_same() {
        let key = Key::new([7; 32]);
        let all = [
            key.register(),
            key.document_names(),
            key.document_content(1),
            key.document_content(2),
        ];
        for (at, one) in all.iter().enumerate() {
            assert!(all.iter().skip(at + 1).all(|other| other != one));
        }
        // A changed derivation would lock every archive that exists.
        assert_eq!(key.check_value(), "cb9a26ffe7169039");
        let digits = |key: &Key| key.to_hexadecimal()[..16].to_owned();
        assert_eq!(
            all.each_ref().map(digits),
            [
                "129b2b5b83c2257c",
                "da30d73685dafae0",
                "b2017f4e93491098",
                "a6bcfecac4dd5278"
            ]
        );
    }

    #[test]
    fn a_key_reads_back_from_its_digits() {
        let key = Key::new([0xa5; 32]);
        assert_eq!(Key::from_hexadecimal(&key.to_hexadecimal()), Some(key));
        assert_eq!(Key::from_hexadecimal("a5"), None);
        assert_eq!(Key::from_hexadecimal(&"ü".repeat(32)), None);
    }

    #[test]
    fn a_key_never_shows_itself() {
        assert_eq!(format!("{:?}", Key::new([1; 32])), "Key(…)");
    }
}
