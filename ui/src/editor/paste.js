// What is pasted, as the editor takes it: words, headings, lists, tables and links; no styles, scripts or pictures.
// Nothing is taken over: a new document is built of a few known elements, so that whatever else was there is gone.
// What was copied in an editor like this one keeps its headings' levels, its blocks of source and each space or line end.
import {addressed} from './read.js';
import {wordItem} from './word-lists.js';

/** Longer HTML is pasted as its plain text: reading it would be felt. */
export const LONGEST_HTML = 600_000;
/** Larger tables become lines. */
const MOST_CELLS = 2000;

const IGNORED = new Set(
  'SCRIPT STYLE HEAD META LINK TITLE TEMPLATE NOSCRIPT OBJECT EMBED IFRAME SVG MATH IMG PICTURE VIDEO AUDIO CANVAS INPUT SELECT TEXTAREA XML MAP'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  'P DIV SECTION ARTICLE HEADER FOOTER MAIN ASIDE NAV ADDRESS FIGURE FIGCAPTION FORM FIELDSET DL DT DD CENTER BODY HTML TBODY THEAD TFOOT TR TD TH CAPTION HR LI DETAILS SUMMARY'.split(
    ' ',
  ),
);
/** @type {Record<string, string>} */
const MARKS = {
  STRONG: 'strong',
  B: 'strong',
  EM: 'em',
  I: 'em',
  S: 's',
  STRIKE: 's',
  DEL: 's',
  CODE: 'code',
  TT: 'code',
};
/** In the editor, a space that is a line end in the source. */
const SOFT = 'span';
/** Headings are bold by themselves. */
const HEADING = /^H([1-6])$/;
const ADDRESS = /^(https?:\/\/|mailto:)/i;

/** What Word sets for right-to-left writing (mso-bidi-font-weight) says nothing about this one. @param {Element} element */
const styleOf = (element) => (element.getAttribute('style') ?? '').toLowerCase().replaceAll(/mso-bidi-[^;]*/g, '');

/** The marks that an element sets, in the order in which they nest. @param {Element} element @param {string[]} marks */
function marksOf(element, marks) {
  const set = new Set(marks);
  const style = styleOf(element);
  const mark = MARKS[element.nodeName.toUpperCase()];
  if (mark) set.add(mark);
  const weight = /font-weight: *(\w+)/.exec(style)?.[1];
  if (weight) {
    if (weight === 'bold' || Number(weight) >= 600) set.add('strong');
    else set.delete('strong');
  }
  if (/font-style: *italic/.test(style)) set.add('em');
  else if (/font-style: *normal/.test(style)) set.delete('em');
  if (/text-decoration[^;]*line-through/.test(style)) set.add('s');
  return [...set];
}

/** Blocks of one container: the pasted whole, an item, a cell, a quotation. */
class Flow {
  /** The paragraph that is being filled. @type {Element | null} */
  #paragraph = null;
  /** Word's lists that are open, outermost first. @type {{element: Element, name: string}[]} */
  #lists = [];

  /** @param {Element} into @param {boolean} own what is taken was copied in an editor */
  constructor(into, own) {
    this.into = into;
    this.own = own;
    this.make = into.ownerDocument;
  }

