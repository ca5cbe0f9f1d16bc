// Marks that Markdown cannot say where they stand, as bold is that ends in a colon right before a letter: its signs of
// punctuation are left out of the mark; where that does not help, this one mark goes, and every other one stays.
import {identity} from './inline.js';

/** @typedef {import('./read.js').Json} Json */
/** @typedef {import('./read.js').Mark} Mark */
/** Words that carry a mark: from a part up to, not including, another. @typedef {{mark: Mark, from: number, to: number}} Run */

/** Words, and the signs and spaces between them. */
const PARTS = /[\p{P}\p{S}\s]+|[^\p{P}\p{S}\s]+/gu;
const WORD = /[^\p{P}\p{S}\s]/u;
/** In this order they are tried: what a link or a stroke stands beside can be bold then. */
const TYPES = ['link', 'strike', 'bold', 'italic'];

/** @param {Json} part @param {Mark} mark */
const carries = (part, mark) => part.marks?.some((one) => identity(one) === identity(mark)) ?? false;

/** A line in parts that a mark can begin or end at. @param {Json[]} content @returns {Json[]} */
const parted = (content) =>
  content.flatMap((node) => node.text?.match(PARTS)?.map((text) => ({...node, text})) ?? [node]);

/** @param {Json[]} parts @returns {Run[]} */
function runsOf(parts) {
  /** @type {Run[]} */
  const runs = [];
  for (const [at, {marks = []}] of parts.entries()) {
    for (const mark of marks.filter(({type}) => TYPES.includes(type))) {
      const run = runs.find((one) => one.to === at && identity(one.mark) === identity(mark));
      if (run) run.to = at + 1;
      else runs.push({mark, from: at, to: at + 1});
    }
  }
  return runs.sort((a, b) => TYPES.indexOf(a.mark.type) - TYPES.indexOf(b.mark.type));
}

/** A run as it is, and with the signs at its ends left out. @param {Run} run @param {Json[]} parts @returns {Run[]} */
function narrowed(run, parts) {
  const isWord = (/** @type {Json} */ part) => WORD.test(part.text ?? '') || carries(part, {type: 'code'});
  const inside = parts.slice(run.from, run.to);
  const from = run.from + inside.findIndex(isWord);
  const to = run.from + inside.findLastIndex(isWord) + 1;
  return from < run.from ? [run] : [run, {...run, to}, {...run, from}, {...run, from, to}];
}

/** @param {Json[]} content @param {(content: Json[]) => boolean} isSaid @returns {Json[]} */
function sayableLine(content, isSaid) {
  if (isSaid(content)) return content;
  const whole = parted(content);
  let parts = whole.map((node) =>
    node.marks ? {...node, marks: node.marks.filter(({type}) => !TYPES.includes(type))} : node,
  );
  for (const run of runsOf(whole)) {
    for (const {from, to} of narrowed(run, whole)) {
      const tried = parts.map((node, at) =>
        at >= from && at < to ? {...node, marks: [...(node.marks ?? []), run.mark]} : node,
      );
      if (!isSaid(tried)) continue;
      parts = tried;
      break;
    }
  }
  return parts;
}

/** @param {Json} node a paragraph or heading @param {Json[]} content @param {boolean} inCell @returns {Json} a block with this line only */
function around(node, content, inCell) {
  // A heading has no lines: its breaks are written as spaces.
  if (node.type === 'heading')
    return {...node, content: content.map((one) => (one.type === 'hardBreak' ? {type: 'text', text: ' '} : one))};
  if (!inCell) return {...node, content};
  const cell = {type: 'tableHeader', content: [{...node, content}]};
  return {type: 'table', content: [{type: 'tableRow', content: [cell]}]};
}

/**
 * A block with the marks that can be said; the words are the same.
 * @param {Json} node
 * @param {(node: Json) => boolean} isSaid whether Markdown can say this block
 * @param {boolean} [inCell] of a table
 * @returns {Json}
 */
export function sayable(node, isSaid, inCell = false) {
  if (!node.content || node.type === 'verbatim') return node;
  if (node.type === 'paragraph' || node.type === 'heading')
    return {...node, content: sayableLine(node.content, (content) => isSaid(around(node, content, inCell)))};
  const isCell = node.type === 'tableCell' || node.type === 'tableHeader';
  return {...node, content: node.content.map((inner) => sayable(inner, isSaid, inCell || isCell))};
}
