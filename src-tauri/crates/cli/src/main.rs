//! rapporteur-cli: what the window does, without a window.
//!
//! Each verb converts its arguments, calls one use of crate `office`, and prints the answer. Results go to standard
//! output, everything else to standard error. Exit codes: 0 done, 1 refused (the reason is on standard error), 2 wrong
//! usage.

mod args;
mod desk;
mod meter;
mod stop;
mod verbs;

use args::Args;
use clap::Parser;
use desk::Desk;
use std::process::ExitCode;

fn main() -> ExitCode {
    let args = match Args::try_parse() {
        Ok(args) => args,
        Err(said) => {
            // Help that nobody reads any more is no failure.
            let _ = said.print();
            return ExitCode::from(u8::try_from(said.exit_code()).unwrap_or(2));
        }
    };
    let mut desk = Desk::new(args.common);
    let done = verbs::run(args.verb, &mut desk).and_then(|()| desk.flush());
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(stop) => stop.report(),
    }
}
