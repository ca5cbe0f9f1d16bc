//! System packages: which ones a purpose needs, what is missing, and how this system installs it.

use crate::workspace::Workspace;
use crate::{Done, step};
use std::path::Path;
use std::process::Command;

/// What somebody wants to do on this machine. Each purpose names only what it adds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Purpose {
    /// Compile the command line: a C compiler for SQLCipher, perl and make for the OpenSSL inside it.
    Crates,
    /// Compile and open the window.
    Window,
    /// Run the tests, those in the real window too.
    Tests,
    /// Draw the icon in every size.
    Icons,
}

/// How one finds out whether a need is met where dpkg does not tell.
#[derive(Clone, Copy)]
enum Probe {
    Program(&'static str),
    Library(&'static str),
}

/// Something that a purpose needs, and what it is called in each system. An empty name: part of the system there,
/// or of another package in this table, or not to be had.
struct Need {
    purpose: Purpose,
    probe: Probe,
    apt: &'static str,
    dnf: &'static str,
    pacman: &'static str,
    zypper: &'static str,
    brew: &'static str,
    winget: &'static str,
}

use Probe::{Library, Program};
use Purpose::{Crates, Icons, Tests, Window};

#[rustfmt::skip]
const NEEDS: &[Need] = &[
    need(Crates, Program("cc"),   ["build-essential", "gcc", "base-devel", "gcc", "", "Microsoft.VisualStudio.2022.BuildTools"]),
    need(Crates, Program("c++"),  ["", "gcc-c++", "", "gcc-c++", "", ""]),
    need(Crates, Program("make"), ["make", "make", "", "make", "", ""]),
    need(Crates, Program("perl"), ["perl", "perl", "perl", "perl", "", "StrawberryPerl.StrawberryPerl"]),
    need(Window, Program("pkg-config"),         ["pkg-config", "pkgconf-pkg-config", "", "pkg-config", "", ""]),
    need(Window, Library("webkit2gtk-4.1"),     ["libwebkit2gtk-4.1-dev", "webkit2gtk4.1-devel", "webkit2gtk-4.1", "webkit2gtk3-devel", "", ""]),
    need(Window, Library("gtk+-3.0"),           ["libgtk-3-dev", "gtk3-devel", "gtk3", "gtk3-devel", "", ""]),
    need(Window, Library("librsvg-2.0"),        ["librsvg2-dev", "librsvg2-devel", "librsvg", "librsvg-devel", "", ""]),
    need(Tests,  Program("WebKitWebDriver"),    ["webkit2gtk-driver", "/usr/bin/WebKitWebDriver", "", "/usr/bin/WebKitWebDriver", "", ""]),
    need(Tests,  Program("Xvfb"),               ["xvfb", "xorg-x11-server-Xvfb", "xorg-server-xvfb", "xorg-x11-server-Xvfb", "", ""]),
    need(Tests,  Program("dbus-run-session"),   ["dbus", "dbus-daemon", "dbus", "dbus-1-daemon", "", ""]),
    // GTK looks for the accessibility bus at each start and complains, slowly, where nobody answers.
    need(Tests,  Library("atspi-2"),            ["at-spi2-core", "at-spi2-core-devel", "at-spi2-core", "at-spi2-core-devel", "", ""]),
    need(Tests,  Program("pdftotext"),          ["poppler-utils", "poppler-utils", "poppler", "poppler-tools", "poppler", "oschwartz10612.Poppler"]),
    need(Tests,  Program("qpdf"),               ["qpdf", "qpdf", "qpdf", "qpdf", "qpdf", "QPDF.QPDF"]),
    // Sees which sockets the program opens.
    need(Tests,  Program("strace"),             ["strace", "strace", "strace", "strace", "", ""]),
    need(Icons,  Program("rsvg-convert"),       ["librsvg2-bin", "librsvg2-tools", "librsvg", "rsvg-convert", "librsvg", ""]),
];

const fn need(purpose: Purpose, probe: Probe, names: [&'static str; 6]) -> Need {
    let [apt, dnf, pacman, zypper, brew, winget] = names;
    Need {
        purpose,
        probe,
        apt,
        dnf,
        pacman,
        zypper,
        brew,
        winget,
    }
}

/// The program that installs packages here.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Manager {
    Apt,
    Dnf,
    Pacman,
    Zypper,
    Brew,
    Winget,
}

impl Manager {
    const ALL: [Self; 6] = [
        Self::Apt,
        Self::Dnf,
        Self::Pacman,
        Self::Zypper,
        Self::Brew,
        Self::Winget,
    ];

    fn here(workspace: &Workspace) -> Option<Self> {
        let installed = |name| workspace.program(name).is_some();
        match std::env::consts::OS {
            "macos" => Some(Self::Brew),
            "windows" => Some(Self::Winget),
            _ if installed("apt-get") && installed("dpkg-query") => Some(Self::Apt),
            _ if installed("dnf") => Some(Self::Dnf),
            _ if installed("pacman") => Some(Self::Pacman),
            _ if installed("zypper") => Some(Self::Zypper),
            _ => None,
        }
    }

    fn name_of(self, need: &Need) -> &'static str {
        match self {
            Self::Apt => need.apt,
            Self::Dnf => need.dnf,
            Self::Pacman => need.pacman,
            Self::Zypper => need.zypper,
            Self::Brew => need.brew,
            Self::Winget => need.winget,
        }
    }

    /// The command that a person types to install these packages.
    fn command_for(self, names: &[&str]) -> String {
        let list = names.join(" ");
        match self {
            Self::Apt => format!("sudo apt-get update && sudo apt-get install --yes --no-install-recommends {list}"),
            Self::Dnf => format!("sudo dnf install {list}"),
            Self::Pacman => format!("sudo pacman -S --needed {list}"),
            Self::Zypper => format!("sudo zypper install {list}"),
            Self::Brew => format!("brew install {list}"),
            // winget takes one package at a time.
            Self::Winget => names
                .iter()
                .map(|name| format!("winget install --exact --id {name}"))
                .collect::<Vec<_>>()
                .join(" && "),
        }
    }
}

/// Sees to it that this machine has what the purposes need: installs it by apt where that is allowed, else says how.
///
/// Errors: something is missing and cannot be installed from here; the message is the command to type.
pub(crate) fn ensure(workspace: &Workspace, purposes: &[Purpose]) -> Done {
    let Some(manager) = Manager::here(workspace) else {
        let missing = unmet(workspace, purposes);
        return if missing.is_empty() {
            Ok(())
        } else {
            Err(unknown_system(&missing))
        };
    };
    let missing = match manager {
        Manager::Apt => missing_by_dpkg(workspace, purposes),
        _ => names(manager, &unmet(workspace, purposes)),
    };
    if missing.is_empty() {
        return Ok(());
    }
    let typed = manager.command_for(&missing);
    let Some(root) = way_to_root(workspace, manager) else {
        return Err(format!(
            "These packages are missing. Install them and start again:\n\n  {typed}"
        ));
    };
    println!("Missing: {}", missing.join(" "));
    // An old list of packages names files that the mirror no longer has; that the update fails is no reason to stop.
    let mut update = as_root(workspace, root, &["apt-get", "update"]);
    if let Err(message) = step::run("apt-get update", &mut update) {
        println!("{message}\n  Going on with the list of packages that is there.");
    }
    let mut words = vec!["apt-get", "install", "--yes", "--no-install-recommends"];
    words.extend(&missing);
    step::run(
        &format!("Install {} packages", missing.len()),
        &mut as_root(workspace, root, &words),
    )
}

/// The needs of these purposes, each once.
fn needs(purposes: &[Purpose]) -> impl Iterator<Item = &'static Need> + '_ {
    NEEDS.iter().filter(|need| purposes.contains(&need.purpose))
}

fn names(manager: Manager, needs: &[&Need]) -> Vec<&'static str> {
    let mut names: Vec<&str> = Vec::new();
    for need in needs {
        let name = manager.name_of(need);
        if !name.is_empty() && !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

fn missing_by_dpkg(workspace: &Workspace, purposes: &[Purpose]) -> Vec<&'static str> {
    let wanted = names(Manager::Apt, &needs(purposes).collect::<Vec<_>>());
    let mut query = workspace.command("dpkg-query");
    query
        .args(["--show", "--showformat", "${Package} ${db:Status-Status}\n"])
        .args(&wanted);
    // dpkg-query fails when it does not know one of the packages, and still answers for the others.
    let answer = query
        .output()
        .map(|output| String::from_utf8_lossy(&output.stdout).into_owned())
        .unwrap_or_default();
    not_installed(&wanted, &answer)
}

/// Which of the wanted packages dpkg-query's answer does not call installed.
fn not_installed<'a>(wanted: &[&'a str], answer: &str) -> Vec<&'a str> {
    let installed = |name: &str| {
        answer.lines().any(|line| {
            line.split_once(' ')
                .is_some_and(|(package, state)| package == name && state == "installed")
        })
    };
    wanted.iter().copied().filter(|name| !installed(name)).collect()
}

