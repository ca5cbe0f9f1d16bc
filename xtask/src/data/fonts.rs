//! The typesetter's fonts, hyphenation patterns and colour profile, as their makers publish them, unchanged.

use super::fetch;
use crate::Done;
use crate::workspace::Workspace;
use std::fs;
use std::path::Path;

const FOLDER: &str = "src-tauri/crates/typeset";

/// Libertinus Serif and the sRGB profile, from Typst's assets: the fonts have every letter of the Balkans, Serbian forms too.
const TYPST_ASSETS: &str = "0.15.1";
/// Noto Sans 2, which has the Serbian forms as well.
const NOTO_SANS: &str = "0.4.2";
/// TeX's patterns, compiled.
const HYPHENATION: &str = "0.8.4";

const FROM_TYPST: &[(&str, &str)] = &[
    (
        "files/fonts/LibertinusSerif-Regular.otf",
        "fonts/LibertinusSerif-Regular.otf",
    ),
    (
        "files/fonts/LibertinusSerif-Italic.otf",
        "fonts/LibertinusSerif-Italic.otf",
    ),
    (
        "files/fonts/LibertinusSerif-Semibold.otf",
        "fonts/LibertinusSerif-Semibold.otf",
    ),
    // Its Bold Italic lacks Serbian letters.
    (
        "files/fonts/LibertinusSerif-SemiboldItalic.otf",
        "fonts/LibertinusSerif-SemiboldItalic.otf",
    ),
    ("files/icc/sRGB-v4.icc", "color/sRGB-v4.icc"),
];

const FROM_NOTO: &[(&str, &str)] = &[
    ("400Regular/NotoSans_400Regular.ttf", "fonts/NotoSans-Regular.ttf"),
    (
        "400Regular_Italic/NotoSans_400Regular_Italic.ttf",
        "fonts/NotoSans-Italic.ttf",
    ),
    ("600SemiBold/NotoSans_600SemiBold.ttf", "fonts/NotoSans-SemiBold.ttf"),
    ("LICENSE_FONT", "fonts/OFL-NotoSans.txt"),
];

const FROM_HYPHENATION: &[(&str, &str)] = &[
    ("dictionaries/en-gb.standard.bincode", "patterns/en-gb.standard.bincode"),
    ("dictionaries/mk.standard.bincode", "patterns/mk.standard.bincode"),
    (
        "dictionaries/sh-latn.standard.bincode",
        "patterns/sh-latn.standard.bincode",
    ),
    ("dictionaries/sq.standard.bincode", "patterns/sq.standard.bincode"),
    (
        "dictionaries/sr-cyrl.standard.bincode",
        "patterns/sr-cyrl.standard.bincode",
    ),
];

/// Brings them all again. Errors: a registry is out of reach, or a package has another shape.
pub(super) fn make(workspace: &Workspace) -> Done {
    copy(
        workspace,
        &fetch::krate(workspace, "typst-assets", TYPST_ASSETS)?,
        FROM_TYPST,
    )?;
    copy(
        workspace,
        &fetch::npm(workspace, "@expo-google-fonts/noto-sans", NOTO_SANS)?,
        FROM_NOTO,
    )?;
    copy(
        workspace,
        &fetch::krate(workspace, "hyphenation", HYPHENATION)?,
        FROM_HYPHENATION,
    )
}

fn copy(workspace: &Workspace, package: &Path, files: &[(&str, &str)]) -> Done {
    for (from, to) in files {
        let (from, to) = (package.join(from), workspace.at(FOLDER).join(to));
        fs::copy(&from, &to)
            .map_err(|error| format!("{} cannot be copied to {}: {error}.", from.display(), to.display()))?;
    }
    Ok(())
}
