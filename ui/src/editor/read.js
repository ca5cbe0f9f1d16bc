// Light Markdown to the editor's document, block by block, each with the source that it was read from.
import MarkdownIt from 'markdown-it';

/** @typedef {import('markdown-it').Token} Token */
/** A node or text in ProseMirror's JSON. @typedef {{type: string, attrs?: Record<string, unknown>, content?: Json[], text?: string, marks?: Mark[]}} Json */
/** @typedef {{type: string, attrs?: Record<string, unknown>}} Mark */
/** A block of the text: what it says, its source, and the blank lines behind it. @typedef {{node: Json, source: string, gap: string}} Piece */
/** Link targets that are defined at a text's end. @typedef {Record<string, {title: string, href: string}>} References */

const parser = new MarkdownIt({html: true, linkify: false, typographer: false});
/** An address as the parser gives it: no letter or sign that an address cannot have. @param {string} href */
export const addressed = (href) => parser.normalizeLink(href);
/** An address as it is read by people. @param {string} href */
export const readable = (href) => parser.normalizeLinkText(href);
const LINE_END = /\r\n?|\n/g;

/** The editor does not know how to show this: it is kept as its source. */
class Unknown extends Error {}

/** @type {Record<string, string>} Tokens that open a mark, with the mark. */
const MARKS = {em_open: 'italic', strong_open: 'bold', s_open: 'strike', link_open: 'link'};
/** A line break that is written as a tag. */
const BREAK_TAG = /^<br\s*\/?>$/i;

/** @param {Token} token @returns {Mark} */
function markOf(token) {
  const type = MARKS[token.type];
  if (type !== 'link') return {type, attrs: {markup: token.markup}};
  return {type, attrs: {href: token.attrGet('href') ?? '', title: token.attrGet('title') ?? null}};
}

/** @param {Token[]} tokens @param {string} source of the block, which tells how its lines are broken @returns {Json[]} */
function inlines(tokens, source) {
  /** @type {Json[]} */
  const out = [];
  /** @type {Mark[]} */
  const marks = [];
  const put = (/** @type {Json} */ node) => out.push(marks.length > 0 ? {...node, marks: [...marks]} : node);
  for (const token of tokens) {
    if (MARKS[token.type]) marks.push(markOf(token));
    else if (token.type.endsWith('_close')) marks.pop();
    else if (token.type === 'text') {
      if (token.content) put({type: 'text', text: token.content});
    } else if (token.type === 'code_inline')
      out.push({type: 'text', text: token.content, marks: [...marks, {type: 'code'}]});
    else if (token.type === 'softbreak') out.push({type: 'text', text: ' ', marks: [...marks, {type: 'soft'}]});
    else if (token.type === 'hardbreak')
      put({type: 'hardBreak', attrs: {markup: /\\(\r\n?|\n)/.test(source) ? '\\' : '  '}});
    else if (token.type === 'html_inline' && BREAK_TAG.test(token.content))
      put({type: 'hardBreak', attrs: {markup: token.content}});
    else throw new Unknown(token.type);
  }
  return out;
}

/** Tokens of blocks, read one after the other. */
class Blocks {
  #at = 0;

  /** @param {Token[]} tokens @param {string} source */
  constructor(tokens, source) {
    this.tokens = tokens;
    this.source = source;
  }