fn unmet(workspace: &Workspace, purposes: &[Purpose]) -> Vec<&'static Need> {
    let linux = cfg!(target_os = "linux");
    needs(purposes)
        .filter(|need| linux || !need.brew.is_empty() || !need.winget.is_empty())
        .filter(|need| match need.probe {
            // On Windows the compiler is found through the registry, not on PATH.
            Program("cc") if cfg!(windows) => false,
            Program(name) => workspace.program(name).is_none(),
            Library(name) => !workspace
                .command("pkg-config")
                .args(["--exists", name])
                .status()
                .is_ok_and(|is| is.success()),
        })
        .collect()
}

fn unknown_system(missing: &[&Need]) -> String {
    let mut message =
        String::from("Some packages are missing, and this system's package manager is not known. One of these fits:\n");
    for manager in Manager::ALL {
        let names = names(manager, missing);
        if !names.is_empty() {
            message.push_str("\n  ");
            message.push_str(&manager.command_for(&names));
        }
    }
    message
}

#[derive(Clone, Copy)]
enum Root {
    Already,
    Sudo,
}

/// How apt may be run from here without asking a person, if at all.
fn way_to_root(workspace: &Workspace, manager: Manager) -> Option<Root> {
    if manager != Manager::Apt {
        return None;
    }
    let answers = |program: &str, arguments: &[&str]| {
        workspace
            .command(program)
            .args(arguments)
            .output()
            .ok()
            .filter(|output| output.status.success())
    };
    if answers("id", &["-u"]).is_some_and(|output| output.stdout.trim_ascii() == b"0") {
        return Some(Root::Already);
    }
    answers("sudo", &["-n", "true"]).map(|_| Root::Sudo)
}

