//! Check `offline`: nothing that the programs are built of can speak to the network.

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
    verdict(
        findings,
        format!(
            "none of {} can reach the network",
            count(seen, "library").replace("librarys", "libraries")
        ),
    )
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
}
