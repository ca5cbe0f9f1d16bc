// Days and snippets as they are shown.
import {describe, expect, it} from 'vitest';
import {marks, rowDays, showDays, showDaysLong} from '../src/base/format.js';

describe('days', () => {
  it('are shown in the European way', () => {
    expect(showDays('2022-06-20', '2022-06-20', 'day')).toBe('20 Jun 2022');
    expect(showDays('2022-05-05', '2022-05-06', 'day')).toBe('5–6 May 2022');
    expect(showDays('2022-10-31', '2022-11-02', 'day')).toBe('31 Oct – 2 Nov 2022');
    expect(showDays('2021-12-30', '2022-01-02', 'day')).toBe('30 Dec 2021 – 2 Jan 2022');
  });

  it('are shown as exactly as they are known', () => {
    expect(showDays('2022-05-01', '2022-05-31', 'month')).toBe('May 2022');
    expect(showDays('2022-04-01', '2022-06-30', 'quarter')).toBe('Q2 2022');
    expect(showDays('2022-01-01', '2022-12-31', 'year')).toBe('2022');
  });

  it('carry the weekday on a record', () => {
    expect(showDaysLong('2022-06-20', '2022-06-20', 'day')).toBe('Mon 20 June 2022');
  });

  it('stand in two lines in the list', () => {
    expect(rowDays('2022-10-31', '2022-11-02', 'day')).toEqual({large: '31–2', small: 'Oct–Nov 2022'});
    expect(rowDays('2022-06-20', '2022-06-20', 'day')).toEqual({large: '20', small: 'Jun 2022'});
  });
});

it('shows the first mark of a long snippet', () => {
  expect(marks('affairs ministers of the Western Balkans met in [[Portorož]] again', 16)).toEqual([
    {text: '…Balkans met in ', marked: false},
    {text: 'Portorož', marked: true},
    {text: ' again', marked: false},
  ]);
  expect(marks('no marks in a long text', 4)).toEqual([{text: 'no marks in a long text', marked: false}]);
  expect(marks('averylongwordwithoutspaces[[x]]', 4)[0].text).toBe('…aces');
});

it('parts a snippet at its marks', () => {
  expect(marks('The [[map]]ping [[report]]')).toEqual([
    {text: 'The ', marked: false},
    {text: 'map', marked: true},
    {text: 'ping ', marked: false},
    {text: 'report', marked: true},
  ]);
  expect(marks('the **[[map]]ping** of')).toEqual([
    {text: 'the ', marked: false},
    {text: 'map', marked: true},
    {text: 'ping of', marked: false},
  ]);
  expect(marks('no marks')).toEqual([{text: 'no marks', marked: false}]);
  expect(marks('a [[b')).toEqual([{text: 'a [[b', marked: false}]);
});
