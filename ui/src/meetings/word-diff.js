// Two versions of a text as words that stayed, came and went; long stretches that stayed are shortened.
import {stayed} from '../base/stayed.js';

/** @typedef {{kind: 'same' | 'in' | 'out', text: string}} Stretch */

/** Words shown of what stayed, on either side of a change. */
const AROUND = 8;

/** Words, each with the space behind it. @param {string} text */
const wordsOf = (text) => text.match(/\S+\s*|\s+/g) ?? [];

/** @param {string} text @param {boolean} atStart @param {boolean} atEnd of the whole */
function shortened(text, atStart, atEnd) {
  const words = wordsOf(text);
  if (atStart && atEnd) return text;
  if (atStart) return words.length > AROUND ? `…${words.slice(-AROUND).join('')}` : text;
  if (atEnd) return words.length > AROUND ? `${words.slice(0, AROUND).join('').trimEnd()}…` : text;
  return words.length > 2 * AROUND
    ? `${words.slice(0, AROUND).join('').trimEnd()} … ${words.slice(-AROUND).join('')}`
    : text;
}

/**
 * @param {string} before
 * @param {string} after
 * @returns {Stretch[]}
 */
export function wordDiff(before, after) {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  // The space behind a word is no change of the word.
  const bare = (/** @type {string[]} */ words) => words.map((word) => word.trim());
  /** @type {Stretch[]} */
  const out = [];
  const put = (/** @type {Stretch['kind']} */ kind, /** @type {string[]} */ words) => {
    const last = out.at(-1);
    if (words.length === 0) return;
    if (last?.kind === kind) last.text += words.join('');
    else out.push({kind, text: words.join('')});
  };
  let [i, j] = [0, 0];
  for (const [toI, toJ] of [...stayed(bare(a), bare(b)), [a.length, b.length]]) {
    put('out', a.slice(i, toI));
    put('in', b.slice(j, toJ));
    put('same', b.slice(toJ, toJ + 1));
    [i, j] = [toI + 1, toJ + 1];
  }
  return out.map((stretch, at) =>
    stretch.kind === 'same' ? {...stretch, text: shortened(stretch.text, at === 0, at === out.length - 1)} : stretch,
  );
}
