//! tauri-driver and what it starts, ended together.

use crate::place::Place;
use std::{
    fs::File,
    net::{TcpListener, TcpStream},
    os::unix::process::CommandExt,
    path::PathBuf,
    process::{Child, Command},
    time::{Duration, Instant},
};

/// How long the drivers may take to listen, in a slow machine's first minute.
const PATIENCE: Duration = Duration::from_secs(60);

/// A running tauri-driver; everything that it started ends with it.
pub(crate) struct Driver {
    child: Child,
    port: u16,
    log: PathBuf,
}

impl Driver {
    /// Starts tauri-driver in a place and waits until it and the web view's own driver listen.
    pub(crate) fn start(place: &Place) -> Self {
        let (port, native) = free_ports();
        let program = std::env::var_os("TAURI_DRIVER").unwrap_or_else(|| "tauri-driver".into());
        let mut command = place.command_on_a_bus(program);
        command.args(["--port", &port.to_string(), "--native-port", &native.to_string()]);
        // Not our own output: a process that outlived us would hold the pipe, and the test runner would wait for it.
        let log = place.path("driver.log");
        let output = File::options().create(true).append(true).open(&log).unwrap();
        command
            .stdout(output.try_clone().unwrap())
            .stderr(output)
            .process_group(0);
        let child = command
            .spawn()
            .expect("tauri-driver can be started (cargo install tauri-driver --locked)");
        let mut driver = Self { child, port, log };
        // tauri-driver listens before the native driver does.
        let started = Instant::now();
        while [port, native]
            .iter()
            .any(|port| TcpStream::connect(("127.0.0.1", *port)).is_err())
        {
            if let Some(status) = driver.child.try_wait().unwrap() {
                panic!("tauri-driver ended ({status}): {}", driver.said());
            }
            assert!(
                started.elapsed() < PATIENCE,
                "the drivers do not listen: {}",
                driver.said()
            );
            std::thread::sleep(Duration::from_millis(20));
        }
        driver
    }

    /// Where it listens.
    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// What it, the native driver and the program wrote.
    pub(crate) fn said(&self) -> String {
        std::fs::read_to_string(&self.log).unwrap_or_default()
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // The whole group: driver, native driver, bus and program.
        let _ = Command::new("kill")
            .args(["-KILL", "--", &format!("-{}", self.child.id())])
            .status();
        let _ = self.child.wait();
    }
}

/// Two ports that nobody has now. Both are held until both are known, else they could be the same.
fn free_ports() -> (u16, u16) {
    let listen = || TcpListener::bind("127.0.0.1:0").unwrap();
    let (one, other) = (listen(), listen());
    (one.local_addr().unwrap().port(), other.local_addr().unwrap().port())
}
