// Words are compared as the archive's search compares them, in any script.
import {expect, it} from 'vitest';
import {foldWords, markWords} from '../src/base/fold.js';

/** @param {string} text */
const fold = (text) => foldWords(text).join(' ');

it.each([
  ['Dacic', 'Dačić', 'Дачић', 'DAČIĆ', 'dachich'],
  ['Djordje', 'Đorđe', 'Ђорђе'],
  ['Gjorgjievska', 'Ѓорѓиевска'],
  ['Skopje', 'Скопје'],
  ['Ljubljana', 'Љубљана'],
  ['Dzaferovic', 'Džaferović', 'Џаферовић'],
  ['Shkoder', 'Shkodër', 'Шкодер'],
  ['Thaci', 'Thaçi', 'Тачи'],
  ['Weiss', 'Weiß', 'WEISS'],
  ['Alexander', 'Aleksander', 'Александер'],
  ['Thessaloniki', 'Θεσσαλονίκη'],
])('%s is one name in its writings', (...names) => {
  for (const name of names) expect(fold(name)).toBe(fold(names[0]));
});

it('keeps other words apart', () => {
  expect(fold('CoE')).not.toBe(fold('Co'));
  expect(fold('2022')).not.toBe(fold('202'));
  expect(fold('Novi Sad')).not.toBe(fold('Novisad'));
});

it('makes the skeletons that the archive has stored', () => {
  expect(fold('6th IISG Board Meeting, Đorđe Dačić — Скопје 2022 (št. 12½)')).toBe(
    '6t isg board meting dorde dacic skopie 2022 st 1212',
  );
});

it('marks beginnings of words in the script they are written in', () => {
  expect(markWords('Сара Његош, Sarajevo', foldWords('sara'))).toEqual([
    {text: 'Сара', marked: true},
    {text: ' Његош, ', marked: false},
    {text: 'Sara', marked: true},
    {text: 'jevo', marked: false},
  ]);
  expect(markWords('Džaferović', foldWords('dž'))).toEqual([
    {text: 'Dž', marked: true},
    {text: 'aferović', marked: false},
  ]);
  expect(markWords('Tirana', foldWords('skopje'))).toEqual([{text: 'Tirana', marked: false}]);
});
