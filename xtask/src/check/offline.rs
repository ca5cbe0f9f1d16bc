//! Check `offline`: nothing that the programs are built of can speak to the network, and the page may load nothing from it.

use super::{Verdict, count, stopped, verdict};
use crate::step;
use crate::workspace::Workspace;

/// Libraries that fetch, post, resolve names or wrap a connection in TLS.
///
/// openssl-sys is not among them: SQLCipher takes its ciphers from it. `zbus` speaks to the desktop session only.
const FORBIDDEN: &[&str] = &[
    "attohttpc",
    "awc",
    "curl",
    "curl-sys",
    "h2",
    "h3",
    "hickory-resolver",
    "http-req",
    "hyper",
    "hyper-rustls",
    "hyper-tls",
    "hyper-util",
    "isahc",
    "lettre",
    "libp2p",
    "minreq",
    "native-tls",
    "openssl",
    "quinn",
    "reqwest",
    "rustls",
    "schannel",
    "sentry",
    "ssh2",
    "surf",
    "tauri-plugin-http",
    "tauri-plugin-updater",
    "tauri-plugin-websocket",
    "tokio-native-tls",
    "tokio-rustls",
    "tokio-tungstenite",
    "trust-dns-resolver",
    "tungstenite",
    "ureq",
    "webpki-roots",
];

/// The systems that Rapporteur is built for.
const SYSTEMS: &[&str] = &[
    "x86_64-unknown-linux-gnu",
    "x86_64-pc-windows-msvc",
    "aarch64-apple-darwin",
];

pub(super) fn check(workspace: &Workspace) -> Verdict {
    let mut findings = Vec::new();
    let mut seen = 0;
    for system in SYSTEMS {
        // Only what is linked into the programs: no build scripts, no tests.
        let mut tree = workspace.cargo(&[
            "tree",
            "--package",
            "rapporteur",
            "--package",
            "cli",
            "--edges",
            "normal",
        ]);
        tree.args(["--target", system, "--prefix", "none", "--format", "{p}"]);
        let tree = step::output(&mut tree).map_err(stopped)?;
        let mut packages: Vec<&str> = tree.lines().filter_map(|line| line.split(' ').next()).collect();
        packages.sort_unstable();
        packages.dedup();
        seen = seen.max(packages.len());
        findings.extend(speakers(&packages).map(|name| {
            format!("`{name}` speaks to the network ({system}). See who brings it: cargo tree --target {system} --invert {name}")
        }));
    }
    let config = workspace.read("tauri.conf.json").map_err(stopped)?;
    let config: serde_json::Value =
        serde_json::from_str(&config).map_err(|error| stopped(format!("tauri.conf.json cannot be read: {error}.")))?;
    match config["app"]["security"]["csp"].as_str() {
        Some(policy) => findings.extend(
            outside(policy)
                .into_iter()
                .map(|source| format!("tauri.conf.json lets the page load from `{source}`: take it out.")),
        ),
        None => {
            findings.push("tauri.conf.json has no policy for what the page may load (app.security.csp).".to_owned());
        }
    }
    verdict(
        findings,
        format!(
            "none of {} can reach the network",
            count(seen, "library").replace("librarys", "libraries")
        ),
    )
}

/// Sources in the page's policy that lie outside the program. Windows writes our own schemes as `http://NAME.localhost`.
fn outside(policy: &str) -> Vec<&str> {
    policy
        .split([' ', ';'])
        .filter(|source| {
            source.contains("//") || source.starts_with("http") || source.starts_with("ws") || *source == "*"
        })
        .filter(|source| {
            !source
                .strip_prefix("http://")
                .is_some_and(|name| name.ends_with(".localhost"))
        })
        .collect()
}

fn speakers<'a>(packages: &'a [&'a str]) -> impl Iterator<Item = &'a str> {
    packages.iter().copied().filter(|name| FORBIDDEN.contains(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clients_are_found_and_the_cipher_library_is_not() {
        let packages = ["openssl-sys", "reqwest", "serde", "zbus"];
        assert_eq!(speakers(&packages).collect::<Vec<_>>(), ["reqwest"]);
    }

    #[test]
    fn the_page_may_load_from_the_program_only() {
        let ours = "default-src 'none'; connect-src 'self' ipc: http://ipc.localhost; img-src 'self' data: blob:";
        assert_eq!(outside(ours), [""; 0]);
        let open = "connect-src 'self' https://example.org http://localhost.example.org; img-src *; font-src wss:";
        assert_eq!(
            outside(open),
            ["https://example.org", "http://localhost.example.org", "*", "wss:"]
        );
    }
}
