// Words and their marks to Markdown. The words are first brought into one form, so that texts can be compared.
import {addressed, readable} from './read.js';

/** @typedef {import('./read.js').Json} Json */
/** @typedef {import('./read.js').Mark} Mark */
/** What a line is made of; the marks of a space are those that both its neighbours have. @typedef {{kind: 'word' | 'code' | 'space' | 'break', text: string, marks: Mark[]}} Piece */
/** How much is escaped: nothing, what is likely to be markup, or all that can be. @typedef {0 | 1 | 2} Caution */

/** @param {Mark} mark */
const hrefOf = ({attrs}) => addressed(String(attrs?.href ?? ''));
/** What tells a mark from another of its type. @param {Mark} mark */
export const identity = (mark) =>
  mark.type === 'link' ? `link ${hrefOf(mark)} ${mark.attrs?.title ?? ''}` : mark.type;
/** @param {Mark[]} marks @param {Mark} mark */
const has = (marks, mark) => marks.some((one) => identity(one) === identity(mark));

/** White space that Markdown joins or strips. */
const SPACE = /([ \t\r\n]+)/;

/** @param {Json[]} nodes @returns {Piece[]} */
function split(nodes) {
  /** @type {Piece[]} */
  const out = [];
  for (const node of nodes) {
    const marks = (node.marks ?? []).filter(({type}) => type !== 'soft' && type !== 'code');
    const isSoft = node.marks?.some(({type}) => type === 'soft') && !node.text?.trim();
    if (node.type === 'hardBreak') {
      out.push({kind: 'break', text: String(node.attrs?.markup ?? '\\'), marks: []});
    } else if (node.marks?.some(({type}) => type === 'code')) {
      const last = out.at(-1);
      const joins = last?.kind === 'code' && last.marks.map(identity).join() === marks.map(identity).join();
      if (joins) last.text += node.text;
      else out.push({kind: 'code', text: node.text ?? '', marks});
    } else {
      for (const part of (node.text ?? '').split(SPACE)) {
        if (!part) continue;
        const kind = SPACE.test(part) ? 'space' : 'word';
        const last = out.at(-1);
        // A space has no line end in it but the one that it stands for.
        const text = kind === 'word' ? part : isSoft ? '\n' : part.replace(/[\t\r\n]/g, ' ');
        if (kind === 'space' && last?.kind === 'space')
          last.text = /\n/.test(last.text + text) ? '\n' : last.text + text;
        else out.push({kind, text, marks});
      }
    }
  }
  return out;
}

/** The pieces of a line in one form: no spaces at ends and around breaks, no break at the end. @param {Json[]} nodes @returns {Piece[]} */
export function line(nodes) {
  const all = split(nodes).filter(({kind, text}) => kind !== 'code' || text.trim());
  const out = all.filter((piece, at) => {
    if (piece.kind !== 'space') return true;
    const before = all[at - 1]?.kind ?? 'break';
    const after = all[at + 1]?.kind ?? 'break';
    return before !== 'break' && after !== 'break';
  });
  while (out.at(-1)?.kind === 'break') out.pop();
  for (const [at, piece] of out.entries()) {
    if (piece.kind === 'code') piece.text = piece.text.replace(/\s+/g, ' ').trim();
    if (piece.kind !== 'space' && piece.kind !== 'break') continue;
    const after = out.slice(at + 1).find(({kind}) => kind === 'word' || kind === 'code')?.marks ?? [];
    piece.marks = (out[at - 1]?.marks ?? []).filter((mark) => has(after, mark));
  }
  return joined(out);
}

/** Neighbouring words with the same marks in one piece. @param {Piece[]} pieces @returns {Piece[]} */
function joined(pieces) {
  /** @type {Piece[]} */
  const out = [];
  for (const piece of pieces) {
    const last = out.at(-1);
    const same = last && last.marks.map(identity).sort().join() === piece.marks.map(identity).sort().join();
    if (same && last.kind === 'word' && piece.kind === 'word') last.text += piece.text;
    else out.push({...piece});
  }
  return out;
}

/** A line in a form that is compared; how it was written does not count. @param {Json[]} nodes */
export const comparable = (nodes) =>
  line(nodes).map(({kind, text, marks}) => [
    kind === 'break' ? 'break' : kind === 'space' ? ' '.repeat(text === '\n' ? 1 : text.length) : text,
    kind === 'code',
    marks.map(identity).sort().join(' '),
  ]);

