// Days and hours as people type them.
import {describe, expect, it} from 'vitest';
import {daysBetween, daysIn, readDays, readHours, readTime, shift} from '../src/base/dates.js';

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
    '5. lipnja 2022.',
    '5. juna 2022. godine',
    '5. јуна 2022. године',
    '5 jun 2022',
    'on 5 June 2022',
    'Sunday, 5 June 2022',
    'e diel 5 qershor 2022',
    'nedjelja, 5. lipnja 2022.',
    'недела 5 јуни 2022',
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
    ['30 May – 2 June', '2022-05-30', '2022-06-02'],
    ['30 Dec – 2 Jan 2023', '2022-12-30', '2023-01-02'],
    ['5. do 6. maja 2022.', '2022-05-05', '2022-05-06'],
    ['5 deri 6 maj 2022', '2022-05-05', '2022-05-06'],
    ['од 5 до 6 мај 2022', '2022-05-05', '2022-05-06'],
    ['5–6. ožujka 2022.', '2022-03-05', '2022-03-06'],
    ['31.10. – 2.11.2022', '2022-10-31', '2022-11-02'],
    ['5–6.6.2022', '2022-06-05', '2022-06-06'],
  ])('reads the range %s', (text, from, to) => {
    expect(readDays(text, NEAR)).toEqual({from, to, precision: 'day'});
  });

  it.each([
    ['5-6.11.', '2026-11-05', '2026-11-06'],
    ['5 - 6.11.', '2026-11-05', '2026-11-06'],
    ['5. – 6. 11.', '2026-11-05', '2026-11-06'],
    ['10-12.10.', '2026-10-10', '2026-10-12'],
    ['1-2.12', '2026-12-01', '2026-12-02'],
    ['5-6.05', '2026-05-05', '2026-05-06'],
    ['5-6/11', '2026-11-05', '2026-11-06'],
    ['20-21.11.', '2026-11-20', '2026-11-21'],
    ['30.5.-2.6.', '2026-05-30', '2026-06-02'],
    ['30/5-2/6', '2026-05-30', '2026-06-02'],
    ['30.5 - 2.6.2022', '2022-05-30', '2022-06-02'],
    ['5./6. maj', '2026-05-05', '2026-05-06'],
    ['30./31.5.2022', '2022-05-30', '2022-05-31'],
    ['5. i 6. maja 2022', '2022-05-05', '2022-05-06'],
    ['5 and 6 May 2022', '2022-05-05', '2022-05-06'],
    ['5 dhe 6 maj 2022', '2022-05-05', '2022-05-06'],
    ['5 и 6 мај 2022', '2022-05-05', '2022-05-06'],
    ['31 May and 1 June 2022', '2022-05-31', '2022-06-01'],
    ['30.12. - 2.1.', '2026-12-30', '2027-01-02'],
    ['30 Dec 2022 – 2 Jan', '2022-12-30', '2023-01-02'],
    ['5.1.', '2026-01-05', '2026-01-05'],
  ])('reads %s, in the year of a near day where none is said', (text, from, to) => {
    expect(readDays(text, '2026-11-22')).toEqual({from, to, precision: 'day'});
  });

  it.each(['5-6', '5 - 6 - 2022', '5-6.2022', '2022-5.6', '5 and 12 May 2022', '5/12. maj'])(
    'does not guess at %s',
    (text) => expect(daysIn(text, '2026-11-22')).toBe('not_a_date'),
  );

  it.each([
    ['May 2022', '2022-05-01', '2022-05-31', 'month'],
    ['5/2022', '2022-05-01', '2022-05-31', 'month'],
    ['2022-02', '2022-02-01', '2022-02-28', 'month'],
    ['Q2 2022', '2022-04-01', '2022-06-30', 'quarter'],
    ['2022 Q4', '2022-10-01', '2022-12-31', 'quarter'],
    ['2024', '2024-01-01', '2024-12-31', 'year'],
    ['2024.', '2024-01-01', '2024-12-31', 'year'],
    ['Q3 2023', '2023-07-01', '2023-09-30', 'quarter'],
    ['3. kvartal 2023', '2023-07-01', '2023-09-30', 'quarter'],
    ['3rd quarter of 2023', '2023-07-01', '2023-09-30', 'quarter'],
    ['тромесечје 3 2023', '2023-07-01', '2023-09-30', 'quarter'],
    ['nëntor 2022', '2022-11-01', '2022-11-30', 'month'],
    ['siječanj 2022.', '2022-01-01', '2022-01-31', 'month'],
    ['октомври 2022', '2022-10-01', '2022-10-31', 'month'],
  ])('reads %s with its precision', (text, from, to, precision) => {
    expect(readDays(text, NEAR)).toEqual({from, to, precision});
  });

  it.each(['', 'soon', '31.6.2022', '30 Feb 2022', '2022-13-01', '5', '5 Foo 2022', '1-2-3-4', 'Q5 2022', '13/2022'])(
    'does not read “%s”',
    (text) => expect(readDays(text, NEAR)).toBeNull(),
  );

  // 1 March 2022 is a Tuesday.
  it.each([
    ['today', '2022-03-01'],
    ['tomorrow', '2022-03-02'],
    ['Yesterday', '2022-02-28'],
    ['nesër', '2022-03-02'],
    ['sutra', '2022-03-02'],
    ['утре', '2022-03-02'],
    ['jučer', '2022-02-28'],
    ['Tuesday', '2022-03-01'],
    ['Friday', '2022-03-04'],
    ['next Tuesday', '2022-03-08'],
    ['next Sunday', '2022-03-13'],
    ['sljedeći petak', '2022-03-11'],
    ['e premte', '2022-03-04'],
    ['следниот вторник', '2022-03-08'],
    ['in 2 weeks', '2022-03-15'],
    ['20.6.', '2022-06-20'],
  ])('reads %s as counted from today', (text, iso) => expect(readDays(text, NEAR, NEAR)).toEqual(day(iso)));

  it.each([
    ['soon', 'not_a_date'],
    ['5 Marketing 2022', 'not_a_date'],
    ['31.6.2022', 'no_such_day'],
    ['29 Feb 2023', 'no_such_day'],
    ['13/2022', 'no_such_day'],
    ['6–5 May 2022', 'ends_before_it_starts'],
    ['<script>', 'not_a_date'],
    ['9'.repeat(600), 'not_a_date'],
  ])('says why “%s” is none', (text, why) => expect(daysIn(text, NEAR)).toBe(why));

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

describe('readHours', () => {
  it.each([
    ['10:00-13:30', '10:00', '13:30'],
    ['10-13.30', '10:00', '13:30'],
    ['10:00 – 13:30', '10:00', '13:30'],
    ['10 to 12', '10:00', '12:00'],
    ['od 9 do 17', '09:00', '17:00'],
    ['9 am - 2 pm', '09:00', '14:00'],
    ['from 10', '10:00', null],
    ['1030', '10:30', null],
  ])('reads %s', (text, from, to) => expect(readHours(text)).toEqual({from, to}));

  it.each(['', 'noon', '10-', '-12', '10-25', '10-11-12'])('does not read “%s”', (text) =>
    expect(readHours(text)).toBeNull(),
  );
});

it('counts and moves days across months and summer time', () => {
  expect(daysBetween('2022-03-26', '2022-03-28')).toBe(2);
  expect(shift('2022-12-31', 1)).toBe('2023-01-01');
  expect(shift('2024-03-01', -1)).toBe('2024-02-29');
});
