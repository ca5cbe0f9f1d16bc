//! Check `icons`: every icon that tauri.conf.json names is there, and is what its name says.

use super::{Verdict, count, stopped, verdict};
use crate::icons::png_size;
use crate::workspace::Workspace;

pub(super) fn check(workspace: &Workspace) -> Verdict {
    let text = workspace.read("tauri.conf.json").map_err(stopped)?;
    let config: serde_json::Value =
        serde_json::from_str(&text).map_err(|error| stopped(format!("tauri.conf.json cannot be read: {error}.")))?;
    let names: Vec<&str> = config["bundle"]["icon"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(serde_json::Value::as_str)
        .collect();
    let mut findings = Vec::new();
    for name in &names {
        let Ok(bytes) = std::fs::read(workspace.at(name)) else {
            findings.push(format!("{name} is missing: run `cargo xtask icons`."));
            continue;
        };
        if let Some(wanted) = size_in(name)
            && png_size(&bytes) != Some((wanted, wanted))
        {
            findings.push(format!(
                "{name} is not {wanted} pixels wide and high: run `cargo xtask icons`."
            ));
        }
    }
    verdict(
        findings,
        format!("{} as tauri.conf.json names them", count(names.len(), "icon")),
    )
}

/// 32 for `icons/32x32.png`, 256 for `icons/128x128@2x.png`.
fn size_in(name: &str) -> Option<u32> {
    let stem = name.rsplit('/').next()?.strip_suffix(".png")?;
    let (size, factor) = stem.strip_suffix("@2x").map_or((stem, 1), |size| (size, 2));
    let (width, _) = size.split_once('x')?;
    width.parse::<u32>().ok().map(|width| width * factor)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_tells_the_size() {
        assert_eq!(size_in("icons/32x32.png"), Some(32));
        assert_eq!(size_in("icons/128x128@2x.png"), Some(256));
        assert_eq!(size_in("icons/icon.ico"), None);
    }
}
