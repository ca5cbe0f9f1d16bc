//! Chance that is the same every time: a seed gives one sequence, on every machine and for good.

/// SplitMix64. Source: Steele, Lea, Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
#[derive(Clone, Debug)]
pub(super) struct Chance(u64);

impl Chance {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub(super) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// Evenly from 0 to `below` - 1; 0 where `below` is 0.
    pub(super) fn below(&mut self, below: usize) -> usize {
        // The high half of a product: no division, and no number favoured that a sample would show.
        let product = u128::from(self.next()) * (below as u128);
        usize::try_from(product >> 64).unwrap_or_default()
    }

    /// Evenly between both, both included.
    pub(super) fn between(&mut self, least: usize, most: usize) -> usize {
        least + self.below(most.saturating_sub(least) + 1)
    }

    /// True `percent` times in a hundred.
    pub(super) fn percent(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// One of the things.
    pub(super) fn of<T: Copy>(&mut self, things: &[T]) -> T {
        things[self.below(things.len())]
    }

    /// `count` different things, in their order; all of them where there are not so many.
    pub(super) fn some<T: Copy>(&mut self, things: &[T], count: usize) -> Vec<T> {
        let mut left = count.min(things.len());
        let mut chosen = Vec::with_capacity(left);
        for (place, thing) in things.iter().enumerate() {
            if self.below(things.len() - place) < left {
                chosen.push(*thing);
                left -= 1;
            }
        }
        chosen
    }

    /// Ten bytes for an id.
    pub(super) fn bytes(&mut self) -> [u8; 10] {
        let (one, two) = (self.next().to_le_bytes(), self.next().to_le_bytes());
        let mut bytes = [0; 10];
        bytes[..8].copy_from_slice(&one);
        bytes[8..].copy_from_slice(&two[..2]);
        bytes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_gives_the_same_sequence_for_good() {
        // The published sequence of the algorithm.
        let mut chance = Chance::new(1_234_567);
        let first: Vec<u64> = (0..3).map(|_| chance.next()).collect();
        assert_eq!(
            first,
            [
                6_457_827_717_110_365_317,
                3_203_168_211_198_807_973,
                9_817_491_932_198_370_423
            ]
        );
    }

    #[test]
    fn every_number_of_a_range_comes_and_none_beyond() {
        let mut chance = Chance::new(7);
        let mut seen = [0; 5];
        for _ in 0..5_000 {
            seen[chance.between(2, 6) - 2] += 1;
        }
        assert!(seen.iter().all(|times| (850..1150).contains(times)), "{seen:?}");
    }

    #[test]
    fn some_are_different_and_in_order() {
        let mut chance = Chance::new(7);
        for count in 0..12 {
            let chosen: Vec<usize> = chance.some(&[0, 1, 2, 3, 4, 5, 6, 7], count);
            assert_eq!(chosen.len(), count.min(8));
            assert!(chosen.windows(2).all(|pair| pair[0] < pair[1]));
        }
    }
}
