// A meeting's fields: what a text sets, and what it breaks.
import {describe, expect, it} from 'vitest';
import {boxOf, firstBoxOf, heldBy} from '../src/meetings/boxes.js';
import {blank, codec, complete, OUTCOMES} from '../src/meetings/fields.js';
import {RowForm, readTyped} from '../src/parts/rows.js';

const board = {...complete({}), starts_on: '2022-06-20', ends_on: '2022-06-20', date_precision: 'day'};
/** @param {string} name @param {string} text @param {Record<string, unknown>} [all] */
const read = (name, text, all = board) => codec(name).read(text, all);

describe('days of a meeting', () => {
  it.each([
    ['5.6.2022', '2022-06-05', '2022-06-05', 'day'],
    ['5–6 May 2022', '2022-05-05', '2022-05-06', 'day'],
    ['21.6.', '2022-06-21', '2022-06-21', 'day'],
    ['May 2022', '2022-05-01', '2022-05-31', 'month'],
    ['Q3 2023', '2023-07-01', '2023-09-30', 'quarter'],
    ['2022', '2022-01-01', '2022-12-31', 'year'],
  ])('are set by %s', (text, starts_on, ends_on, date_precision) => {
    expect(read('days', text)).toEqual({fields: {starts_on, ends_on, date_precision}});
    // What is shown is read as the same days.
    const then = {...board, starts_on, ends_on, date_precision};
    expect(read('days', codec('days').show(undefined, then), then)).toEqual({
      fields: {starts_on, ends_on, date_precision},
    });
  });

  it('name the rule they break', () => {
    expect(read('days', '')).toEqual({problem: 'missing'});
    expect(read('days', '31 June 2022')).toEqual({problem: 'no_such_day'});
    expect(read('days', '6–5 May 2022')).toEqual({problem: 'ends_before_it_starts'});
    expect(read('days', 'in spring')).toEqual({problem: 'no_days'});
    expect(read('reply_by', 'May 2022')).toEqual({problem: 'not_a_date'});
  });
});

it('hours stand in one box', () => {
  expect(read('hours', '10-13.30')).toEqual({fields: {starts_at: '10:00', ends_at: '13:30'}});
  expect(read('hours', '9')).toEqual({fields: {starts_at: '09:00', ends_at: null}});
  expect(read('hours', ' ')).toEqual({fields: {starts_at: null, ends_at: null}});
  expect(read('hours', 'noon')).toEqual({problem: 'no_hours'});
  expect(codec('hours').show(undefined, {starts_at: '10:00', ends_at: '13:30'})).toBe('10:00–13:30');
  expect(codec('hours').show(undefined, {starts_at: '10:00', ends_at: null})).toBe('10:00');
});

it('a saved field is known by the box that it stands in', () => {
  expect(['ends_on', 'starts_at', 'venue'].map(boxOf)).toEqual(['days', 'hours', 'venue']);
  expect(heldBy('hours')).toEqual(['starts_at', 'ends_at']);
  expect(heldBy('series.number')).toEqual(['series']);
  expect(['ends_on', 'series', 'pillars'].map(firstBoxOf)).toEqual(['days', 'series.name', 'pillars']);
});

describe('texts', () => {
  it('of one line lose what cannot be seen, narratives lose nothing', () => {
    expect(read('venue', '  White   Hall ')).toEqual({fields: {venue: 'White Hall'}});
    expect(read('venue', ' ')).toEqual({fields: {venue: null}});
    expect(read('narrative', '# A\n\n* b  \n')).toEqual({fields: {narrative: '# A\n\n* b  \n'}});
    expect(read('title', ' ')).toEqual({problem: 'missing'});
  });

  it('in another language leave the others alone', () => {
    const all = {...board, translations: {sq: {title: 'Bordi'}, mk: {title: 'Одбор'}}};
    expect(read('translations.sq.summary', 'Shkurt', all)).toEqual({
      fields: {translations: {sq: {title: 'Bordi', summary: 'Shkurt'}, mk: {title: 'Одбор'}}},
    });
  });
});

it('numbers are whole and large enough', () => {
  const all = {...board, series: {name: 'Board', number: 6}};
  expect(read('series.number', '7', all)).toEqual({fields: {series: {name: 'Board', number: 7}}});
  expect(read('series.number', '0', all)).toEqual({problem: 'not_positive'});
  expect(read('series.number', 'six', all)).toEqual({problem: 'not_a_number'});
  expect(read('totals.participants', '', {...all, totals: {participants: 4}})).toEqual({fields: {totals: null}});
});

