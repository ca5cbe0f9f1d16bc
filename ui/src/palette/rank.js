// What of the palette's own entries fits the words that are typed, best first.
import {foldWords} from '../base/fold.js';

/**
 * Something to go to or do. `key` names it where what was used last is kept: "action:undo", "meeting:<id>".
 * `more` are words that find it too.
 * @typedef {{key: string, label: string, icon: string, more?: string, hint?: string, keys?: string,
 *   run: () => unknown}} Entry
 */

/** How well a label fits: lower is better, Infinity not at all. @param {string[]} label @param {string[]} more @param {string[]} words */
function distance(label, more, words) {
  const isBeginning = words.every((word, place) =>
    place === words.length - 1 ? label[place]?.startsWith(word) : label[place] === word,
  );
  if (isBeginning) return 0;
  if (words.every((word) => label.some((part) => part.startsWith(word)))) return 1;
  const all = [...label, ...more];
  if (words.every((word) => all.some((part) => part.startsWith(word)))) return 2;
  return words.every((word) => all.some((part) => part.includes(word))) ? 3 : Infinity;
}

/**
 * The entries that fit, best first; among equals what was used last, then the shorter label.
 * @param {Entry[]} entries
 * @param {string} text what is typed
 * @param {string[]} recent keys, the last used first
 * @returns {{entries: Entry[], certain: boolean}} `certain`: the first begins as it was typed
 */
export function rank(entries, text, recent) {
  const words = foldWords(text);
  if (words.length === 0) return {entries: [], certain: false};
  /** @param {string} key */
  const age = (key) => (recent.includes(key) ? recent.indexOf(key) : recent.length);
  const fitting = entries
    .map((entry) => ({entry, far: distance(foldWords(entry.label), foldWords(entry.more ?? ''), words)}))
    .filter(({far}) => far < Infinity)
    .sort(
      (a, b) => a.far - b.far || age(a.entry.key) - age(b.entry.key) || a.entry.label.length - b.entry.label.length,
    );
  return {entries: fitting.map(({entry}) => entry), certain: fitting[0]?.far === 0};
}
