// Texts in the editor: opening rewrites nothing, and an edit changes only what it touches.
import {describe, expect, it} from 'vitest';
import {MarkdownText} from '../src/editor/markdown.js';

/** @typedef {import('../src/editor/read.js').Json} Json */

const SAMPLES = [
  '',
  '\n\n',
  'One paragraph.',
  'One paragraph.\n',
  '\n\n  One, set in.\n\n\n\nAnother.\n\n',
  'Hard  \nbroken\\\nand soft\nlines<br>and a tag.',
  'Line one\r\nline two\r\n\r\nNext one\r\n',
  '*em* _em_ **strong** __strong__ ***both*** ~~gone~~ `code` ``a`b``',
  '**bold *and italic*** *italic **and bold***, **bold**ly *i*talic',
  '# One\n## Two ##\n### Three\nText under it\n\nSetext\n===\n\nAnother\n---',
  '- a\n- b\n  - c\n    - d\n- e',
  '* a\n\n* b\n\n  more of b\n\n* c',
  '+ a\n+ b\n\n- other list\n- of bullets',
  '1. one\n2. two\n   1. inner\n3. three',
  '3) from three\n4) on',
  '1. one\n1. one again\n1. and again',
  '-   wide\n-   marks',
  '- \n- empty before',
  'Text\n- list without a blank line\n\n  and a paragraph in it',
  '> quoted\n> twice\n\n> > nested\n> - list\n> - in it',
  '> lazy\ncontinuation',
  '[a link](https://example.org "Title") and <https://example.org/auto> and [ref][r]\n\n[r]: https://example.org/r\n',
  '[r]: https://example.org/only\n\n[r] text',
  '[spaces](<https://example.org/a b>) [parens](https://example.org/a(b))',
  '[**bold in a link**](https://example.org) **bold [with a link](https://example.org) in it**',
  '![a picture](https://example.org/x.png)\n\nafter',
  '<div class="x">\nraw *html*\n</div>\n\nafter <u>inline</u> html',
  '<!-- a comment -->\n\nText',
  '<script>alert(1)</script>',
  '```js\ncode();\n```\n\nand\n\n    indented code',
  '---\n\n***\n\nText',
  '| a | b |\n|---|:-:|\n| 1 | 2 |\n| *x* | y \\| z |\n',
  '| a |\n|---|\n| 1<br>2 |\n\nafter',
  'a | b\n--|--\n1 | 2',
  'Stars * and _ under_scores, 2 * 3 * 4, snake_case_words, [sic], a < b & c > d, AT&T, &copy; &amp;lt;',
  'Escaped \\*stars\\*, \\[brackets\\], \\# no heading, 1\\. no list',
  '2022. was a year\n\n5\\. not a list',
  'Quoted “words” – with dashes… and ‘more’',
  'Kosovo* and UNSCR 1244/99\\* as a note',
  'Mark at **“quotes”**, and **bold**. *End*!',
  'Не заборавувај: *г-дин Ѓорѓи Ќосев* предложи **еден** календар.\n\n- ставка прва\n- ставка друга',
  'Trailing spaces   \n\n\tTabbed code\n\nEnd\t',
  'A footnote[^1].\n\n[^1]: Its text.',
  '- [ ] a task\n- [x] done',
  'Term\n: definition',
  '**unclosed and *unclosed\n\n`tick',
  '\\',
  'a\\',
  '#no heading\n\n#\n\n## ',
  '-\n-\n\ntext',
  'text with\u00a0no-break\u00a0spaces  and two spaces',
  '1. a\n\n   para in item\n\n   > quote in item\n2. b',
  '- # heading in an item\n- text',
  'a\n\n\n\n\nb\n\n\n',
  '&nbsp;\n\nb',
  '\ufeffwith a mark of order',
  '****\n\n**** x',
  '*a*b*c* **a**b**c**',
  'x_a_ _a_x',
  '~~~\nfence\n~~~',
  '1. a\n- b\n1. c',
];

/** @param {Json} node @returns {Json} What ProseMirror's document says: attributes that it adds do not count. */
const copy = (node) => structuredClone(node);

/** @param {Json} doc @param {number} at @param {Json} block */
const replaced = (doc, at, block) => ({...doc, content: doc.content?.with(at, block)});
/** @param {string} text @returns {Json} */
const paragraph = (text) => ({type: 'paragraph', content: [{type: 'text', text}]});

