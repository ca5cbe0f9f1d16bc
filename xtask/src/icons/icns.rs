//! The container of macOS icons: a head, then the pictures as PNG files, each under a four-letter type.

use super::side;
use crate::Done;

/// The sizes in pixels that a container holds.
pub(super) const SIZES: &[u32] = &[32, 64, 128, 256, 512, 1024];

/// The types under which a picture of that many pixels stands: plain, and as the double of half the size.
///
/// The plain 16 and 32 (icp4, icp5) are left out: Finder draws them wrongly from PNG, and scales ic11 and ic12 well.
fn types(size: u32) -> &'static [&'static [u8; 4]] {
    match size {
        32 => &[b"ic11"],
        64 => &[b"ic12"],
        128 => &[b"ic07"],
        256 => &[b"ic08", b"ic13"],
        512 => &[b"ic09", b"ic14"],
        1024 => &[b"ic10"],
        _ => &[],
    }
}

/// An .icns file of these PNG pictures. Errors: a picture is no square PNG, or of a size that macOS does not know.
pub(super) fn container(pictures: &[Vec<u8>]) -> Done<Vec<u8>> {
    let mut body = Vec::new();
    for picture in pictures {
        let size = side(picture)?;
        if types(size).is_empty() {
            return Err(format!("macOS has no icon of {size} pixels."));
        }
        for name in types(size) {
            body.extend(*name);
            body.extend((picture.len() as u32 + 8).to_be_bytes());
            body.extend(picture);
        }
    }
    let mut file = b"icns".to_vec();
    file.extend((body.len() as u32 + 8).to_be_bytes());
    file.extend(body);
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::super::tests::head;
    use super::*;

    #[test]
    fn every_part_says_its_type_and_length() {
        let pictures: Vec<_> = SIZES.iter().map(|size| head(*size)).collect();
        let file = container(&pictures).unwrap();
        assert_eq!(&file[..4], b"icns");
        let length = |at: usize| u32::from_be_bytes(file[at..at + 4].try_into().unwrap()) as usize;
        assert_eq!(length(4), file.len());
        let (mut at, mut seen) = (8, Vec::new());
        while at < file.len() {
            seen.push(String::from_utf8_lossy(&file[at..at + 4]).into_owned());
            at += length(at + 4);
        }
        assert_eq!(seen, ["ic11", "ic12", "ic07", "ic08", "ic13", "ic09", "ic14", "ic10"]);
    }

    #[test]
    fn an_unknown_size_is_refused() {
        assert!(container(&[head(48)]).unwrap_err().contains("48 pixels"));
    }
}
