//! Prints the sample report: `cargo run -p typeset --example sample -- out.pdf`. The same bytes each time.

#[path = "../tests/sample/mod.rs"]
mod sample;

use std::ops::ControlFlow;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args().nth(1).ok_or("usage: sample OUT.pdf")?;
    let typeset = typeset::pdf(&sample::report(), &mut |_| ControlFlow::Continue(()))?;
    std::fs::write(&path, &typeset.bytes)?;
    println!(
        "{path}: {} pages, {} bytes, {:?}",
        typeset.pages,
        typeset.bytes.len(),
        typeset.findings
    );
    Ok(())
}
