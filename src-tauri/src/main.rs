//! Starts the window.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::process::ExitCode;

/// WebKitGTK's DMA-BUF renderer leaves the window blank with some graphics drivers; without it every driver works.
const DMABUF: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";

fn main() -> ExitCode {
    if cfg!(target_os = "linux") && std::env::var_os(DMABUF).is_none() {
        #[allow(
            unsafe_code,
            reason = "nothing else runs yet: this is the first statement of the first thread"
        )]
        // SAFETY: the environment is read by other threads only after they are started, and none is yet.
        unsafe {
            std::env::set_var(DMABUF, "1");
        }
    }
    match rapporteur_lib::run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("rapporteur: {message}");
            ExitCode::FAILURE
        }
    }
}
