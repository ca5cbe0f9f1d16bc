//! The colours of a report: the office's own where it has chosen them.

use blocks::Colour;

/// Chapter numbers and the first series of charts of an office that has chosen none: ink blue.
pub(crate) const INK: Colour = Colour(0x24, 0x47, 0x8f);
/// The second series of charts.
pub(crate) const PALE: Colour = Colour(0xe8, 0xe8, 0xe8);
/// Pillars without a colour take the next of these; letters beside them tell them apart in grey.
const PILLARS: [Colour; 6] = [
    Colour(0x3e, 0x42, 0x94),
    Colour(0x05, 0x7f, 0x92),
    Colour(0xde, 0x93, 0x89),
    Colour(0xc8, 0x9b, 0x2c),
    Colour(0x7d, 0x3c, 0x6b),
    Colour(0x6f, 0x8f, 0x4e),
];

/// The colour that "#rrggbb" names.
pub(crate) fn parse(text: &str) -> Option<Colour> {
    let digits = text.trim().strip_prefix('#')?;
    if digits.len() != 6 || !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
        return None;
    }
    let value = u32::from_str_radix(digits, 16).ok()?;
    Some(Colour((value >> 16) as u8, (value >> 8) as u8, value as u8))
}

/// The colour of the pillar at that place in the office's list.
pub(crate) fn pillar(chosen: Option<&str>, place: usize) -> Colour {
    chosen.and_then(parse).unwrap_or(PILLARS[place % PILLARS.len()])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_is_read_or_the_next_taken() {
        assert_eq!(parse("#24478f"), Some(INK));
        assert_eq!(
            [parse("24478f"), parse("#24478"), parse("#24478g"), parse("#é478f")],
            [None; 4]
        );
        assert_eq!(pillar(None, 7), PILLARS[1]);
        assert_eq!(pillar(Some("#010203"), 0), Colour(1, 2, 3));
        assert_eq!(pillar(Some("red"), 0), PILLARS[0]);
    }
}
