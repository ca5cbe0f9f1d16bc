// What stayed between two versions of a list: blocks of a text, words of a sentence.

/** Above this many entries between an equal beginning and an equal end, nothing of them is compared. */
const COMPARED = 2000;

/**
 * Pairs of equal strings in two lists, in order, as many as possible: what stayed.
 * @param {string[]} before @param {string[]} after @returns {[number, number][]}
 */
export function stayed(before, after) {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(before.length, after.length) - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const a = before.slice(head, before.length - tail);
  const b = after.slice(head, after.length - tail);
  /** @type {[number, number][]} */
  const pairs = Array.from({length: head}, (_, at) => [at, at]);
  if (a.length <= COMPARED && b.length <= COMPARED) {
    // Longest common subsequence, counted from the ends.
    const counts = Array.from({length: a.length + 1}, () => new Uint16Array(b.length + 1));
    for (let i = a.length - 1; i >= 0; i -= 1)
      for (let j = b.length - 1; j >= 0; j -= 1)
        counts[i][j] = a[i] === b[j] ? counts[i + 1][j + 1] + 1 : Math.max(counts[i + 1][j], counts[i][j + 1]);
    for (let i = 0, j = 0; i < a.length && j < b.length; ) {
      if (a[i] === b[j]) pairs.push([head + i++, head + j++]);
      else if (counts[i + 1][j] >= counts[i][j + 1]) i += 1;
      else j += 1;
    }
  }
  for (let at = tail; at > 0; at -= 1) pairs.push([before.length - at, after.length - at]);
  return pairs;
}
