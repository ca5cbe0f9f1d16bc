// The palette finds its own entries in any script, and puts what was used last first.
import {expect, it} from 'vitest';
import {rank} from '../src/palette/rank.js';

/** @param {string} key @param {string} label @param {string} [more] */
const entry = (key, label, more) => ({key, label, more, icon: '', run: () => {}});
const ENTRIES = [
  entry('action:new-meeting', 'New meeting', 'record add'),
  entry('action:settings', 'Settings'),
  entry('report:2022', 'Report 2022', 'annual'),
  entry('report:2021', 'Report 2021', 'annual'),
  entry('setting:category', 'Settings: Categories'),
  entry('action:dark', 'Dark look', 'theme night'),
];
/** @param {string} text @param {string[]} [recent] */
const keys = (text, recent = []) => rank(ENTRIES, text, recent).entries.map(({key}) => key);

it('finds by beginnings of words, in any order', () => {
  expect(keys('new')).toEqual(['action:new-meeting']);
  expect(keys('2022 rep')).toEqual(['report:2022']);
  expect(keys('cat set')).toEqual(['setting:category']);
  expect(keys('settings')).toEqual(['action:settings', 'setting:category']);
});

it('finds in another script, without accents, and by other words', () => {
  expect(keys('Репорт 2021')).toEqual(['report:2021']);
  expect(keys('sëttings')[0]).toBe('action:settings');
  expect(keys('theme')).toEqual(['action:dark']);
});

it('puts what was used last first among equals, never before what fits better', () => {
  expect(keys('report')).toEqual(['report:2022', 'report:2021']);
  expect(keys('report', ['report:2021'])).toEqual(['report:2021', 'report:2022']);
  expect(keys('settings', ['setting:category'])).toEqual(['setting:category', 'action:settings']);
  expect(keys('set', ['report:2021'])[0]).toBe('action:settings');
});

it('is certain where the words begin a label', () => {
  expect(rank(ENTRIES, 'new m', []).certain).toBe(true);
  expect(rank(ENTRIES, 'meeting', []).certain).toBe(false);
});

it('offers nothing for nothing, and nothing for nonsense', () => {
  expect(keys('  ')).toEqual([]);
  expect(keys('xyzzy')).toEqual([]);
});
