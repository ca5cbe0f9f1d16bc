//! Drives a program's window through tauri-driver: just enough WebDriver to start it, to ask its page a question, to
//! press keys in it and to take its picture.

use crate::display::Display;
use crate::workspace::Workspace;
use crate::{Done, tools};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value, json};
use std::fs;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// How long a page may take before it is given up.
const PATIENCE: Duration = Duration::from_secs(60);
/// Keeps the page drawing. WebKit takes a picture with the next frame, and of a page that rests there may be none.
const MOVE: &str = "window.moving = document.documentElement.animate([{opacity: 0.999}, {opacity: 1}], \
    {duration: 500, iterations: Infinity}); return true";
const REST: &str = "window.moving.cancel(); return true";
/// The profile of somebody who has said who they are, so that the window does not ask.
const PROFILE: &str = r#"{"device": "7261707061707065727465757262656e", "author": "Maja Kovačević", "recent": []}"#;

/// tauri-driver and, below it, WebKitWebDriver, in a desktop session of their own.
pub(crate) struct Driver {
    process: Child,
    port: u16,
}

/// A program that runs, with its window.
pub(crate) struct Window<'a> {
    driver: &'a Driver,
    session: String,
}

impl Driver {
    /// Starts both drivers; what they start sees only `home`, made anew, as its home, and finds there who works.
    /// Errors: one does not come up.
    pub(crate) fn start(workspace: &Workspace, display: &Display, home: &Path) -> Done<Self> {
        let program = tools::TAURI_DRIVER.ensure(workspace)?;
        let profile = home.join("rapporteur");
        let _ = fs::remove_dir_all(home);
        fs::create_dir_all(&profile)
            .and_then(|()| fs::write(profile.join("profile.json"), PROFILE))
            .map_err(|error| format!("{} cannot be written: {error}.", profile.display()))?;
        let (port, native) = (free_port()?, free_port()?);
        let mut command = workspace.command("dbus-run-session");
        command
            .arg("--")
            .arg(program)
            .args(["--port", &port.to_string(), "--native-port", &native.to_string()]);
        command
            .env("DISPLAY", display.name())
            .env("GDK_BACKEND", "x11")
            .env_remove("WAYLAND_DISPLAY");
        command.env("HOME", home).env("XDG_CONFIG_HOME", home.join("config"));
        command
            .env("XDG_DATA_HOME", home.join("data"))
            .env("XDG_CACHE_HOME", home.join("cache"))
            .env("RAPPORTEUR_CONFIG", &profile);
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        own_group(&mut command);
        let process = command
            .spawn()
            .map_err(|error| format!("tauri-driver cannot be started: {error}."))?;
        let driver = Self { process, port };
        let started = Instant::now();
        // tauri-driver answers before WebKitWebDriver does.
        while [port, native]
            .iter()
            .any(|port| TcpStream::connect(("127.0.0.1", *port)).is_err())
        {
            if started.elapsed() > PATIENCE {
                return Err("tauri-driver or WebKitWebDriver did not come up.".to_owned());
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        Ok(driver)
    }

    /// Starts a program and its window. Errors: it does not start.
    pub(crate) fn open(&self, program: &Path, arguments: &[&str]) -> Done<Window<'_>> {
        let options = json!({ "application": program, "args": arguments });
        let wanted = json!({ "capabilities": { "alwaysMatch": { "browserName": "wry", "tauri:options": options } } });
        let answer = self.ask("POST", "/session", &wanted)?;
        match answer["sessionId"].as_str() {
            Some(session) => Ok(Window {
                driver: self,
                session: session.to_owned(),
            }),
            None => Err(format!("{} opened no window: {answer}", program.display())),
        }
    }

    /// One question to the driver, and the `value` of its answer.
    fn ask(&self, method: &str, path: &str, body: &Value) -> Done<Value> {
        let body = if body.is_null() {
            String::new()
        } else {
            body.to_string()
        };
        let mut answer = self.answer(method, path, &body)?;
        for _ in 0..3 {
            // tauri-driver now and then passes a question on by a connection that was closed meanwhile, and says nothing.
            if !answer.is_empty() {
                break;
            }
            answer = self.answer(method, path, &body)?;
        }
        body_of(&answer).ok_or_else(|| {
            let beginning: String = answer.chars().take(300).collect();
            format!("The driver's answer to {method} {path} cannot be read: {beginning}")
        })
    }

    /// All that the driver answers, head and body.
    fn answer(&self, method: &str, path: &str, body: &str) -> Done<String> {
        let lost = |error: std::io::Error| format!("The driver of the window does not answer: {error}.");
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).map_err(lost)?;
        stream.set_read_timeout(Some(PATIENCE)).map_err(lost)?;
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n\
             Content-Length: {}\r\nConnection: close\r\n\r\n{body}",
            body.len()
        )
        .map_err(lost)?;
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).map_err(lost)?;
        Ok(String::from_utf8_lossy(&answer).into_owned())
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // The group: dbus, both drivers, and a window that a failure left open.
        let group = format!("-{}", self.process.id());
        let _ = Command::new("kill").args(["-TERM", "--", &group]).status();
        let _ = self.process.wait();
    }
}

