// Blocks of the editor's document to light Markdown, and to a form in which two of them can be compared.
import {comparable, line, writeLine} from './inline.js';

/** @typedef {import('./read.js').Json} Json */
/** @typedef {import('./inline.js').Caution} Caution */

/** Signs of a list's items; where a list follows one of its kind, another sign keeps the two apart. */
const BULLETS = ['-', '*', '+'];
const NUMBERS = ['.', ')'];

/** @param {Json} node */
const inside = (node) => node.content ?? [];
/** A paragraph or heading without a word, which Markdown cannot say. @param {Json} node */
const isEmpty = (node) => (node.type === 'paragraph' || node.type === 'heading') && line(inside(node)).length === 0;

/** Blocks that are said: an item's first one always, for an item can be empty. @param {Json} parent */
const said = (parent) => {
  const blocks = inside(parent).filter((node, at) => !isEmpty(node) || (parent.type === 'listItem' && at === 0));
  return blocks.filter((node) => !hollow(node));
};
/** A list, quote or table in which nothing is left. @param {Json} node @returns {boolean} */
const hollow = (node) =>
  ['blockquote', 'bulletList', 'orderedList', 'table'].includes(node.type) && inside(node).length === 0;

/** The words of a cell, its paragraphs as lines. @param {Json} cell @returns {Json[]} */
const cellLine = (cell) =>
  inside(cell).flatMap((paragraph, at) => [...(at > 0 ? [{type: 'hardBreak'}] : []), ...inside(paragraph)]);

/**
 * What a block says, in a form that is compared as text; signs that mean the same do not count.
 * @param {Json} node @returns {unknown}
 */
export function meaning(node) {
  switch (node.type) {
    case 'paragraph':
      return ['p', comparable(inside(node))];
    case 'heading':
      return ['h', node.attrs?.level, comparable(inside(node))];
    case 'verbatim':
      return [
        'verbatim',
        inside(node)
          .map(({text}) => text ?? '')
          .join('')
          .trim(),
      ];
    case 'table':
      return ['table', inside(node).map((row) => inside(row).map((cell) => comparable(cellLine(cell))))];
    case 'orderedList':
      return ['ol', Number(node.attrs?.start ?? 1), said(node).map(meaning)];
    default:
      return [node.type, said(node).map(meaning)];
  }
}

/** The blocks that a document says. @param {Json} doc */
export const blocksIn = (doc) => said(doc);

/** The sign of a list's items. @param {Json} list @param {Json | undefined} before the block before it */
function listSign(list, before) {
  const signs = list.type === 'bulletList' ? BULLETS : NUMBERS;
  const own = String(list.attrs?.markup || signs[0]);
  if (before?.type !== list.type) return own;
  return own === String(before.attrs?.markup || signs[0]) ? (signs.find((sign) => sign !== own) ?? own) : own;
}

/** @param {string} text @param {string} first before the first line @param {string} others before the others */
const prefixed = (text, first, others) =>
  text
    .split('\n')
    .map((one, at) => (at === 0 ? first + one : one ? others + one : others.trimEnd()))
    .join('\n');

/** @param {Json} list @param {Caution} caution @param {Json} [before] */
function writeList(list, caution, before) {
  const sign = listSign(list, before);
  const items = said(list);
  const tight =
    list.attrs?.tight !== false &&
    items.every((item) => said(item).filter(({type}) => type === 'paragraph').length < 2);
  const written = items.map((item, at) => {
    const mark = list.type === 'bulletList' ? sign : `${Number(list.attrs?.start ?? 1) + at}${sign}`;
    const indent = ' '.repeat(mark.length + 1);
    return prefixed(writeBlocks(said(item), caution, tight ? '\n' : '\n\n'), `${mark} `, indent).trimEnd();
  });
  return written.join(tight ? '\n' : '\n\n');
}

/** @param {Json} table @param {Caution} caution */
function writeTable(table, caution) {
  const rows = inside(table).map((row) => inside(row).map((cell) => writeLine(cellLine(cell), caution, true)));
  const width = Math.max(...rows.map((row) => row.length));
  const head = inside(inside(table)[0]);
  const rule = Array.from({length: width}, (_, at) => {
    const align = head[at]?.attrs?.align;
    return align === 'center' ? ':---:' : align === 'right' ? '---:' : align === 'left' ? ':---' : '---';
  });
  const lineOf = (/** @type {string[]} */ cells) =>
    `|${Array.from({length: width}, (_, at) => ` ${cells[at] ?? ''} `).join('|')}|`;
  return [lineOf(rows[0]), lineOf(rule), ...rows.slice(1).map(lineOf)].join('\n');
}

/** @param {Json} node @param {Caution} caution @param {Json} [before] @returns {string} */
export function writeBlock(node, caution, before) {
  switch (node.type) {
    case 'heading':
      return `${'#'.repeat(Number(node.attrs?.level ?? 2))} ${writeLine(inside(node), caution).replaceAll(/\\?\n/g, ' ')}`;
    case 'verbatim':
      return inside(node)
        .map(({text}) => text ?? '')
        .join('');
    case 'blockquote':
      return prefixed(writeBlocks(said(node), caution), '> ', '> ');
    case 'bulletList':
    case 'orderedList':
      return writeList(node, caution, before);
    case 'table':
      return writeTable(node, caution);
    default:
      return writeLine(inside(node), caution);
  }
}

/** @param {Json[]} blocks @param {Caution} caution @param {string} [between] */
export const writeBlocks = (blocks, caution, between = '\n\n') =>
  blocks.map((node, at) => writeBlock(node, caution, blocks[at - 1])).join(between);
