//! The head of a JPEG file: what a PDF must say of it. The pixels pass through as they are.
//!
//! Source: ITU-T T.81, annex B (segments), and ISO 32000-2, 7.4.8 (what a PDF may hold of it).

/// What the frame header says.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Head {
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
    /// 1 grey, 3 colours, 4 colours of a printing house.
    pub components: u8,
}

/// Start of a segment that is none of those with a length: the file ends, or the entropy-coded data begins.
const END: u8 = 0xD9;
const START_OF_SCAN: u8 = 0xDA;

/// Reads the head. Errors: what is wrong, in words for whoever has to mend the file.
pub(crate) fn head(bytes: &[u8]) -> Result<Head, &'static str> {
    const CUT: &str = "the file is cut off";
    if !bytes.starts_with(&[0xFF, 0xD8]) {
        return Err("no JPEG");
    }
    // whoever cut it off cut the end; some programs write a few bytes behind it
    let tail = &bytes[bytes.len().saturating_sub(1024)..];
    if !tail.windows(2).any(|pair| pair == [0xFF, END]) {
        return Err(CUT);
    }
    let mut found = None;
    let mut at = 2;
    loop {
        // any number of 0xFF may stand before a marker
        while bytes.get(at) == Some(&0xFF) && bytes.get(at + 1) == Some(&0xFF) {
            at += 1;
        }
        let (Some(0xFF), Some(&marker)) = (bytes.get(at), bytes.get(at + 1)) else {
            return Err("damaged");
        };
        match marker {
            0x01 | 0xD0..=0xD7 => {
                at += 2;
                continue;
            }
            END => return Err(CUT),
            START_OF_SCAN => return found.ok_or("damaged"),
            _ => {}
        }
        let length = match bytes.get(at + 2..at + 4) {
            Some(&[high, low]) => usize::from(u16::from_be_bytes([high, low])),
            _ => return Err(CUT),
        };
        let segment = bytes.get(at + 4..at + 2 + length).ok_or(CUT)?;
        match marker {
            // baseline, extended, progressive
            0xC0..=0xC2 => found = Some(frame(segment)?),
            // tables of Huffman and arithmetic coding, and a reserved marker, lie among the frames
            0xC4 | 0xC8 | 0xCC => {}
            0xC3..=0xCF => return Err("of a kind that a PDF cannot hold"),
            _ => {}
        }
        at += 2 + length;
    }
}

fn frame(segment: &[u8]) -> Result<Head, &'static str> {
    let &[precision, h1, h0, w1, w0, components, ..] = segment else {
        return Err("damaged");
    };
    let (width, height) = (u16::from_be_bytes([w1, w0]), u16::from_be_bytes([h1, h0]));
    if precision != 8 || width == 0 || height == 0 || !matches!(components, 1 | 3 | 4) {
        return Err("of a kind that a PDF cannot hold");
    }
    Ok(Head {
        width: width.into(),
        height: height.into(),
        components,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The segments of a JPEG of 40 × 20 pixels, without the data between scan and end.
    fn file(frame: u8, components: u8) -> Vec<u8> {
        let mut bytes = vec![0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 1];
        bytes.extend([0xFF, frame, 0, 8, 8, 0, 20, 0, 40, components]);
        bytes.extend([0xFF, 0xDA, 0, 2, 1, 2, 3, 0xFF, 0xD9]);
        bytes
    }

    #[test]
    fn the_frame_says_how_large_it_is() {
        for components in [1, 3, 4] {
            let expected = Head {
                width: 40,
                height: 20,
                components,
            };
            assert_eq!(head(&file(0xC2, components)), Ok(expected));
        }
    }

    #[test]
    fn what_is_cut_off_or_no_jpeg_is_said() {
        let whole = file(0xC0, 3);
        for length in 0..whole.len() - 1 {
            assert!(head(&whole[..length]).is_err(), "{length}");
        }
        assert!(head(&file(0xC3, 3)).is_err(), "lossless");
        assert!(head(&file(0xC0, 2)).is_err());
    }
}