impl Window<'_> {
    /// Runs JavaScript in the page; its answer is what it returns, a promise's once it is kept.
    /// Errors: the script throws, or the window is gone.
    pub(crate) fn run(&self, script: &str) -> Done<Value> {
        let answer = self.post("execute/sync", &json!({ "script": script, "args": [] }))?;
        match answer["message"].as_str() {
            Some(message) if answer["error"].is_string() => Err(format!("`{script}` in the page: {message}")),
            _ => Ok(answer),
        }
    }

    /// Waits until an expression of JavaScript is true in the page. Errors: it does not become so.
    pub(crate) fn wait_for(&self, expression: &str) -> Done {
        let started = Instant::now();
        while started.elapsed() < PATIENCE {
            if self.run(&format!("return !!({expression});"))? == true {
                return Ok(());
            }
            std::thread::sleep(Duration::from_millis(5));
        }
        Err(format!("The page never came to `{expression}`."))
    }

    /// Presses keys one after the other, in the notation of WebDriver ("\u{e007}" is Enter); all but the last of a chord
    /// are held.
    pub(crate) fn press(&self, chord: &[&str]) -> Done {
        let key = |kind: &str, value: &str| json!({ "type": kind, "value": value });
        let downs = chord.iter().map(|value| key("keyDown", value));
        let ups = chord.iter().rev().map(|value| key("keyUp", value));
        let keys: Vec<Value> = downs.chain(ups).collect();
        let body = json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": keys }] });
        self.post("actions", &body).map(drop)
    }

    /// Makes the window so large, in pixels. Errors: the driver refuses.
    pub(crate) fn resize(&self, width: u32, height: u32) -> Done {
        let body = json!({ "x": 0, "y": 0, "width": width, "height": height });
        self.post("window/rect", &body).map(drop)
    }

    /// A picture of the page, as PNG.
    pub(crate) fn picture(&self) -> Done<Vec<u8>> {
        self.run(MOVE)?;
        let path = format!("/session/{}/screenshot", self.session);
        let answer = self.driver.ask("GET", &path, &Value::Null)?;
        self.run(REST)?;
        let text = answer
            .as_str()
            .ok_or_else(|| format!("There is no picture: {answer}"))?;
        BASE64_STANDARD
            .decode(text)
            .map_err(|error| format!("The picture cannot be read: {error}."))
    }

    fn post(&self, what: &str, body: &Value) -> Done<Value> {
        self.driver
            .ask("POST", &format!("/session/{}/{what}", self.session), body)
    }
}

impl Drop for Window<'_> {
    fn drop(&mut self) {
        let _ = self
            .driver
            .ask("DELETE", &format!("/session/{}", self.session), &json!({}));
    }
}

/// The `value` in the body of an HTTP answer, whether it comes whole or in chunks.
fn body_of(answer: &str) -> Option<Value> {
    let (head, body) = answer.split_once("\r\n\r\n")?;
    let whole = if head.to_ascii_lowercase().contains("transfer-encoding: chunked") {
        // Each chunk is a line with its length and a line with JSON, which holds no line break of its own.
        body.split("\r\n").skip(1).step_by(2).collect()
    } else {
        body.to_owned()
    };
    serde_json::from_str::<Value>(&whole)
        .ok()
        .map(|mut answer| answer["value"].take())
}

fn free_port() -> Done<u16> {
    TcpListener::bind("127.0.0.1:0")
        .and_then(|listener| listener.local_addr())
        .map(|address| address.port())
        .map_err(|error| format!("There is no free port: {error}."))
}

#[cfg(unix)]
fn own_group(command: &mut Command) {
    use std::os::unix::process::CommandExt;
    command.process_group(0);
}

#[cfg(not(unix))]
fn own_group(_: &mut Command) {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_read_whole_and_in_chunks() {
        let whole = "HTTP/1.1 200 OK\r\nContent-Length: 14\r\n\r\n{\"value\":true}";
        assert_eq!(body_of(whole), Some(json!(true)));
        let chunks = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n7\r\n{\"value\r\n7\r\n\":true}\r\n0\r\n\r\n";
        assert_eq!(body_of(chunks), Some(json!(true)));
        assert_eq!(body_of("nothing"), None);
    }
}
