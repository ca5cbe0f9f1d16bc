// Days and hours as people type them.
import {describe, expect, it} from 'vitest';
import {daysBetween, readDays, readTime, shift} from '../src/base/dates.js';

const NEAR = '2022-03-01';
const day = (/** @type {string} */ iso) => ({from: iso, to: iso, precision: 'day'});

describe('readDays', () => {
  it.each([
    '5.6.2022',
    '05.06.2022.',
    '5. 6. 2022',
    '5/6/2022',
    '5-6-2022',
    '2022-06-05',
    '5 June 2022',
    '5 Jun 2022',
    'June 5, 2022',
    'Sun 5 June 2022',
    '5th of June 2022',
    '5 qershor 2022',
    '5. juni 2022',
    '5. lipnja 2022',
    '5 јуни 2022',
    '5.6.22',
    '5 June',
    '5.6.',
  ])('reads %s as 5 June 2022', (text) => {
    expect(readDays(text, NEAR)).toEqual(day('2022-06-05'));
  });

  it.each([
    ['5–6 May 2022', '2022-05-05', '2022-05-06'],
    ['5-6 May 2022', '2022-05-05', '2022-05-06'],
    ['5.-6.5.2022', '2022-05-05', '2022-05-06'],
    ['31 Oct – 2 Nov 2022', '2022-10-31', '2022-11-02'],
    ['30 Dec 2021 to 2 Jan 2022', '2021-12-30', '2022-01-02'],
    ['2022-05-23 - 2022-05-27', '2022-05-23', '2022-05-27'],
    ['23.5.2022 – 27.5.2022', '2022-05-23', '2022-05-27'],
  ])('reads the range %s', (text, from, to) => {
    expect(readDays(text, NEAR)).toEqual({from, to, precision: 'day'});
  });

  it.each([
    ['May 2022', '2022-05-01', '2022-05-31', 'month'],
    ['5/2022', '2022-05-01', '2022-05-31', 'month'],
    ['2022-02', '2022-02-01', '2022-02-28', 'month'],
    ['Q2 2022', '2022-04-01', '2022-06-30', 'quarter'],
    ['2022 Q4', '2022-10-01', '2022-12-31', 'quarter'],
    ['2024', '2024-01-01', '2024-12-31', 'year'],
  ])('reads %s with its precision', (text, from, to, precision) => {
    expect(readDays(text, NEAR)).toEqual({from, to, precision});
  });

  it.each(['', 'soon', '31.6.2022', '30 Feb 2022', '2022-13-01', '5', '5 Foo 2022', '1-2-3-4', 'Q5 2022', '13/2022'])(
    'does not read “%s”',
    (text) => expect(readDays(text, NEAR)).toBeNull(),
  );

  it('knows leap days', () => {
    expect(readDays('29 Feb 2024', NEAR)).toEqual(day('2024-02-29'));
    expect(readDays('29 Feb 2023', NEAR)).toBeNull();
  });
});

describe('readTime', () => {
  it.each([
    ['10', '10:00'],
    ['10:30', '10:30'],
    ['9.05', '09:05'],
    ['1030', '10:30'],
    ['930', '09:30'],
    ['10h30', '10:30'],
    ['10 h', '10:00'],
    ['2 pm', '14:00'],
    ['12 am', '00:00'],
    ['0:00', '00:00'],
  ])('reads %s as %s', (text, time) => expect(readTime(text)).toBe(time));

  it.each(['', 'noon', '24:00', '10:60', '13 pm', '0 am', '10:3'])('does not read “%s”', (text) =>
    expect(readTime(text)).toBeNull(),
  );
});

it('counts and moves days across months and summer time', () => {
  expect(daysBetween('2022-03-26', '2022-03-28')).toBe(2);
  expect(shift('2022-12-31', 1)).toBe('2023-01-01');
  expect(shift('2024-03-01', -1)).toBe('2024-02-29');
});
