// What the editor can hold: light Markdown, and blocks that stand as their source.
import {Mark, Node} from '@tiptap/core';
import {Blockquote} from '@tiptap/extension-blockquote';
import {Bold} from '@tiptap/extension-bold';
import {Code} from '@tiptap/extension-code';
import {Document} from '@tiptap/extension-document';
import {HardBreak} from '@tiptap/extension-hard-break';
import {Heading} from '@tiptap/extension-heading';
import {Italic} from '@tiptap/extension-italic';
import {Link} from '@tiptap/extension-link';
import {BulletList, ListItem, ListKeymap, OrderedList} from '@tiptap/extension-list';
import {Paragraph} from '@tiptap/extension-paragraph';
import {Strike} from '@tiptap/extension-strike';
import {Table, TableCell, TableHeader, TableRow} from '@tiptap/extension-table';
import {Text} from '@tiptap/extension-text';
import {Placeholder, TrailingNode, UndoRedo} from '@tiptap/extensions';

/** Attributes that only remember how something was written. @param {Record<string, unknown>} defaults */
const remembered = (defaults) =>
  Object.fromEntries(Object.entries(defaults).map(([name, value]) => [name, {default: value, rendered: false}]));

/** A block that the editor does not know, as its source. */
const Verbatim = Node.create({
  name: 'verbatim',
  group: 'block',
  content: 'text*',
  marks: '',
  code: true,
  defining: true,
  parseHTML: () => [{tag: 'pre', preserveWhitespace: 'full'}],
  renderHTML: () => ['pre', {'data-verbatim': ''}, 0],
});

/** A space that is a line end in the source, which prints as a space. */
const Soft = Mark.create({
  name: 'soft',
  inclusive: false,
  excludes: '',
  parseHTML: () => [{tag: 'span[data-soft]'}],
  renderHTML: () => ['span', {'data-soft': ''}, 0],
});

/** The report sets levels 1 and 2 as one, and all deeper ones as another; in the window they stand below a
 * section's, and each remembers its own. */
const TextHeading = Heading.extend({
  parseHTML: () =>
    [1, 2, 3, 4, 5, 6].map((level) => ({
      tag: `h${level}`,
      getAttrs: (/** @type {HTMLElement} */ element) => ({level: Number(element.dataset.level ?? level)}),
    })),
  renderHTML: ({node}) => [node.attrs.level <= 2 ? 'h3' : 'h4', {'data-level': node.attrs.level}, 0],
});

/** Tab goes from cell to cell, and from the last one on to what follows the text; a row is added by its button. */
const TextTable = Table.extend({
  addKeyboardShortcuts() {
    return {...this.parent?.(), Tab: () => this.editor.commands.goToNextCell()};
  },
});

/** @param {{hint: string}} options */
export const extensions = ({hint}) => [
  Document,
  Paragraph,
  Text,
  Soft,
  Verbatim,
  TextHeading.configure({levels: [1, 2, 3, 4, 5, 6]}),
  Bold.extend({addAttributes: () => remembered({markup: '**'})}),
  Italic.extend({addAttributes: () => remembered({markup: '*'})}),
  Strike,
  Code.extend({excludes: ''}),
  Blockquote,
  HardBreak.extend({addAttributes: () => remembered({markup: '\\'})}),
  BulletList.extend({addAttributes: () => remembered({markup: '-', tight: true})}),
  OrderedList.extend({addAttributes: () => ({start: {default: 1}, ...remembered({markup: '.', tight: true})})}),
  ListItem,
  ListKeymap,
  Link.configure({openOnClick: false, autolink: false, HTMLAttributes: {target: null, rel: null, class: null}}),
  TextTable.configure({resizable: false}),
  TableRow,
  TableCell.extend({content: 'paragraph+'}),
  TableHeader.extend({content: 'paragraph+'}),
  Placeholder.configure({placeholder: hint}),
  TrailingNode,
  UndoRedo,
];