describe('rows', () => {
  it('are saved only when each of them is right', () => {
    const typed = [{kind: 'action', text: 'Propose a calendar', deadline: 'some day', id: '1'}];
    expect(read('outcomes', JSON.stringify(typed))).toEqual({problem: 'row'});
    typed[0].deadline = '30 Sep 2022';
    expect(read('outcomes', JSON.stringify(typed))).toEqual({
      fields: {
        outcomes: [
          {
            id: '1',
            kind: 'action',
            text: 'Propose a calendar',
            agenda: null,
            responsible: null,
            deadline: '2022-09-30',
            state: null,
          },
        ],
      },
    });
  });

  it('that say nothing are left out', () => {
    expect(read('outcomes', JSON.stringify([{kind: 'decision', text: ''}]))).toEqual({fields: {outcomes: []}});
  });

  it('go through text and back unchanged', () => {
    const outcomes = [
      {id: 'a', kind: 'decision', text: 'RAI joins', agenda: '3', responsible: null, deadline: null, state: null},
      {id: 'b', kind: 'action', text: 'Propose', agenda: null, responsible: 'X', deadline: '2022-09-30', state: 'open'},
    ];
    expect(read('outcomes', codec('outcomes').show(outcomes, board))).toEqual({fields: {outcomes}});
  });

  it('keep what nobody touched as it is, and the breaks of the lines that are written', () => {
    const outcomes = [
      {id: 'a', kind: 'decision', text: 'Two  spaces \nand a line', responsible: 'Chair '},
      {id: 'b', kind: 'action', text: 'First\nSecond', deadline: '2022-07-01'},
    ];
    const all = {...board, outcomes};
    const typed = readTyped(codec('outcomes').show(outcomes, all));
    typed[1] = {...typed[1], text: ' First \n  Second,  mended\n'};
    expect(read('outcomes', JSON.stringify(typed.toReversed()), all)).toMatchObject({
      fields: {outcomes: [{id: 'b', text: 'First\nSecond, mended', deadline: '2022-07-01'}, outcomes[0]]},
    });
  });

  it('tell each cell’s problem and hand on what was typed', () => {
    /** @type {Record<string, string>[]} */
    const typed = [];
    const form = new RowForm(OUTCOMES, {kind: 'action', text: ''}, (row) => typed.push(row));
    form.type('deadline', 'some day');
    expect(form.problem('deadline')).toEqual({rule: 'not_a_date'});
    form.type('deadline', '30.9.2022');
    expect(form.problem('deadline')).toBeNull();
    expect(form.problem('text')).toEqual({rule: 'missing'});
    expect(typed.map((row) => row.deadline)).toEqual(['some day', '30 Sep 2022']);
  });

  it('that are new miss nothing until it was written and taken out again', () => {
    const form = new RowForm(OUTCOMES, {kind: 'action', text: ''}, () => {}, undefined, true);
    form.type('deadline', '30.9.2022');
    expect(form.problem('text')).toBeNull();
    form.type('deadline', 'some day');
    expect(form.problem('deadline')).toEqual({rule: 'not_a_date'});
    form.type('deadline', '');
    form.type('text', 'The Secretariat sends the timetable');
    form.type('text', '');
    form.type('responsible', 'Secretariat');
    expect(form.problem('text')).toEqual({rule: 'missing'});
  });

  it('that are open follow what is undone', () => {
    const form = new RowForm(OUTCOMES, {kind: 'decision', text: 'RAI joins'}, () => {});
    let changes = 0;
    form.addEventListener('change', () => {
      changes += 1;
    });
    form.follow({id: 'a', kind: 'decision', text: 'RAI joins', deadline: ''});
    expect(changes).toBe(0);
    form.follow({id: 'a', kind: 'decision', text: 'RAI'});
    expect([form.text('text'), changes]).toEqual(['RAI', 1]);
  });

  it('of a draft that is no list are none', () => {
    expect(readTyped('{')).toEqual([]);
    expect(readTyped('{"a":1}')).toEqual([]);
  });
});

it('a blank meeting has every field and no days', () => {
  expect(blank('mk')).toMatchObject({language: 'mk', starts_on: null, pillars: [], status: 'planned'});
});