  /** @param {string} name @param {Element} [parent] */
  #add(name, parent = this.into) {
    const element = this.make.createElement(name);
    parent.append(element);
    return element;
  }

  end() {
    const paragraph = this.#paragraph;
    this.#paragraph = null;
    if (!paragraph) return;
    while (paragraph.lastChild?.nodeName === 'BR') paragraph.lastChild.remove();
    if (!(this.own ? /./s : /[^\s\u00a0]/).test(paragraph.textContent ?? '')) paragraph.remove();
  }

  /** @param {string} text @param {string[]} marks @param {string} href */
  #write(text, marks, href) {
    const plain = this.own ? text : text.replace(/[ \t\r\n\f]+/g, ' ');
    if (!this.#paragraph && !plain.trim() && !this.own) return;
    this.#paragraph ??= this.#add('p');
    let place = this.#paragraph;
    if (href) {
      place = this.#add('a', place);
      place.setAttribute('href', href);
    }
    for (const mark of marks) {
      place = this.#add(mark, place);
      if (mark === SOFT) place.setAttribute('data-soft', '');
    }
    place.append(plain);
  }

  #break() {
    if (!this.#paragraph) return;
    // Two breaks in a row are how the web writes a paragraph's end.
    if (this.#paragraph.lastChild?.nodeName === 'BR' && !this.own) return this.end();
    this.#add('br', this.#paragraph);
  }

  /** @param {Node} parent @param {string[]} [marks] @param {string} [href] */
  take(parent, marks = [], href = '') {
    for (const node of parent.childNodes) {
      if (node.nodeType === 3) this.#write(node.textContent ?? '', marks, href);
      else if (node.nodeType === 1) this.#element(/** @type {Element} */ (node), marks, href);
    }
  }

  /** @param {Element} element @param {string[]} marks @param {string} href */
  #element(element, marks, href) {
    const name = element.nodeName.toUpperCase();
    if (IGNORED.has(name) || /display: *none|mso-hide: *all/.test(styleOf(element))) return;
    if (name === 'BR') return this.#break();
    const heading = HEADING.exec(name);
    const level = /^[1-6]$/.exec(element.getAttribute('data-level') ?? '');
    if (heading && level && this.own) return this.#ownHeading(element, Number(level[0]));
    if (heading || /\bMsoTitle\b/.test(element.className))
      return this.#heading(element, Number(heading?.[1] ?? 1) <= 2);
    if (name === 'UL' || name === 'OL') return this.#list(element, name.toLowerCase());
    if (name === 'TABLE') return this.#table(element);
    if (name === 'BLOCKQUOTE') return this.#inside('blockquote', element);
    if (name === 'PRE')
      return this.own && element.hasAttribute('data-verbatim') ? this.#source(element) : this.#lines(element);
    if (name === 'A') {
      const address = element.getAttribute('href')?.trim() ?? '';
      return this.take(element, marks, ADDRESS.test(address) ? addressed(address) : href);
    }
    if (this.own && element.hasAttribute('data-soft')) return this.take(element, [...marks, SOFT], href);
    if (!BLOCKS.has(name)) return this.take(element, marksOf(element, marks), href);
    this.end();
    const item = name === 'P' || name === 'DIV' ? wordItem(element) : null;
    if (item) return this.#wordItem(element, item);
    if (element.textContent?.trim()) this.#lists = [];
    this.take(element, marksOf(element, marks), href);
    this.end();
  }

  /** @param {string} name @param {Element} from @param {Element} [parent] */
  #inside(name, from, parent) {
    this.end();
    const flow = new Flow(this.#add(name, parent), this.own);
    flow.take(from);
    flow.end();
    if (!flow.into.hasChildNodes()) flow.into.remove();
    return flow.into;
  }

  /** @param {Element} element @param {boolean} high */
  #heading(element, high) {
    this.end();
    this.#lists = [];
    const text = (element.textContent ?? '').replace(/[\s\u00a0]+/g, ' ').trim();
    if (text) this.#add(high ? 'h2' : 'h3').append(text);
  }

  /** With its marks and links. @param {Element} element @param {number} level */
  #ownHeading(element, level) {
    this.end();
    this.#paragraph = this.#add(`h${level}`);
    this.take(element);
    this.end();
  }

  /** A block that stands as its source. @param {Element} element */
  #source(element) {
    this.end();
    this.#add('pre').append(element.textContent ?? '');
  }

  /** @param {Element} element */
  #lines(element) {
    this.end();
    for (const line of (element.textContent ?? '').split('\n')) {
      this.#write(line, [], '');
      this.end();
    }
  }

  /** @param {Element} element @param {string} name */
  #list(element, name) {
    this.end();
    const list = this.#add(name);
    const start = Number(element.getAttribute('start'));
    if (start > 1) list.setAttribute('start', String(start));
    for (const child of element.children) {
      const last = list.lastElementChild;
      // A list right in a list belongs to the item before it.
      if (/^[UO]L$/i.test(child.nodeName) && last) new Flow(last, this.own).#list(child, child.nodeName.toLowerCase());
      else this.#inside('li', child, list);
    }
    if (!list.hasChildNodes()) list.remove();
  }

  /** @param {Element} element @param {import('./word-lists.js').WordItem} item */
  #wordItem(element, item) {
    const open = this.#lists;
    if (item.level === 1 && open[0]?.name !== item.list) open.length = 0;
    open.length = Math.min(open.length, item.level);
    if (open.length < item.level) {
      const parent = open.at(-1)?.element.lastElementChild ?? this.into;
      const list = this.#add(item.ordered ? 'ol' : 'ul', parent);
      if (item.ordered && item.start > 1) list.setAttribute('start', String(item.start));
      open.push({element: list, name: item.list});
    }
    this.#inside('li', element, open[open.length - 1].element);
  }

  /** @param {Element} table */
  #table(table) {
    this.end();
    this.#lists = [];
    const rows = [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table);
    const cells = rows.map((row) => [...row.children].filter(({nodeName}) => /^T[DH]$/i.test(nodeName)));
    const width = Math.max(0, ...cells.map((row) => row.length));
    // A table around the whole, as mails have, is no table.
    if ((width < 2 && !this.own) || table.querySelector('table')) {
      for (const cell of cells.flat()) {
        this.take(cell);
        this.end();
      }
      return;
    }
    if (rows.length * width > MOST_CELLS) {
      for (const row of cells) {
        this.#write(
          row
            .map((cell) => cell.textContent?.trim())
            .filter(Boolean)
            .join('; '),
          [],
          '',
        );
        this.end();
      }
      return;
    }
    const out = this.#add('table');
    for (const [at, row] of cells.entries()) {
      const line = this.#add('tr', out);
      for (let column = 0; column < width; column += 1) {
        const cell = this.#add(at === 0 ? 'th' : 'td', line);
        if (!row[column]) continue;
        fillCell(cell, row[column], this.own);
        const align = this.own && /text-align: *(left|center|right)/.exec(styleOf(row[column]))?.[1];
        if (align) cell.setAttribute('align', align);
      }
    }
  }
}

