//! Check `decisions`: every dependency that somebody chose has its reason in docs/decisions.

use super::{Verdict, count, stopped, verdict};
use crate::metadata;
use crate::workspace::Workspace;
use std::collections::BTreeSet;

const FOLDER: &str = "docs/decisions/";

pub(super) fn check(workspace: &Workspace) -> Verdict {
    let files = workspace.files().map_err(stopped)?;
    let mut pages = Vec::new();
    for path in files
        .iter()
        .filter(|path| path.starts_with(FOLDER) && path.ends_with(".md"))
    {
        let name = path.trim_start_matches(FOLDER).to_owned();
        pages.push((name, workspace.read(path).map_err(stopped)?));
    }
    let chosen = dependencies(workspace).map_err(stopped)?;
    let mut findings = unexplained(&chosen, &pages);
    findings.extend(unlisted(&pages));
    verdict(
        findings,
        format!(
            "{} explained on {}",
            count(chosen.len(), "dependency").replace("dependencys", "dependencies"),
            count(pages.len().saturating_sub(1), "page")
        ),
    )
}

/// What the Cargo.toml files and ui/package.json name, each once.
fn dependencies(workspace: &Workspace) -> crate::Done<BTreeSet<String>> {
    let packages = metadata::packages(workspace)?;
    let mut names: BTreeSet<String> = packages
        .into_iter()
        .flat_map(|package| package.dependencies)
        .filter(|dependency| !dependency.ours)
        .map(|dependency| dependency.name)
        .collect();
    let text = workspace.read("ui/package.json")?;
    let package: serde_json::Value =
        serde_json::from_str(&text).map_err(|error| format!("ui/package.json cannot be read: {error}."))?;
    for part in ["dependencies", "devDependencies"] {
        names.extend(
            package[part]
                .as_object()
                .into_iter()
                .flatten()
                .map(|(name, _)| name.clone()),
        );
    }
    Ok(names)
}

/// Dependencies that no page names, in its title or in backquotes. `@vaadin/*` stands for all packages of that maker.
fn unexplained(chosen: &BTreeSet<String>, pages: &[(String, String)]) -> Vec<String> {
    chosen
        .iter()
        .filter(|name| !pages.iter().any(|(_, text)| explains(text, name)))
        .map(|name| {
            format!(
                "`{name}` is on no page of {FOLDER}: say what it does for us, who keeps it, what it costs, what else \
                 there was."
            )
        })
        .collect()
}

fn explains(page: &str, name: &str) -> bool {
    let title = page.lines().next().unwrap_or_default().to_lowercase();
    let maker = name.split_once('/').map(|(maker, _)| format!("`{maker}/*`"));
    title
        .split(|letter: char| !letter.is_alphanumeric() && !"-_@/".contains(letter))
        .any(|word| word == name)
        || page.contains(&format!("`{name}`"))
        || maker.is_some_and(|maker| page.contains(&maker))
}

/// Pages that the index does not link, and links of the index that lead nowhere.
fn unlisted(pages: &[(String, String)]) -> Vec<String> {
    let Some((_, index)) = pages.iter().find(|(name, _)| name == "README.md") else {
        return vec![format!("{FOLDER}README.md, the index, is missing.")];
    };
    let mut findings: Vec<String> = pages
        .iter()
        .filter(|(name, _)| name != "README.md" && !index.contains(&format!("({name})")))
        .map(|(name, _)| format!("{FOLDER}README.md does not link {name}."))
        .collect();
    for link in index.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
        if link.ends_with(".md") && !link.contains('/') && !pages.iter().any(|(name, _)| name == link) {
            findings.push(format!("{FOLDER}README.md links {link}, which is not there."));
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pages(list: &[(&str, &str)]) -> Vec<(String, String)> {
        list.iter()
            .map(|(name, text)| ((*name).to_owned(), (*text).to_owned()))
            .collect()
    }

    #[test]
    fn a_dependency_is_explained_where_a_page_names_it_exactly() {
        let chosen = ["serde".to_owned(), "serde_json".to_owned()].into();
        let findings = unexplained(
            &chosen,
            &pages(&[("0002-serde.md", "`serde_json` reads and writes JSON.")]),
        );
        assert_eq!(findings.len(), 1);
        assert!(findings[0].starts_with("`serde` is on no page"), "{}", findings[0]);
    }

    #[test]
    fn a_title_names_it_too_as_a_word() {
        assert!(explains("# 0040 Lit and Vaadin's components\n", "lit"));
        assert!(!explains("# 0040 Little things\n", "lit"));
    }

    #[test]
    fn the_packages_of_one_maker_may_share_a_page() {
        let chosen = ["@vaadin/grid".to_owned(), "@fluent/bundle".to_owned()].into();
        let findings = unexplained(
            &chosen,
            &pages(&[("0050-vaadin.md", "`@vaadin/*`: the fields and the grid.")]),
        );
        assert_eq!(findings.len(), 1);
        assert!(findings[0].starts_with("`@fluent/bundle`"), "{}", findings[0]);
    }

    #[test]
    fn the_index_and_the_folder_agree() {
        let pages = pages(&[
            ("README.md", "- [Tauri](0001-tauri.md)\n- [Gone](0009-gone.md)\n"),
            ("0001-tauri.md", ""),
            ("0002-serde.md", ""),
        ]);
        let findings = unlisted(&pages);
        assert_eq!(findings.len(), 2);
        assert!(findings[0].contains("does not link 0002-serde.md"), "{}", findings[0]);
        assert!(findings[1].contains("links 0009-gone.md"), "{}", findings[1]);
    }
}
