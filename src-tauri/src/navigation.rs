//! The window shows our own pages and nothing else: no link, drop or script leads it away.

use tauri::{
    Runtime, Url,
    plugin::{Builder, TauriPlugin},
};

/// Refuses every page that is not ours.
pub(crate) fn stay_here<R: Runtime>() -> TauriPlugin<R> {
    Builder::new("stay-here").on_navigation(|_, url| is_ours(url)).build()
}

/// Whether a page comes out of this program. Windows serves it under a host of its own instead of a scheme.
fn is_ours(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default();
    match url.scheme() {
        "tauri" => host == "localhost",
        "http" | "https" => cfg!(windows) && host == "tauri.localhost",
        // The window's page before its first one.
        "about" => url.path() == "blank",
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_pages_open() {
        let opens = |url: &str| is_ours(&url.parse().unwrap());
        assert!(opens("about:blank"));
        assert!(opens(if cfg!(windows) {
            "http://tauri.localhost/"
        } else {
            "tauri://localhost/index.html"
        }));
        for other in [
            "https://example.org/",
            "http://localhost/",
            "file:///etc/passwd",
            "tauri://elsewhere/",
            "data:text/html,x",
            "about:srcdoc",
        ] {
            assert!(!opens(other), "{other}");
        }
    }
}
