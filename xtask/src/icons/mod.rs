//! `cargo xtask icons`: every size of the icon, from two drawings; the small one has fewer and thicker strokes.

mod icns;
mod ico;

use crate::packages::{self, Purpose};
use crate::workspace::Workspace;
use crate::{Done, step};
use std::fs;
use std::path::Path;

/// Up to this many pixels the small drawing is used.
const SMALL: u32 = 32;

/// The pictures that tauri.conf.json and the Linux packages use, and their sizes in pixels.
const PICTURES: &[(&str, u32)] = &[
    ("16x16.png", 16),
    ("24x24.png", 24),
    ("32x32.png", 32),
    ("48x48.png", 48),
    ("64x64.png", 64),
    ("128x128.png", 128),
    ("128x128@2x.png", 256),
    ("256x256.png", 256),
    ("512x512.png", 512),
];

/// Draws everything in icons/ anew. Errors: rsvg-convert is missing or refuses a drawing.
pub(crate) fn run(workspace: &Workspace) -> Done {
    packages::ensure(workspace, &[Purpose::Icons])?;
    for (name, size) in PICTURES {
        write(&workspace.at("icons").join(name), &draw(workspace, *size)?)?;
    }
    let pictures = |sizes: &[u32]| {
        sizes
            .iter()
            .map(|size| draw(workspace, *size))
            .collect::<Done<Vec<_>>>()
    };
    write(
        &workspace.at("icons/icon.ico"),
        &ico::container(&pictures(ico::SIZES)?)?,
    )?;
    write(
        &workspace.at("icons/icon.icns"),
        &icns::container(&pictures(icns::SIZES)?)?,
    )?;
    println!("icons: {} pictures, icon.ico, icon.icns", PICTURES.len());
    Ok(())
}

/// The icon as a PNG file, `size` pixels wide and high.
fn draw(workspace: &Workspace, size: u32) -> Done<Vec<u8>> {
    let drawing = if size <= SMALL {
        "icons/icon-small.svg"
    } else {
        "icons/icon.svg"
    };
    fs::create_dir_all(workspace.target("icons")).map_err(|error| format!("target/icons cannot be made: {error}."))?;
    let drawn = workspace.target(&format!("icons/{size}.png"));
    let mut convert = workspace.command("rsvg-convert");
    convert.args([
        "--width",
        &size.to_string(),
        "--height",
        &size.to_string(),
        "--format",
        "png",
        "--output",
    ]);
    step::output(convert.arg(&drawn).arg(workspace.at(drawing)))?;
    fs::read(&drawn).map_err(|error| format!("{} cannot be read: {error}.", drawn.display()))
}

fn write(path: &Path, bytes: &[u8]) -> Done {
    fs::write(path, bytes).map_err(|error| format!("{} cannot be written: {error}.", path.display()))
}

/// Width and height of a PNG file: two big-endian numbers at byte 16, in its first chunk (PNG, section 11.2.1).
pub(crate) fn png_size(bytes: &[u8]) -> Option<(u32, u32)> {
    if !bytes.starts_with(b"\x89PNG\r\n\x1a\n") || bytes.get(12..16)? != b"IHDR" {
        return None;
    }
    let number = |at: usize| bytes.get(at..at + 4)?.try_into().ok().map(u32::from_be_bytes);
    Some((number(16)?, number(20)?))
}

/// The side of a square PNG picture. Errors: it is no PNG or not square.
fn side(png: &[u8]) -> Done<u32> {
    match png_size(png) {
        Some((width, height)) if width == height => Ok(width),
        _ => Err("A picture for the icon is no square PNG.".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The head of a PNG picture; the containers look no further.
    pub(super) fn head(size: u32) -> Vec<u8> {
        let mut png = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR".to_vec();
        png.extend(size.to_be_bytes());
        png.extend(size.to_be_bytes());
        png
    }

    #[test]
    fn the_size_of_a_png_is_read() {
        assert_eq!(png_size(&head(48)), Some((48, 48)));
        assert_eq!(png_size(b"GIF89a"), None);
        assert_eq!(png_size(b"\x89PNG\r\n\x1a\n"), None);
    }
}
