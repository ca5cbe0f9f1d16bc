// The editor itself: TipTap over a text that is read from Markdown and written back. Loaded when a meeting is opened.
import {Editor} from '@tiptap/core';
import {Slice} from '@tiptap/pm/model';
import {TextSelection} from '@tiptap/pm/state';
import {MarkdownText} from './markdown.js';
import {cleaned, LONGEST_HTML} from './paste.js';
import {addressed, readable} from './read.js';
import {extensions} from './schema.js';

/** @typedef {import('./read.js').Json} Json */
/** @typedef {import('@tiptap/pm/view').EditorView} EditorView */

/** An address as it is meant: example.org, name@example.org, https://…; '' if it is none. @param {string} typed */
export function addressOf(typed) {
  const text = typed.trim();
  if (/^(https?:\/\/|mailto:)\S+$/i.test(text)) return text;
  if (/^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(text)) return `mailto:${text}`;
  return /^[^\s/:]+\.[^\s/.:]{2,}(\/\S*)?$/.test(text) ? `https://${text}` : '';
}

export class RichText {
  #text;
  /** What {@link text} last said. */
  #given;

  /**
   * @param {object} options
   * @param {HTMLElement} options.element
   * @param {string} options.source Markdown
   * @param {string} options.hint
   * @param {boolean} options.readOnly
   * @param {Record<string, string>} options.attributes of the element that is typed into
   * @param {() => void} options.onTyped something was changed by hand
   * @param {() => void} options.onState what the toolbar shows may be another
   */
  constructor({element, source, hint, readOnly, attributes, onTyped, onState}) {
    this.#text = new MarkdownText(source);
    this.#given = source;
    this.editor = new Editor({
      element,
      extensions: extensions({hint}),
      content: this.#text.document,
      editable: !readOnly,
      injectCSS: false,
      editorProps: {
        attributes: {...attributes, role: 'textbox', 'aria-multiline': 'true', dir: 'auto'},
        transformPastedHTML: (html) => (html.length > LONGEST_HTML ? '' : cleaned(html)),
        handlePaste: (view, event) => this.#pasteWords(view, event),
      },
      onUpdate: ({transaction}) => {
        if (!transaction.getMeta('taken')) onTyped();
      },
      onTransaction: onState,
    });
  }

  /** HTML that is too long is pasted as its words. @param {EditorView} view @param {ClipboardEvent} event */
  #pasteWords(view, event) {
    const data = event.clipboardData;
    if (!data || data.getData('text/html').length <= LONGEST_HTML) return false;
    // Without the event, which would bring its HTML here again.
    return view.pasteText(data.getData('text/plain'));
  }

  /** The text as it stands now, as Markdown; a mark that Markdown cannot say goes from the editor too. */
  get text() {
    const doc = /** @type {Json} */ (this.editor.getJSON());
    const held = this.#text.held(doc);
    if (held !== doc) this.#mark(doc, held);
    this.#given = this.#text.write(held);
    return this.#given;
  }

  /** Sets the marks of blocks that have others; the words, the cursor and what is composed stay. @param {Json} doc @param {Json} held */
  #mark(doc, held) {
    const {state, view} = this.editor;
    if (view.composing) return;
    const change = state.tr;
    state.doc.forEach((_, start, at) => {
      const block = held.content?.[at];
      if (!block || block === doc.content?.[at]) return;
      state.schema.nodeFromJSON(block).descendants((node, inside) => {
        if (!node.isInline) return;
        const from = start + 1 + inside;
        change.removeMark(from, from + node.nodeSize);
        for (const mark of node.marks) change.addMark(from, from + node.nodeSize, mark);
      });
    });
    if (!change.docChanged) return;
    change.setStoredMarks(state.storedMarks);
    view.dispatch(change.setMeta('taken', true).setMeta('addToHistory', false));
  }

  /** Takes a text that was changed elsewhere, such as by undo; the cursor stays where it can. @param {string} source */
  take(source) {
    if (source === this.#given) return;
    const text = new MarkdownText(source);
    this.#text = text;
    this.#given = source;
    const {state, view} = this.editor;
    const doc = state.schema.nodeFromJSON(text.document);
    const start = state.doc.content.findDiffStart(doc.content);
    if (start === null) return;
    // Only what is different is replaced, so that the cursor and the view stay.
    const ends = state.doc.content.findDiffEnd(doc.content) ?? {a: state.doc.content.size, b: doc.content.size};
    const overlap = Math.max(0, start - Math.min(ends.a, ends.b));
    const change = state.tr.replace(start, ends.a + overlap, doc.slice(start, ends.b + overlap));
    view.dispatch(change.setMeta('taken', true).setMeta('addToHistory', false));
    if (!this.editor.state.doc.eq(doc)) {
      const whole = this.editor.state.tr.replace(0, this.editor.state.doc.content.size, new Slice(doc.content, 0, 0));
      whole.setSelection(TextSelection.near(whole.doc.resolve(0)));
      view.dispatch(whole.setMeta('taken', true).setMeta('addToHistory', false));
    }
  }

  /** Whether some block stands as its source. */
  get hasVerbatim() {
    let found = false;
    this.editor.state.doc.forEach((node) => {
      found ||= node.type.name === 'verbatim';
    });
    return found;
  }

  /** Names of what holds where the cursor is. @returns {Set<string>} */
  get active() {
    const {editor} = this;
    const names = ['bold', 'italic', 'bulletList', 'orderedList', 'blockquote', 'link', 'table'];
    const active = new Set(names.filter((name) => editor.isActive(name)));
    const level = editor.getAttributes('heading').level;
    if (level) active.add(level <= 2 ? 'heading' : 'subheading');
    return active;
  }

  /** Does what a button of the toolbar says. @param {string} action */
  act(action) {
    const chain = this.editor.chain().focus();
    /** @type {Record<string, () => {run(): boolean}>} */
    const actions = {
      bold: () => chain.toggleBold(),
      italic: () => chain.toggleItalic(),
      heading: () => chain.toggleHeading({level: 2}),
      subheading: () => chain.toggleHeading({level: 3}),
      bulletList: () => chain.toggleBulletList(),
      orderedList: () => chain.toggleOrderedList(),
      blockquote: () => chain.toggleBlockquote(),
      table: () => chain.insertTable({rows: 3, cols: 2, withHeaderRow: true}),
      'row-below': () => chain.addRowAfter(),
      'column-after': () => chain.addColumnAfter(),
      'row-remove': () => chain.deleteRow(),
      'column-remove': () => chain.deleteColumn(),
      'table-remove': () => chain.deleteTable(),
    };
    actions[action]?.().run();
  }

  /** The address of the link that the cursor is in. @returns {string} */
  get address() {
    return readable(this.editor.getAttributes('link').href ?? '');
  }

  /** Links what is selected, or the whole link that the cursor is in; '' takes the link away. @param {string} address */
  link(address) {
    const chain = this.editor.chain().focus().extendMarkRange('link');
    const href = addressed(address);
    if (!href) return chain.unsetLink().run();
    if (this.editor.state.selection.empty && !this.address)
      return chain.insertContent({type: 'text', text: address, marks: [{type: 'link', attrs: {href}}]}).run();
    return chain.setLink({href}).run();
  }

  focus() {
    this.editor.commands.focus();
  }

  /** @param {Record<string, string>} attributes */
  set(attributes) {
    for (const [name, value] of Object.entries(attributes)) {
      const {dom} = this.editor.view;
      if (dom.getAttribute(name) !== value) dom.setAttribute(name, value);
    }
  }

  end() {
    this.editor.destroy();
  }
}
