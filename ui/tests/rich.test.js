// The editor over a text: nothing changes until somebody writes, and what is changed elsewhere is taken over.
import {afterEach, beforeEach, expect, it} from 'vitest';
import {addressOf, RichText} from '../src/editor/rich.js';

const SOURCE =
  '# Head\n\n__Bold__ and *em*  \nbroken\n\n* one\n* two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n<div>raw</div>\n\n[r]: https://example.org\n';
let typed = 0;
/** @type {RichText} */
let rich;

/** @param {string} source */
function open(source) {
  const element = document.createElement('div');
  document.body.append(element);
  typed = 0;
  const options = {hint: '', readOnly: false, attributes: {lang: 'en'}, onState: () => {}};
  rich = new RichText({element, source, ...options, onTyped: () => typed++});
}
beforeEach(() => open(SOURCE));
afterEach(() => rich.end());

it('holds every block of light Markdown and gives back each character', () => {
  expect(rich.text).toBe(SOURCE);
  expect(typed).toBe(0);
  expect(rich.editor.getText()).toContain('<div>raw</div>');
});

it('changes only the block that is written in', () => {
  rich.editor.commands.insertContentAt(1, 'The ');
  expect(typed).toBe(1);
  expect(rich.text).toBe(SOURCE.replace('# Head', '# The Head'));
});

it('is the same again when writing is taken back', () => {
  rich.editor.commands.insertContentAt(1, 'The ');
  rich.editor.commands.undo();
  expect(rich.text).toBe(SOURCE);
});

it('takes over what was changed elsewhere, which is no writing', () => {
  const other = SOURCE.replace('one', 'first').replace('<div>raw</div>', 'Plain');
  rich.take(other);
  expect(typed).toBe(0);
  expect(rich.editor.getText()).toContain('first');
  expect(rich.text).toBe(other);
  rich.take('');
  expect(rich.text).toBe('');
  rich.take('Anew');
  expect(rich.editor.getText().trim()).toBe('Anew');
});

it('does what the toolbar says', () => {
  rich.take('Words');
  rich.editor.commands.selectAll();
  rich.act('bold');
  expect([...rich.active]).toContain('bold');
  expect(rich.text).toBe('**Words**');
  rich.link('https://example.org');
  expect(rich.text).toBe('[**Words**](https://example.org)');
  expect(rich.address).toBe('https://example.org');
  rich.link('');
  rich.act('bold');
  rich.act('bulletList');
  expect(rich.text).toBe('- Words');
});

it('goes from cell to cell by Tab, and on from the last one without a new row', () => {
  const source = '| a | b |\n| --- | --- |\n| 1 | 2 |';
  rich.take(source);
  const {view} = rich.editor;
  const tab = () => {
    const event = new KeyboardEvent('keydown', {key: 'Tab', cancelable: true});
    return view.someProp('handleKeyDown', (handle) => handle(view, event)) ?? false;
  };
  const cell = () => view.state.selection.$from.parent.textContent;
  rich.editor.commands.setTextSelection(4);
  const passed = [];
  while (passed.length < 9 && tab()) passed.push(cell());
  expect(passed).toEqual(['b', '1', '2']);
  expect(cell()).toBe('2');
  expect(rich.text).toBe(source);
});

/** What is selected, as the clipboard gets it; it is gone then. */
function cut() {
  const {state, view} = rich.editor;
  const {dom} = view.serializeForClipboard(state.selection.content());
  view.dispatch(state.tr.deleteSelection());
  return dom.innerHTML;
}

it.each([
  '# One with **bold** and a [link](https://example.org)\n\n## Two\n\n### Three\n\n#### Four\n\nText',
  '<div>raw *html*</div>\n\n```\n  code();\n\n  more();\n```\n\nText  with two spaces\\\nand a break',
  '- one\n- two\n  1. inner\n\n> quoted\n\n| a | b |\n| --- | :---: |\n| 1 | 2 |\n\nText',
  'A line\nand **another\none**\n\nText',
  '| alone |\n| --- |\n| 1 |\n\nText',
])('is the same after cutting and pasting %j', (source) => {
  rich.take(source);
  rich.editor.commands.selectAll();
  const html = cut();
  expect(rich.text).toBe('');
  rich.editor.view.pasteHTML(html);
  expect(rich.text).toBe(source);
});

it('keeps the lines of a paragraph that is moved', () => {
  rich.take('A line\nand **another**\n\nText');
  rich.editor.commands.setTextSelection({from: 1, to: 19});
  const html = cut();
  rich.editor.commands.setTextSelection(rich.editor.state.doc.content.size - 1);
  rich.editor.view.pasteHTML(html);
  expect(rich.text).toBe('TextA line\nand **another**');
});

it('keeps the spaces at the ends of words that are moved', () => {
  rich.take('One two three');
  rich.editor.commands.setTextSelection({from: 4, to: 8});
  const html = cut();
  expect(rich.text).toBe('One three');
  rich.editor.commands.setTextSelection(10);
  rich.editor.view.pasteHTML(html);
  expect(rich.text).toBe('One three two');
});

it('shows the marks that are stored', () => {
  rich.take('x');
  rich.editor.commands.setContent('<p><strong>Decision:</strong>see <a href="https://example.org/č">minutes</a></p>');
  rich.editor.commands.setTextSelection(5);
  typed = 0;
  expect(rich.text).toBe('**Decision**:see [minutes](https://example.org/%C4%8D)');
  expect(rich.editor.getHTML()).toMatch(/<strong>Decision<\/strong>:see <a/);
  expect(rich.editor.state.selection.from).toBe(5);
  expect(typed).toBe(0);
});

it('links addresses with letters of any alphabet, and shows them as they are read', () => {
  rich.take('**Words** here');
  rich.editor.commands.setTextSelection({from: 7, to: 11});
  rich.link('https://мон.мк/записник');
  expect(rich.text).toMatch(/^\*\*Words\*\* \[here\]\(https:\/\/xn--[\w.-]+\/%D0[\w%]+\)$/);
  expect(rich.address).toBe('https://мон.мк/записник');
});

it.each([
  ['example.org', 'https://example.org'],
  ['www.example.org/a?b', 'https://www.example.org/a?b'],
  ['https://example.org/x', 'https://example.org/x'],
  ['name@example.org', 'mailto:name@example.org'],
  ['javascript:alert(1)', ''],
  ['two words', ''],
  ['word', ''],
])('an address typed as %s is %s', (text, address) => expect(addressOf(text)).toBe(address));
