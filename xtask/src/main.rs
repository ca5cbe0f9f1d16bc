//! Everything a developer runs: `cargo xtask run | test | check | bench | data | screenshots | icons | package`.

mod bench;
mod check;
mod data;
mod display;
mod icons;
mod metadata;
mod npm;
mod package;
mod packages;
mod run;
mod screenshots;
mod step;
mod test;
mod tools;
mod webdriver;
mod workspace;

use std::process::ExitCode;
use workspace::Workspace;

/// What a command of xtask ends with: nothing, or a message for the person who ran it.
pub(crate) type Done<T = ()> = Result<T, String>;

const USAGE: &str = "\
cargo xtask run [--no-window]     install what is missing, build, open the window with the sample office
cargo xtask test [PART…]          install what tests need and run them; parts: units, crates, interface, window
cargo xtask check [ID…]           format, lints, licences, layers and the other rules of ARCHITECTURE.md
cargo xtask bench [ROW…]          measure the rows of the speed table, in a release build
cargo xtask data [PART…]          make the committed tables and fonts again from their sources
cargo xtask screenshots [NAME…]   take the guide's pictures in the real window, into docs/guide/pictures
cargo xtask icons                 make every size of the icon from icons/*.svg
cargo xtask package               build the installers of this system";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let Some((command, rest)) = arguments.split_first() else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    let workspace = Workspace::here();
    let done = match command.as_str() {
        "run" => run::run(&workspace, rest),
        "test" => test::run(&workspace, rest),
        "check" => check::run(&workspace, rest),
        "bench" => bench::run(&workspace, rest),
        "data" => data::run(&workspace, rest),
        "screenshots" => screenshots::run(&workspace, rest),
        "icons" => icons::run(&workspace),
        "package" => package::run(&workspace),
        // Not for people: measures one program in a process of its own (see bench/usage.rs).
        bench::MEASURE => return bench::measure_one(rest),
        "help" | "--help" | "-h" => {
            println!("{USAGE}");
            return ExitCode::SUCCESS;
        }
        other => {
            eprintln!("There is no command `{other}`.\n\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("\n{message}");
            ExitCode::FAILURE
        }
    }
}
