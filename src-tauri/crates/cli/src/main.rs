//! rapporteur-cli: what the window does, without a window.
fn main() {}
