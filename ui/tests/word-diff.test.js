// Words that stayed, came and went between two versions of a text.
import {expect, it} from 'vitest';
import {wordDiff} from '../src/meetings/word-diff.js';

/** @param {string} before @param {string} after */
const marked = (before, after) =>
  wordDiff(before, after)
    .map(({kind, text}) => (kind === 'in' ? `{+${text}+}` : kind === 'out' ? `[-${text}-]` : text))
    .join('');

it('marks single words', () => {
  expect(marked('The White Hall in Sarajevo', 'The Blue Hall in Sarajevo')).toBe(
    'The [-White -]{+Blue +}Hall in Sarajevo',
  );
  expect(marked('Одборот се состана', 'Одборот утре се состана')).toBe('Одборот {+утре +}се состана');
  expect(marked('', 'new')).toBe('{+new+}');
  expect(marked('gone', '')).toBe('[-gone-]');
  expect(marked('same', 'same')).toBe('same');
});

it('shortens what stayed', () => {
  const many = Array.from({length: 40}, (_, at) => `w${at}`).join(' ');
  expect(marked(`${many} old`, `${many} new`)).toBe('…w32 w33 w34 w35 w36 w37 w38 w39 [-old-]{+new+}');
  expect(marked(`old ${many}`, `new ${many}`)).toBe('[-old -]{+new +}w0 w1 w2 w3 w4 w5 w6 w7…');
});

it('does not stumble over very long texts', () => {
  const long = Array.from({length: 30_000}, (_, at) => `a${at}`).join(' ');
  const other = Array.from({length: 30_000}, (_, at) => `b${at}`).join(' ');
  expect(wordDiff(long, other).map(({kind}) => kind)).toEqual(['out', 'in']);
});
