//! Everything a developer runs: cargo xtask run | test | check | bench | package | data.
fn main() {}
