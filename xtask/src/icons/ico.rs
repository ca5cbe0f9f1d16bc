//! The container of Windows icons: a table of pictures, then the pictures as PNG files (Vista and later read them).

use super::side;
use crate::Done;

/// The sizes in pixels that Windows asks for between 100 and 200 % scaling.
pub(super) const SIZES: &[u32] = &[16, 20, 24, 32, 40, 48, 64, 256];

const HEAD: usize = 6;
const ENTRY: usize = 16;

/// An .ico file of these PNG pictures, each at most 256 pixels wide. Errors: a picture is no square PNG.
pub(super) fn container(pictures: &[Vec<u8>]) -> Done<Vec<u8>> {
    let mut file = Vec::new();
    // Reserved, then type 1: an icon, not a cursor.
    file.extend([0, 0, 1, 0]);
    file.extend((pictures.len() as u16).to_le_bytes());
    let mut offset = HEAD + ENTRY * pictures.len();
    for picture in pictures {
        // One byte each for width and height, in which 0 stands for 256.
        let side = (side(picture)? % 256) as u8;
        file.extend([side, side]);
        // No palette; reserved; one colour plane; 32 bits a pixel.
        file.extend([0, 0, 1, 0, 32, 0]);
        file.extend((picture.len() as u32).to_le_bytes());
        file.extend((offset as u32).to_le_bytes());
        offset += picture.len();
    }
    for picture in pictures {
        file.extend(picture);
    }
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::super::tests::head;
    use super::*;

    #[test]
    fn the_table_leads_to_each_picture() {
        let pictures = [head(16), head(256)];
        let file = container(&pictures).unwrap();
        assert_eq!(file[..6], [0, 0, 1, 0, 2, 0]);
        for (place, picture) in pictures.iter().enumerate() {
            let entry = &file[HEAD + ENTRY * place..][..ENTRY];
            assert_eq!(entry[0], [16, 0][place]);
            let number = |at: usize| u32::from_le_bytes(entry[at..at + 4].try_into().unwrap()) as usize;
            assert_eq!(&file[number(12)..][..number(8)], picture);
        }
    }

    #[test]
    fn what_is_no_picture_is_refused() {
        assert!(container(&[b"GIF89a".to_vec()]).is_err());
    }
}