  /** The blocks up to the token that closes them, or to the end. @param {string} [end] @returns {Json[]} */
  until(end) {
    /** @type {Json[]} */
    const blocks = [];
    while (this.#at < this.tokens.length && this.tokens[this.#at].type !== end) blocks.push(this.#block());
    this.#at += 1;
    return blocks;
  }

  /** The inlines between an opening token and its closing one. @returns {Json[]} */
  #inside() {
    const inline = this.tokens[this.#at];
    this.#at += 2;
    return inlines(inline.children ?? [], this.source);
  }

  /** @returns {Json} */
  #block() {
    const token = this.tokens[this.#at];
    this.#at += 1;
    switch (token.type) {
      case 'paragraph_open':
        return {type: 'paragraph', content: this.#inside()};
      case 'heading_open':
        return {type: 'heading', attrs: {level: Number(token.tag.slice(1))}, content: this.#inside()};
      case 'blockquote_open':
        return {type: 'blockquote', content: this.until('blockquote_close')};
      case 'bullet_list_open':
        return {type: 'bulletList', attrs: this.#listAttributes(token), content: this.until('bullet_list_close')};
      case 'ordered_list_open': {
        const attrs = {start: Number(token.attrGet('start') ?? 1), ...this.#listAttributes(token)};
        return {type: 'orderedList', attrs, content: this.until('ordered_list_close')};
      }
      case 'list_item_open':
        return this.#item();
      case 'table_open':
        return this.#table();
      default:
        throw new Unknown(token.type);
    }
  }

  /** @param {Token} list */
  #listAttributes(list) {
    const inside = this.tokens.slice(this.#at);
    const paragraph = inside.find(({type, level}) => type === 'paragraph_open' && level === list.level + 2);
    return {markup: list.markup, tight: paragraph?.hidden ?? true};
  }

  /** @returns {Json} */
  #item() {
    const content = this.until('list_item_close');
    if (content.length === 0) content.push({type: 'paragraph', content: []});
    if (content[0].type !== 'paragraph') throw new Unknown('an item that begins with no paragraph');
    return {type: 'listItem', content};
  }

  /** @returns {Json} */
  #table() {
    /** @type {Json[]} */
    const rows = [];
    for (; this.tokens[this.#at].type !== 'table_close'; this.#at += 1) {
      const {type} = this.tokens[this.#at];
      if (type === 'tr_open') rows.push({type: 'tableRow', content: []});
      if (type !== 'th_open' && type !== 'td_open') continue;
      const align = /text-align:(\w+)/.exec(String(this.tokens[this.#at].attrGet('style') ?? ''))?.[1] ?? null;
      const inline = this.tokens[this.#at + 1];
      rows.at(-1)?.content?.push({
        type: type === 'th_open' ? 'tableHeader' : 'tableCell',
        attrs: {align},
        content: [{type: 'paragraph', content: inlines(inline.children ?? [], '')}],
      });
    }
    this.#at += 1;
    return {type: 'table', content: rows};
  }
}

/** A block that stands as its source. @param {string} source @returns {Json} */
export const verbatim = (source) => ({
  type: 'verbatim',
  content: source ? [{type: 'text', text: source.replace(LINE_END, '\n')}] : [],
});

/**
 * The blocks of a text, without a thought for their source; a block that the editor does not know is verbatim.
 * @param {string} source @param {References} [references]
 */
export const blocksOf = (source, references) => pieces(source, references).pieces.map(({node}) => node);

/**
 * The blocks of a text with their sources: `head` and each source and gap, joined, are the text again.
 * @param {string} source @param {References} [references] known already
 * @returns {{head: string, pieces: Piece[], references: References}}
 */
export function pieces(source, references) {
  const env = references ? {references: {...references}} : {};
  const tokens = parser.parse(source, env);
  const starts = [0, ...[...source.matchAll(LINE_END)].map((found) => found.index + found[0].length), source.length];
  /** Offsets of blocks, and what they say. @type {{from: number, to: number, tokens: Token[]}[]} */
  const found = [];
  for (let at = 0; at < tokens.length; ) {
    const [first, last] = tokens[at].map ?? [0, 0];
    let end = at + 1;
    if (tokens[at].nesting === 1) while (tokens[end - 1].level !== 0 || tokens[end - 1].nesting !== -1) end += 1;
    found.push({from: starts[first], to: starts[last] ?? source.length, tokens: tokens.slice(at, end)});
    at = end;
  }
  /** @type {Piece[]} */
  const out = [];
  let at = 0;
  let head = '';
  /** What stands between blocks: blank lines, and definitions of links. @param {number} to */
  function skip(to) {
    const between = source.slice(at, to);
    const said = between.trim();
    const blank = said ? between.slice(0, between.indexOf(said)) : between;
    const last = out.at(-1);
    if (last) last.gap += blank;
    else head += blank;
    if (said) out.push({node: verbatim(said), source: said, gap: between.slice(blank.length + said.length)});
    at = to;
  }
  for (const block of found) {
    skip(block.from);
    const whole = source.slice(block.from, block.to);
    const text = whole.trimEnd();
    const gap = whole.slice(text.length);
    out.push({node: blockOf(block.tokens, text), source: text, gap});
    at = block.to;
  }
  skip(source.length);
  return {head, pieces: out, references: /** @type {{references?: References}} */ (env).references ?? {}};
}

/** @param {Token[]} tokens @param {string} source @returns {Json} */
function blockOf(tokens, source) {
  try {
    const blocks = new Blocks(tokens, source).until();
    return blocks.length === 1 ? blocks[0] : verbatim(source);
  } catch (thrown) {
    if (thrown instanceof Unknown) return verbatim(source);
    throw thrown;
  }
}