/** A cell holds paragraphs only. @param {Element} cell @param {Element} from @param {boolean} own */
function fillCell(cell, from, own) {
  const flow = new Flow(cell, own);
  flow.take(from);
  flow.end();
  const paragraphs = [...cell.querySelectorAll('p, pre, h1, h2, h3, h4, h5, h6')].map((block) => {
    const paragraph = cell.ownerDocument.createElement('p');
    paragraph.append(...block.childNodes);
    return paragraph;
  });
  cell.replaceChildren(...paragraphs);
}

/** Pasted HTML in elements that the editor knows. Never put into the page before: pictures of it are never asked for. @param {string} html */
export function cleaned(html) {
  // Word's conditional comments hide the markers of lists from others.
  const plain = html.replace(/<!--\[if [^\]]*\]>|<!\[endif\]-->/g, '').replace(/<!\[(?:if [^\]]*|endif)\]>/g, '');
  const read = new DOMParser().parseFromString(plain, 'text/html');
  const slice = read.querySelector('[data-pm-slice]')?.getAttribute('data-pm-slice');
  const flow = new Flow(document.implementation.createHTMLDocument('').body, slice != null);
  flow.take(read.body);
  flow.end();
  // How deep the ends are open, without which ProseMirror strips the spaces there.
  const open = /^\d \d(?= )/.exec(slice ?? '');
  if (open) flow.into.firstElementChild?.setAttribute('data-pm-slice', `${open[0]} []`);
  return flow.into.innerHTML;
}
