//! Nothing leaves this computer: the kernel is asked which sockets the program opened.
//!
//! strace follows the program and every process that it starts (WebKit's network and page processes too) and writes
//! down each call that makes, binds or connects a socket. What is seen is what was tried, so that a name that does not
//! resolve or a computer without a network hides nothing. Two sessions are looked at:
//!
//! - without a driver: the program opens the sample office and shows it. No internet socket may be made at all.
//! - with the driver, through a whole report: the driver speaks to WebKit over 127.0.0.1, so that sockets of that one
//!   address are expected, and nothing else.
//!
//! Limits: it sees this system's WebKit on this path through the program, not Windows's or macOS's web view; netlink
//! sockets (asking the kernel which interfaces there are) and the sockets of the display and the session bus are local and
//! let pass; another program that ours asks over the session bus (a file chooser, a viewer of PDFs) is not followed.
//! Where strace is missing or may not trace, the tests say so and test nothing.

use crate::place::Place;
use std::{
    fs,
    os::unix::{fs::PermissionsExt, process::CommandExt},
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::{Duration, Instant},
};

/// What strace writes down.
const CALLS: &str = "trace=socket,connect,bind,sendto,sendmsg,sendmmsg";

/// Whether programs can be traced here.
fn can_trace() -> bool {
    let tried = Command::new("strace")
        .args(["-qq", "-o", "/dev/null", "-e", CALLS, "true"])
        .output();
    match tried {
        Ok(output) if output.status.success() => true,
        Ok(output) => skipped(String::from_utf8_lossy(&output.stderr).trim()),
        Err(error) => skipped(&error.to_string()),
    }
}

fn skipped(why: &str) -> bool {
    eprintln!("SKIPPED: nothing was proved about the network, strace cannot trace here ({why})");
    false
}

/// The lines of a trace in which an internet address or an internet socket stands.
fn internet(trace: &Path) -> Vec<String> {
    let text = String::from_utf8_lossy(&fs::read(trace).unwrap()).into_owned();
    assert!(
        text.contains("AF_UNIX"),
        "the trace saw not even the display's socket: {text}"
    );
    text.lines()
        .filter(|line| line.contains("AF_INET") || line.contains("htons("))
        .map(str::to_owned)
        .collect()
}

#[test]
fn the_program_opens_no_internet_socket() {
    if !can_trace() {
        return;
    }
    let place = Place::of("offline", "Maja Pinjo");
    let trace = place.path("trace");
    let log = fs::File::create(place.path("program.log")).unwrap();
    let mut session = place
        .command_on_a_bus("strace")
        .args(["-f", "-qq", "-e", CALLS, "-o"])
        .arg(&trace)
        .arg(env!("CARGO_BIN_EXE_rapporteur"))
        .arg("--sample")
        .stdin(Stdio::null())
        .stdout(log.try_clone().unwrap())
        .stderr(log)
        .process_group(0)
        .spawn()
        .unwrap();
    // The page asks for the archive; the profile remembers what was opened.
    let started = Instant::now();
    while place.profile().recent().is_empty() {
        assert!(
            session.try_wait().unwrap().is_none(),
            "{}",
            fs::read_to_string(place.path("program.log")).unwrap()
        );
        assert!(
            started.elapsed() < Duration::from_secs(120),
            "the page does not ask for the archive"
        );
        std::thread::sleep(Duration::from_millis(100));
    }
    // What comes late comes now: fonts, lists, rows.
    std::thread::sleep(Duration::from_secs(5));
    Command::new("kill")
        .args(["-KILL", "--", &format!("-{}", session.id())])
        .status()
        .unwrap();
    session.wait().unwrap();
    let found = internet(&trace);
    assert!(found.is_empty(), "{found:#?}");
}

#[tokio::test]
async fn a_whole_session_speaks_to_nobody_but_the_test_s_driver() {
    if !can_trace() {
        return;
    }
    let place = Place::of("offline-session", "Maja Pinjo");
    let trace = place.path("trace");
    let window = place.start_as(&traced(&place, &trace), &["--sample"]).await;
    window.reads("count", "12 meetings").await;
    window.css("[data-meeting]").await.click().await.unwrap();
    window.element("sheet").await;
    window.press("nav-reports").await;
    window.until("pages", async || window.shown_pages().await > 0).await;
    // The driver ends what it started, which is strace.
    window.kill();
    let elsewhere: Vec<String> = internet(&trace)
        .into_iter()
        .filter(|line| names_an_address(line) && !is_own_address(line))
        .collect();
    assert!(elsewhere.is_empty(), "{elsewhere:#?}");
}

/// A script that starts the program under strace: the driver takes only the path of a program.
fn traced(place: &Place, trace: &Path) -> PathBuf {
    let script = place.path("traced");
    let program = env!("CARGO_BIN_EXE_rapporteur");
    let line = format!(
        "#!/bin/sh\nexec strace -f -qq -e {CALLS} -o '{}' '{program}' \"$@\"\n",
        trace.display()
    );
    fs::write(&script, line).unwrap();
    fs::set_permissions(&script, fs::Permissions::from_mode(0o755)).unwrap();
    script
}

fn names_an_address(line: &str) -> bool {
    line.contains("sin_addr") || line.contains("sin6_addr")
}

fn is_own_address(line: &str) -> bool {
    line.contains("inet_addr(\"127.0.0.1\")")
}

#[test]
fn an_address_elsewhere_is_told_from_the_driver_s() {
    let driver = r#"9 bind(12, {sa_family=AF_INET, sin_port=htons(4445), sin_addr=inet_addr("127.0.0.1")}, 16) = 0"#;
    let server =
        r#"9 connect(12, {sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr("93.184.216.34")}, 16) = 0"#;
    let resolver = r#"9 connect(5, {sa_family=AF_INET6, sin6_port=htons(53), inet_pton(AF_INET6, "2001:db8::1", &sin6_addr)}, 28) = 0"#;
    assert!(names_an_address(driver) && is_own_address(driver));
    assert!(names_an_address(server) && !is_own_address(server));
    assert!(names_an_address(resolver) && !is_own_address(resolver));
}
