// Words as they are compared: one skeleton for Dačić, Dacic and Дачић, as the archive's search makes it.

/** The Latin writing of letters that their decomposition does not give, or gives wrongly. */
const LATIN = new Map(
  Object.entries({
    a: 'аαъ',
    b: 'б',
    v: 'вβ',
    g: 'гѓґγ',
    d: 'đðдђџѕδ',
    e: 'əеёєэѐε',
    z: 'жзζ',
    i: 'ıиѝіїыйηιυ',
    j: 'ј',
    k: 'кќκ',
    l: 'łлљλ',
    m: 'мμ',
    n: 'ŋнњν',
    o: 'øоοω',
    p: 'пπ',
    r: 'рρ',
    s: 'ßсшσς',
    t: 'þтτ',
    u: 'у',
    f: 'фφ',
    h: 'ħхχ',
    c: 'цћч',
    oe: 'œ',
    ae: 'æ',
    st: 'щ',
    ju: 'ю',
    ja: 'я',
    th: 'θ',
    ks: 'ξ',
    ps: 'ψ',
    '': 'ь',
  }).flatMap(([latin, letters]) => [...letters].map((letter) => /** @type {const} */ ([letter, latin]))),
);

/** Letters that only say how the one before them sounds: dj, lj, nj, dž, sh, th. @type {Record<string, string>} */
const SILENT = {j: 'dgkln', z: 'cds', h: 'cdgstz'};
/** @type {Record<string, string>} */
const ONE = {j: 'i', y: 'i', w: 'v', q: 'k'};

/** Appends one small letter to a skeleton. @param {string} skeleton @param {string} letter */
function append(skeleton, letter) {
  const last = skeleton.at(-1) ?? '';
  if (last && SILENT[letter]?.includes(last)) return skeleton;
  if (letter === 'x') return append(append(skeleton, 'k'), 's');
  const written = ONE[letter] ?? letter;
  return written === last && /\p{L}/u.test(written) ? skeleton : skeleton + written;
}

/**
 * The skeleton of one word, and where each of its letters comes from. It is made from left to right, so that the
 * beginning of a word has the beginning of its skeleton.
 * @param {string} word
 * @returns {{skeleton: string, ends: number[]}} `ends[i]`: how much of the word the first i + 1 letters take
 */
function foldWord(word) {
  let skeleton = '';
  /** @type {number[]} */
  const ends = [];
  let at = 0;
  for (const letter of word) {
    at += letter.length;
    const small = letter.toLowerCase();
    const known = LATIN.get(small);
    const parts = known ?? small.normalize('NFKD').replace(/[^\p{L}\p{N}]/gu, '');
    for (const part of parts) {
      const latin = known === undefined ? (LATIN.get(part) ?? part) : part;
      for (const one of latin) skeleton = append(skeleton, one);
    }
    while (ends.length < skeleton.length) ends.push(at);
    // What says nothing of its own (an accent, the j of lj) belongs to the letter before it.
    if (ends.length > 0) ends[ends.length - 1] = at;
  }
  return {skeleton, ends};
}

const WORDS = /(?:[\p{L}\p{N}\p{M}\u00ad]|\u200c|\u200d|\u2060)+/gu;

/** The skeletons of a text's words. @param {string} text @returns {string[]} */
export const foldWords = (text) =>
  [...text.matchAll(WORDS)].map(([word]) => foldWord(word).skeleton).filter((skeleton) => skeleton !== '');

/**
 * A text in pieces, with the beginnings of words marked that `words` (as foldWords gives them) begin with.
 * @param {string} text @param {string[]} words
 * @returns {{text: string, marked: boolean}[]}
 */
export function markWords(text, words) {
  /** @type {{text: string, marked: boolean}[]} */
  const pieces = [];
  let shown = 0;
  for (const found of text.matchAll(WORDS)) {
    const {skeleton, ends} = foldWord(found[0]);
    const longest = Math.max(0, ...words.filter((word) => skeleton.startsWith(word)).map((word) => word.length));
    if (longest === 0) continue;
    if (found.index > shown) pieces.push({text: text.slice(shown, found.index), marked: false});
    shown = found.index + ends[longest - 1];
    pieces.push({text: text.slice(found.index, shown), marked: true});
  }
  if (shown < text.length) pieces.push({text: text.slice(shown), marked: false});
  return pieces;
}
