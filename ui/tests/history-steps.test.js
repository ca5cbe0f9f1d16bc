// Operations of one sitting at one text, as one step.
import {expect, it} from 'vitest';
import {steps} from '../src/meetings/history-steps.js';

/** @param {number} operation @param {string} minute @param {string | null} old @param {string} now @param {Record<string, unknown>} [more] */
const edit = (operation, minute, old, now, more = {}) => ({
  ...{
    operation,
    kind: 'edit',
    author: 'Maja',
    at: `2026-11-20T14:${minute}:00Z`,
    undone: false,
    can_go_back: true,
    more: 0,
  },
  changes: [{meeting_title: 'Board', field: 'narrative', old, new: now}],
  ...more,
});

it('joins what was written on and on', () => {
  const joined = steps([edit(3, '04', 'ab', 'abc'), edit(2, '02', 'a', 'ab'), edit(1, '00', null, 'a')]);
  expect(joined).toEqual([edit(3, '04', null, 'abc')]);
});

it('parts other people, other fields, long pauses and what was undone', () => {
  const venue = {changes: [{meeting_title: 'Board', field: 'venue', old: 'a', new: 'ab'}]};
  for (const later of [
    edit(2, '02', 'a', 'ab', {author: 'Agron'}),
    edit(2, '02', 'a', 'ab', venue),
    edit(2, '30', 'a', 'ab'),
    edit(2, '02', 'a', 'ab', {undone: true}),
    edit(2, '02', 'x', 'ab'),
  ])
    expect(steps([later, edit(1, '00', null, 'a')])).toHaveLength(2);
});
