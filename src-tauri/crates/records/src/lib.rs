//! What a secretariat records: types, rules, validation. No input or output.