/** @param {string} text @param {Caution} caution @param {boolean} starts a line @param {boolean} inTable */
function escaped(text, caution, starts, inTable) {
  let out = text;
  if (caution > 0) out = out.replace(caution === 1 ? /[\\`*<]/g : /[\\`*<[\]~_!]/g, '\\$&');
  if (caution === 1) out = out.replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_').replace(/~~/g, '\\~~');
  if (caution > 0) {
    out = out.replace(/&(?=#?\w+;)/g, '\\&');
    if (starts) out = out.replace(/^(#|>|\+|-|=|\||:)/, '\\$1').replace(/^(\d{1,9})([.)])/, '$1\\$2');
  }
  return inTable ? out.replace(/\\?\|/g, '\\|') : out;
}

/** A code span, in as many backticks as its text needs. @param {string} text @param {boolean} inTable */
function codeSpan(text, inTable) {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const ticks = '`'.repeat(longest + 1);
  const pad = /^`|`$/.test(text) ? ' ' : '';
  return ticks + pad + (inTable ? text.replaceAll('|', '\\|') : text) + pad + ticks;
}

/** @param {Mark} mark */
function target(mark) {
  // "&copy;" in an address would be read as a sign.
  const href = hrefOf(mark).replace(/&(?=#?\w+;)/g, '\\&');
  const bare = /^[^\s()<>]+$/.test(href) ? href : `<${href.replace(/[<>\n]/g, encodeURIComponent)}>`;
  const {title: said} = mark.attrs ?? {};
  const title = said ? ` "${String(said).replace(/["\\]/g, '\\$&')}"` : '';
  return `](${bare}${title})`;
}

/** @type {Record<string, string>} */
const SIGNS = {bold: '**', italic: '*', strike: '~~'};
/** As it was written; the usual sign where that might not hold. @param {Mark} mark @param {Caution} caution */
const sign = ({type, attrs}, caution) => String((caution < 2 && type !== 'strike' && attrs?.markup) || SIGNS[type]);

/** Beside a link's brackets any other mark can begin and end. @param {Mark} a @param {Mark} b */
const linkFirst = (a, b) => Number(b.type === 'link') - Number(a.type === 'link');

/**
 * A line as Markdown.
 * @param {Json[]} nodes @param {Caution} caution @param {boolean} [inTable] where it must stay on one line
 */
export function writeLine(nodes, caution, inTable = false) {
  const pieces = line(nodes);
  /** Where a mark that holds at `from` ends. @param {Mark} mark @param {number} from */
  const endOf = (mark, from) => {
    let at = from;
    while (at < pieces.length && has(pieces[at].marks, mark)) at += 1;
    return at;
  };
  /** @param {Mark} mark */
  const ends = (mark) => (mark.type === 'link' ? target(mark) : sign(mark, caution));
  let out = '';
  // Spaces stand outside of marks that begin or end at them.
  let space = '';
  /** @type {{mark: Mark, end: number}[]} */
  let open = [];
  for (const [at, piece] of pieces.entries()) {
    if (piece.kind === 'space' || piece.kind === 'break') {
      if (piece.kind === 'break')
        space += inTable ? '<br>' : piece.text.startsWith('<') ? piece.text : `${piece.text}\n`;
      else space += inTable ? piece.text.replace('\n', ' ') : piece.text;
      continue;
    }
    // The longest marks stand outermost, so that none crosses another; what is in the way ends, and begins again.
    const wanted = piece.marks.map((mark) => ({mark, end: endOf(mark, at)}));
    wanted.sort((a, b) => b.end - a.end || (caution === 2 ? linkFirst(a.mark, b.mark) : 0));
    let kept = 0;
    while (kept < open.length && wanted[kept] && identity(open[kept].mark) === identity(wanted[kept].mark)) kept += 1;
    for (const {mark} of open.slice(kept).reverse()) out += ends(mark);
    out += space;
    space = '';
    const begins = wanted.slice(kept);
    const starts = out === '' || out.endsWith('\n');
    for (const {mark} of begins) out += mark.type === 'link' ? '[' : sign(mark, caution);
    out +=
      piece.kind === 'code'
        ? codeSpan(piece.text, inTable)
        : escaped(piece.text, caution, starts && begins.length === 0, inTable);
    open = wanted;
  }
  for (const {mark} of open.reverse()) out += ends(mark);
  return autolinks(out);
}

/** A link that shows its own address, in its short form. @param {string} text */
const autolinks = (text) =>
  text.replace(/\[((?:https?:\/\/|mailto:)[^\s[\]<>\\]+)\]\(([^\s()<>]+)\)/g, (whole, shown, href) =>
    addressed(shown) === href && readable(href) === shown ? `<${shown}>` : whole,
  );
