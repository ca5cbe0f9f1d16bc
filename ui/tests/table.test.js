// Meetings copied as a table: what spreadsheets get.
import {expect, it} from 'vitest';
import {guarded, htmlTable, plainTable} from '../src/meetings/table.js';

/** @type {import('../src/api/types.js').MeetingRow} */
const ROW = {
  id: 'm',
  title: '6th IISG Board Meeting',
  language: 'en',
  starts_on: '2022-06-20',
  ends_on: '2022-06-21',
  date_precision: 'day',
  status: 'held',
  city: 'Sarajevo',
  country: 'BA',
  country_name: 'Bosnia and Herzegovina',
  venue: null,
  pillars: ['A', 'B'],
  category: null,
  series: {name: 'Board', number: 6},
  our_roles: ['organised', 'chaired'],
  access: 'internal',
  format: 'in_person',
  reference: '3/2022',
  responsible: null,
  participants: 42,
  documents: 0,
  incomplete: [],
  snippet: null,
};

it('has heads, real dates, words and numbers', () => {
  const columns = ['days', 'title', 'pillars', 'series', 'roles', 'category', 'participants'];
  expect(plainTable([ROW], columns).split('\r\n')).toEqual([
    'From\tTo\tTitle\tPillars\tSeries\tRole\tCategory\tParticipants',
    '2022-06-20\t2022-06-21\t6th IISG Board Meeting\tA, B\tBoard no. 6\tOrganised, Chaired\t\t42',
  ]);
});

it('does not make a day of a month', () => {
  const row = {...ROW, starts_on: '2022-06-01', ends_on: '2022-06-30', date_precision: /** @type {const} */ ('month')};
  expect(plainTable([row], ['days']).split('\r\n')[1]).toBe('June 2022\t');
});

it.each([
  ['=HYPERLINK("x")', '\'=HYPERLINK("x")'],
  ['+387 33 123', "'+387 33 123"],
  ['-5 °C', "'-5 °C"],
  ['@home', "'@home"],
  ['\t=1', "' =1"],
  ['5-6 May', '5-6 May'],
  ['two\r\nlines\tand a tab', 'two lines and a tab'],
])('guards %j', (text, safe) => expect(guarded(text)).toBe(safe));

it('quotes what begins with a quotation mark', () => {
  expect(plainTable([{...ROW, title: '"Fight" against'}], ['title'])).toBe('Title\r\n"""Fight"" against"');
});

it('escapes HTML and tells Excel what is text and what is a date', () => {
  const table = htmlTable([{...ROW, title: '<b>Q&A</b>'}], ['days', 'title', 'reference', 'participants']);
  expect(table).toContain('<th>Title</th>');
  expect(table).toContain('<td style="mso-number-format:\'yyyy\\-mm\\-dd\'">2022-06-20</td>');
  expect(table).toContain('<td style="mso-number-format:\'\\@\'">&lt;b&gt;Q&amp;A&lt;/b&gt;</td>');
  expect(table).toContain('<td style="mso-number-format:\'\\@\'">3/2022</td><td>42</td>');
});