fn as_root(workspace: &Workspace, root: Root, words: &[&str]) -> Command {
    let mut command = match root {
        Root::Already => workspace.command("env"),
        Root::Sudo => {
            let mut sudo = workspace.command("sudo");
            sudo.args(["-n", "env"]);
            sudo
        }
    };
    // dpkg would otherwise stop and ask about configuration files.
    command
        .arg("DEBIAN_FRONTEND=noninteractive")
        .args(words)
        .current_dir(Path::new("/"));
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_needs_no_window_packages() {
        let wanted = names(Manager::Apt, &needs(&[Crates]).collect::<Vec<_>>());
        assert_eq!(wanted, ["build-essential", "make", "perl"]);
    }

    #[test]
    fn what_dpkg_does_not_know_or_has_removed_is_missing() {
        let answer = "perl installed\nmake config-files\nxvfb not-installed\n";
        assert_eq!(
            not_installed(&["perl", "make", "xvfb", "qpdf"], answer),
            ["make", "xvfb", "qpdf"]
        );
    }

    #[test]
    fn a_package_whose_name_begins_like_another_is_not_taken_for_it() {
        assert_eq!(not_installed(&["perl"], "perl-base installed\n"), ["perl"]);
    }

    #[test]
    fn every_need_has_a_name_on_debian_or_comes_with_one_that_has() {
        for need in NEEDS.iter().filter(|need| need.apt.is_empty()) {
            // build-essential brings the C++ compiler.
            assert!(matches!(need.probe, Program("c++")));
        }
    }

    #[test]
    fn names_are_listed_once_and_empty_ones_not_at_all() {
        let all = needs(&[Crates, Window, Tests, Icons]).collect::<Vec<_>>();
        for manager in Manager::ALL {
            let mut listed = names(manager, &all);
            assert!(listed.iter().all(|name| !name.is_empty()), "{manager:?}");
            let before = listed.len();
            listed.sort_unstable();
            listed.dedup();
            assert_eq!(listed.len(), before, "{manager:?}");
        }
    }

    #[test]
    fn winget_gets_one_command_a_package() {
        assert_eq!(
            Manager::Winget.command_for(&["A.B", "C.D"]),
            "winget install --exact --id A.B && winget install --exact --id C.D"
        );
    }

    #[test]
    fn an_unknown_system_is_told_every_way() {
        let message = unknown_system(&needs(&[Tests]).collect::<Vec<_>>());
        for word in ["apt-get", "dnf", "pacman", "zypper", "brew"] {
            assert!(message.contains(word), "{word} is missing in: {message}");
        }
    }
}
