// A text that is opened in the editor and written back: what was not touched keeps every character.
import {stayed} from '../base/stayed.js';
import {blocksOf, pieces, verbatim} from './read.js';
import {sayable} from './sayable.js';
import {blocksIn, meaning, writeBlock} from './write.js';

/** @typedef {import('./read.js').Json} Json */
/** @typedef {import('./read.js').Piece} Piece */
/** @typedef {import('./inline.js').Caution} Caution */

/** Longer texts are edited as they are: reading them at each pause would be felt. */
const LONGEST = 200_000;

/** @type {Caution[]} */
const CAUTIONS = [0, 1, 2];
/** @param {Json[]} blocks */
const meaningOf = (blocks) => JSON.stringify(blocks.map(meaning));
/** What single blocks say, which is asked more than once while a text is written. @type {WeakMap<Json, string>} */
const known = new WeakMap();
/** @param {Json} node */
function meaningOfOne(node) {
  const found = known.get(node) ?? meaningOf([node]);
  known.set(node, found);
  return found;
}

/** Whether the editor takes a text of this length. @param {string} source */
export const isEditable = (source) => source.length <= LONGEST;

export class MarkdownText {
  /** @type {Piece[]} */
  #pieces;
  #head;
  #references;
  /** What each piece says in the editor. @type {string[]} */
  #meanings;
  /** What each piece's source says. @type {unknown[]} */
  #read;

  /** @param {string} source */
  constructor(source) {
    this.source = source;
    const read = pieces(source);
    this.#head = read.head;
    this.#references = read.references;
    this.#read = read.pieces.map(({node}) => meaning(node));
    // A block that would not come back as it was stands as its source.
    this.#pieces = read.pieces.map((piece) =>
      piece.node.type === 'verbatim' ||
      (blocksIn({type: 'doc', content: [piece.node]}).length > 0 && this.#written(piece.node) !== null)
        ? piece
        : {...piece, node: verbatim(piece.source)},
    );
    this.#meanings = this.#pieces.map(({node}) => meaningOf([node]));
  }

  /** The document to edit. @returns {Json} */
  get document() {
    const content = this.#pieces.map(({node}) => node);
    return {type: 'doc', content: content.length > 0 ? content : [{type: 'paragraph'}]};
  }

  /** Blocks of Markdown, with the links that this text defines. @param {string} source */
  #blocks(source) {
    return blocksOf(source, this.#references);
  }

  /** A block in the plainest Markdown that says the same; null if there is none. @param {Json} node @param {Json} [before] */
  #written(node, before) {
    const wanted = meaningOf([node]);
    for (const caution of CAUTIONS) {
      const text = writeBlock(node, caution, before);
      if (meaningOf(this.#blocks(text)) === wanted) return text;
    }
    return null;
  }

  /** A block as it has to be written. @param {Json} node @param {Json} [before] */
  #write(node, before) {
    return node.type === 'verbatim'
      ? writeBlock(node, 0)
      : (this.#written(node, before) ?? writeBlock(node, 2, before));
  }

  /** A block with the marks that can be written; itself, if all can. @param {Json} node @returns {Json} */
  #sayable(node) {
    if (node.type === 'verbatim' || this.#written(node) !== null) return node;
    return sayable(node, (inner) => this.#written(inner) !== null);
  }

  /**
   * A document without the marks that no Markdown says; itself, if all can be said. Words are never another.
   * @param {Json} doc @returns {Json}
   */
  held(doc) {
    const stands = new Set(this.#meanings);
    const before = doc.content ?? [];
    const content = before.map((node) => (stands.has(meaningOfOne(node)) ? node : this.#sayable(node)));
    return content.some((node, at) => node !== before[at]) ? {...doc, content} : doc;
  }

  /** The text that a document says. @param {Json} doc as it is {@link held} */
  write(doc) {
    const blocks = blocksIn(doc);
    const meanings = blocks.map(meaningOfOne);
    const pairs = stayed(this.#meanings, meanings);
    if (pairs.length === blocks.length && pairs.length === this.#pieces.length) return this.source;
    if (blocks.length === 0) return '';
    const places = placesOf(pairs, this.#pieces.length, blocks.length);
    const kept = new Map(pairs.map(([piece, at]) => [at, piece]));
    const eol = this.source.includes('\r\n') ? '\r\n' : '\n';
    const texts = blocks.map((node, at) => {
      const piece = kept.get(at);
      // A list that stayed, but whose neighbour became a list of the same sign, has to change it.
      return piece === undefined ? this.#write(node, blocks[at - 1]).replaceAll('\n', eol) : this.#pieces[piece].source;
    });
    const wanted = JSON.stringify(
      blocks.flatMap((node, at) => {
        const piece = kept.get(at);
        if (piece !== undefined) return [this.#read[piece]];
        return node.type === 'verbatim' ? this.#blocks(texts[at]).map(meaning) : [meaning(node)];
      }),
    );
    const ways = [
      () => this.#join(texts, places, eol, true),
      () => this.#join(texts, places, eol, false),
      () =>
        blocks
          .map((node, at) => this.#write(node, blocks[at - 1]))
          .join('\n\n')
          .replaceAll('\n', eol),
    ];
    const right = ways.map((way) => way()).find((text) => meaningOf(this.#blocks(text)) === wanted);
    return right ?? this.#join(texts, places, eol, false);
  }

  /**
   * Blocks with the blank lines that stood between them, where they did.
   * @param {string[]} texts @param {(number | null)[]} places @param {string} eol @param {boolean} asBefore
   */
  #join(texts, places, eol, asBefore) {
    let out = this.#head;
    for (const [at, text] of texts.entries()) {
      const place = places[at];
      const isLast = at === texts.length - 1;
      const next = places[at + 1];
      const stands = place !== null && next === place + 1 && (asBefore || /\n\s*\n/.test(this.#pieces[place].gap));
      out += text;
      if (!isLast) out += stands ? this.#pieces[place].gap : eol + eol;
    }
    return out + (this.#pieces.at(-1)?.gap ?? '');
  }
}

/**
 * The piece that each block stands for: the one that it is, or the one that it replaces, if as many were replaced.
 * @param {[number, number][]} pairs @param {number} pieceCount @param {number} blockCount @returns {(number | null)[]}
 */
function placesOf(pairs, pieceCount, blockCount) {
  /** @type {(number | null)[]} */
  const places = Array.from({length: blockCount}, () => null);
  let [piece, block] = [0, 0];
  for (const [nextPiece, nextBlock] of [...pairs, [pieceCount, blockCount]]) {
    if (nextPiece - piece === nextBlock - block)
      for (let step = 0; block + step < nextBlock; step += 1) places[block + step] = piece + step;
    if (nextBlock < blockCount) places[nextBlock] = nextPiece;
    [piece, block] = [nextPiece + 1, nextBlock + 1];
  }
  return places;
}