describe.each(SAMPLES)('%j', (source) => {
  it('is the same after opening', () => {
    const text = new MarkdownText(source);
    expect(text.write(copy(text.document))).toBe(source);
  });

  it('is stable once it is written', () => {
    const first = new MarkdownText(source);
    const doc = first.document;
    const marked = {...doc, content: [...(doc.content ?? []), paragraph('Added at the end.')]};
    const written = first.write(marked);
    const second = new MarkdownText(written);
    expect(second.write(copy(second.document))).toBe(written);
    expect(written.startsWith(source.trimEnd())).toBe(true);
    expect(written.replace(/\s+$/, '')).toMatch(/Added at the end\.$/);
  });

  it('keeps every other block when one is replaced', () => {
    const text = new MarkdownText(source);
    const blocks = text.document.content ?? [];
    for (const [at] of blocks.entries()) {
      const written = text.write(replaced(text.document, at, paragraph('Put *here* instead.')));
      expect(written).toContain('Put \\*here\\* instead.');
      const again = new MarkdownText(written).document.content ?? [];
      expect(again.length).toBe(Math.max(1, blocks.length));
    }
  });
});

/** Numbers from 0 up to, not including, `below`: the same each time. @param {number} seed */
function numbers(seed) {
  let state = seed;
  return (/** @type {number} */ below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}
const BITS = [
  '*',
  '**',
  '_',
  '__',
  '`',
  '~~',
  '[',
  ']',
  '(',
  ')',
  '<',
  '>',
  '#',
  '- ',
  '1. ',
  '> ',
  '|',
  '\\',
  '&',
  '!',
  ' ',
  '  ',
  '\n',
  '\n\n',
];
const WORDS = ['word', 'Đački', 'мир', 'x', '&amp;', '<br>', 'https://example.org', '“so”', '.', ',', 'end.'];

it('opens anything without changing it, and writes it stably', () => {
  for (let seed = 1; seed <= 500; seed += 1) {
    const next = numbers(seed);
    const bits = Array.from({length: 1 + next(30)}, () =>
      next(2) ? BITS[next(BITS.length)] : WORDS[next(WORDS.length)],
    );
    const source = bits.join('');
    const text = new MarkdownText(source);
    expect(text.write(copy(text.document))).toBe(source);
    const longer = {...text.document, content: [...(text.document.content ?? []), paragraph('The end.')]};
    const written = text.write(longer);
    expect(written.startsWith(source.trimEnd()), JSON.stringify([source, written])).toBe(true);
    const again = new MarkdownText(written);
    expect(again.write(copy(again.document))).toBe(written);
  }
});

it('writes any words so that they are read as the same words', () => {
  for (let seed = 1; seed <= 500; seed += 1) {
    const next = numbers(seed);
    const said = Array.from({length: 1 + next(12)}, () =>
      next(2) ? BITS[next(BITS.length - 2)] : WORDS[next(WORDS.length)],
    ).join('');
    const plain = said.trim();
    if (!plain) continue;
    const written = new MarkdownText('').write({type: 'doc', content: [paragraph(said)]});
    const [back] = new MarkdownText(written).document.content ?? [];
    expect(back.type, JSON.stringify([said, written])).toBe('paragraph');
    expect(back.content?.map(({text}) => text ?? '').join('')).toBe(plain);
  }
});

describe('an edited paragraph', () => {
  /** @param {string} source @param {string} from @param {string} to */
  function edited(source, from, to) {
    const text = new MarkdownText(source);
    const json = JSON.stringify(text.document).replace(
      JSON.stringify(from).slice(1, -1),
      JSON.stringify(to).slice(1, -1),
    );
    return text.write(JSON.parse(json));
  }

  it.each([
    ['__Bold__ and _italic_ stay\nas they [were] written\\\nhere.', 'stay', 'remain'],
    ['* one\n* two\n  * three\n\nAfter', 'two', 'two and a half'],
    ['> quoted\n> text with *stars*', 'quoted', 'cited'],
    ['Sum 2 * 3 & co<br>next [sic] _x_', 'Sum', 'Product'],
    ['3) three\n4) four', 'four', 'vier'],
    ['# Head\n\n1. a\n\n   b\n\n2. last', 'last', 'end'],
  ])('%j changes only where it was edited', (source, from, to) => {
    expect(edited(source, from, to)).toBe(source.replace(from, to));
  });
});

describe('marks that Markdown cannot say', () => {
  /** @param {string} text @param {string[]} marks of bold, italic, strike, or an address */
  const said = (text, ...marks) => ({
    type: 'text',
    text,
    marks: marks.map((type) => (/:/.test(type) ? {type: 'link', attrs: {href: type}} : {type})),
  });
  /** @param {Json[]} content @param {string} [source] */
  function written(content, source = '') {
    const text = new MarkdownText(source);
    return text.write(text.held({type: 'doc', content}));
  }
  /** @param {Json[]} content */
  const line = (...content) => ({type: 'paragraph', content});
  const minutes = said('minutes', 'https://example.org/m');

  it.each([
    ['https://example.org/записник/č', '(https://example.org/%D0%B7%D0%B0%D0%BF%D0%B8%D1%81%D0%BD%D0%B8%D0%BA/%C4%8D)'],
    ['https://мон.мк/a', '(https://xn--l1acc.xn--j1ad/a)'],
    ['https://example.org/a|b[c]{d}"e"', '(https://example.org/a%7Cb%5Bc%5D%7Bd%7D%22e%22)'],
    ['https://example.org/100%', '(https://example.org/100%25)'],
    ['https://example.org/a(b)', '(<https://example.org/a(b)>)'],
    ['https://example.org/?a=1&copy;=2&amp;b', '(https://example.org/?a=1\\&copy;=2\\&amp;b)'],
  ])('an address can be %s', (href, target) => {
    const block = line(said('Bold', 'bold'), said(' and '), said('link', href));
    expect(written([block])).toBe(`**Bold** and [link]${target}`);
    const table = {type: 'table', content: [{type: 'tableRow', content: [{type: 'tableHeader', content: [block]}]}]};
    expect(written([table])).toContain(`**Bold** and [link]${target}`);
  });

  it('shows an address short only if it is read the same', () => {
    const at = (/** @type {string} */ text) => written([line(said(text, text))]);
    expect(at('https://example.org/a')).toBe('<https://example.org/a>');
    expect(at('https://example.org/č')).toBe('<https://example.org/č>');
    expect(at('https://example.org/%C4%8D')).toBe('[https://example.org/%C4%8D](https://example.org/%C4%8D)');
  });

  it.each([
    ['a colon before a word', [said('Decision:', 'bold'), said('see '), minutes], '**Decision**:see '],
    [
      'a space that does not break',
      [said('Decision:\u00a0', 'bold'), said('see '), minutes],
      '**Decision**:\u00a0see ',
    ],
    ['quotes in a word', [said('pre'), said('“fix”', 'italic'), said('es '), minutes], 'pre“*fix*”es '],
    ['a sign in a word', [said('a'), said('(', 'bold'), said('b '), minutes], 'a(b '],
  ])('%s: only this mark is made narrower or goes', (_, content, text) => {
    const end = [said(', '), said('kept', 'bold', 'italic')];
    expect(written([line(...content, ...end)])).toBe(`${text}[minutes](https://example.org/m), ***kept***`);
  });

  it('keeps the marks of other lines of the block', () => {
    const item = (/** @type {Json[]} */ ...content) => ({type: 'listItem', content: [line(...content)]});
    const list = {type: 'bulletList', content: [item(said('One', 'bold')), item(said('Two:', 'bold'), said('see'))]};
    expect(written([list])).toBe('- **One**\n- **Two**:see');
  });

  it('keeps them in a heading with a break', () => {
    const heading = {...line(said('Decision:', 'bold'), said('see'), {type: 'hardBreak'}, minutes), type: 'heading'};
    expect(written([{...heading, attrs: {level: 2}}])).toBe('## **Decision**:see [minutes](https://example.org/m)');
  });

  it('leaves a document that can be said as it is', () => {
    const text = new MarkdownText('A **bold:** [link](https://example.org/č)');
    const opened = text.document;
    expect(text.held(opened)).toBe(opened);
    const doc = {type: 'doc', content: [line(said('new', 'bold'))]};
    expect(text.held(doc)).toBe(doc);
  });

  it('puts bold into a link where it cannot stand around it', () => {
    expect(written([line(said('a'), said('(b)', 'bold', 'https://example.org'))])).toBe(
      'a[**(b)**](https://example.org)',
    );
  });

  it('never loses a word, whatever is marked', () => {
    const marks = [
      [],
      ['bold'],
      ['italic'],
      ['bold', 'italic'],
      ['strike'],
      ['https://example.org/č'],
      ['bold', 'mailto:a@b.mk'],
    ];
    for (let seed = 1; seed <= 300; seed += 1) {
      const next = numbers(seed);
      const content = Array.from({length: 1 + next(6)}, () =>
        said(next(3) ? WORDS[next(WORDS.length)] : [':', '(', ')', ' ', 'a'][next(5)], ...marks[next(marks.length)]),
      );
      const words = content
        .map(({text}) => text)
        .join('')
        .trim();
      if (!words) continue;
      const source = written([line(...content)]);
      const [back] = new MarkdownText(source).document.content ?? [];
      expect(back.type, JSON.stringify([content, source])).toBe('paragraph');
      expect(back.content?.map(({text}) => text ?? '').join(''), JSON.stringify(content)).toBe(words);
    }
  });
});
