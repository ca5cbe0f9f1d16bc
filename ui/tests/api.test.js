// Every wrapper calls the command of the contract with its arguments, and refusals come as typed errors.
import {clearMocks, mockIPC} from '@tauri-apps/api/mocks';
import {afterEach, beforeEach, expect, it} from 'vitest';
import * as archive from '../src/api/archive.js';
import * as history from '../src/api/history.js';
import {CommandError, call} from '../src/api/ipc.js';
import * as kept from '../src/api/kept.js';
import * as lists from '../src/api/lists.js';
import * as meetings from '../src/api/meetings.js';
import * as office from '../src/api/office.js';
import {operations} from '../src/api/operation.js';
import * as reports from '../src/api/reports.js';
import * as system from '../src/api/system.js';

/** @type {[string, unknown][]} */
let calls;
beforeEach(() => {
  calls = [];
  mockIPC((command, args) => {
    calls.push([command, args]);
    return null;
  });
});
afterEach(() => clearMocks());

/** @type {import('../src/api/types.js').MeetingFilter} */
const filter = {
  words: 'map',
  years: [2022],
  pillars: [''],
  categories: [],
  roles: [],
  statuses: ['held'],
  places: ['country:BA'],
  order: {by: 'date', descending: true},
};
/** @type {[string, () => Promise<unknown>, Record<string, unknown>][]} */
const COMMANDS = [
  ['app_state', () => archive.appState(), {}],
  ['author_set', () => archive.setAuthor('Maja'), {name: 'Maja'}],
  [
    'archive_create',
    () => archive.createArchive({path: '/a', office_name: 'A', language: 'en'}),
    {path: '/a', office_name: 'A', language: 'en'},
  ],
  ['archive_open', () => archive.openArchive('/a'), {path: '/a'}],
  ['archive_sample', () => archive.openSample(), {}],
  ['archive_close', () => archive.closeArchive(), {}],
  ['archive_choose', () => archive.chooseArchive('open', 'Choose'), {purpose: 'open', title: 'Choose'}],
  ['recent_forget', () => archive.forgetRecent('/a'), {path: '/a'}],
  ['check', () => archive.checkArchive(() => {}), {progress: expect.anything()}],
  ['backup', () => archive.backUp('/b', () => {}), {path: '/b', progress: expect.anything()}],
  ['job_cancel', () => archive.cancelJob(null), {job: null}],
  ['lists', () => lists.lists(), {}],
  ['places', () => lists.places('ti', null, 12), {text: 'ti', country: null, limit: 12}],
  ['series_next', () => lists.nextInSeries('Board'), {name: 'Board'}],
  ['meetings_view', () => meetings.meetingsView(filter), filter],
  ['meetings_page', () => meetings.meetingsPage(3, 50, 51), {view: 3, offset: 50, limit: 51}],
  ['meetings_ids', () => meetings.meetingsIds(3, 5, 9), {view: 3, from: 5, to: 9}],
  ['meetings_among', () => meetings.meetingsAmong(3, ['m']), {view: 3, ids: ['m']}],
  ['meetings_place', () => meetings.meetingsPlace(3, 'm'), {view: 3, id: 'm'}],
  ['meetings_places', () => meetings.meetingsPlaces(), {}],
  [
    'meetings_edit_many',
    () => meetings.editMeetings(['m'], {set: {status: 'held'}, add_pillars: ['P']}),
    {ids: ['m'], change: {set: {status: 'held'}, add_pillars: ['P']}},
  ],
  ['meetings_remove', () => meetings.removeMeetings(['m']), {ids: ['m']}],
  ['meeting', () => meetings.openMeeting('m'), {id: 'm'}],
  ['meeting_create', () => meetings.createMeeting({title: 'T'}), {fields: {title: 'T'}}],
  ['meeting_edit', () => meetings.editMeeting('m', {city: null}), {id: 'm', fields: {city: null}}],
  ['meeting_remove', () => meetings.removeMeeting('m'), {id: 'm'}],
  ['meeting_copy', () => meetings.copyMeeting('m', true), {id: 'm', next: true}],
  ['meeting_back_to', () => history.backTo('m', 3), {id: 'm', operation: 3}],
  ['draft_put', () => meetings.putDraft('new', 'title', null), {id: 'new', field: 'title', text: null}],
  ['drafts_new', () => meetings.newDrafts(), {}],
  ['search', () => meetings.search('board', 5), {words: 'board', limit: 5}],
  ['history', () => history.history('m', 50), {id: 'm', limit: 50}],
  ['undo', () => history.undo(), {}],
  ['redo', () => history.redo(), {}],
  ['office', () => office.office(), {}],
  ['office_edit', () => office.editOffice({short_name: 'X'}), {fields: {short_name: 'X'}}],
  ['report_years', () => reports.reportYears(), {}],
  [
    'report_make',
    () => reports.makeReport({year: 2022, language: 'en', audience: 'public', date: '2023-01-15'}, () => {}),
    {options: {year: 2022, language: 'en', audience: 'public', date: '2023-01-15'}, progress: expect.anything()},
  ],
  ['report_save', () => reports.saveReport(1, '/r.pdf'), {job: 1, path: '/r.pdf'}],
  ['report_choose', () => reports.chooseReportPath(2022, 'Save'), {year: 2022, title: 'Save'}],
  ['report_open', () => reports.openReport('/r.pdf'), {path: '/r.pdf'}],
  ['report_print', () => reports.printReport(1), {job: 1}],
  ['kept', () => kept.kept(), {}],
  ['keep', () => kept.keep('recent', ['meeting:m']), {key: 'recent', value: ['meeting:m']}],
  [
    'menu_labels',
    () => system.menuLabels({undo: 'Undo'}, {undo: true}, {undo: 'Ctrl+Z'}),
    {labels: {undo: 'Undo'}, enabled: {undo: true}, keys: {undo: 'Ctrl+Z'}},
  ],
  ['close_now', () => system.closeNow(), {}],
  ['open_now', () => system.openNow(), {}],
  [
    'close_hold',
    () => system.closeHold({count: 2, title: 'A', text: 'B', close: 'C', stay: 'D'}),
    {count: 2, title: 'A', text: 'B', close: 'C', stay: 'D'},
  ],
  ['diagnostics', () => system.diagnostics(), {}],
  ['spelling_set', () => system.spellingSet(['mk']), {languages: ['mk']}],
  ['reveal', () => system.reveal('/a'), {path: '/a'}],
  ['logo_choose', () => office.chooseLogo('Choose'), {title: 'Choose'}],
  ['logo_clear', () => office.clearLogo(), {}],
  ['meetings_rows', () => meetings.meetingsRows(['m']), {ids: ['m']}],
  ['list_items', () => lists.listItems('pillars'), {list: 'pillars'}],
  ['list_save', () => lists.saveListItem('pillars', null, {name: 'A'}), {list: 'pillars', item: {name: 'A'}}],
  [
    'list_save',
    () => lists.saveListItem('pillars', 'i', {retired: true}),
    {list: 'pillars', id: 'i', item: {retired: true}},
  ],
  ['list_move', () => lists.moveListItem('pillars', 'i', null), {list: 'pillars', id: 'i', after: null}],
  ['list_merge', () => lists.mergeListItems('pillars', 'i', 'j'), {list: 'pillars', from: 'i', into: 'j'}],
  ['list_remove', () => lists.removeListItem('pillars', 'i'), {list: 'pillars', id: 'i'}],
];

it.each(COMMANDS)('%s', async (command, run, args) => {
  await run();
  expect(calls).toEqual([[command, args]]);
});

/** What the archive's history gets an operation of, beside those on the office's lists. */
const OPERATIONS = [
  'meeting_create',
  'meeting_edit',
  'meeting_remove',
  'meeting_back_to',
  'meetings_edit_many',
  'meetings_remove',
  'office_edit',
  'logo_choose',
  'logo_clear',
  'undo',
  'redo',
];

it.each(COMMANDS)('%s says whether it makes an operation', async (command, run) => {
  let begun = 0;
  const count = () => {
    begun += 1;
  };
  operations.addEventListener('begun', count);
  await run();
  operations.removeEventListener('begun', count);
  expect(begun).toBe(OPERATIONS.includes(command) || /^list_(?!items)/.test(command) ? 1 : 0);
});

it('turns a refusal into a typed error', async () => {
  mockIPC(() => {
    throw {code: 'invalid', message: 'ends_on: …', field: 'ends_on', problem: 'ends_before_it_starts'};
  });
  const error = await call('meeting_edit').catch((/** @type {unknown} */ thrown) => thrown);
  expect(error).toBeInstanceOf(CommandError);
  expect(error).toMatchObject({code: 'invalid', field: 'ends_on', problem: 'ends_before_it_starts', detail: null});
});

it('takes anything else that is thrown for an internal error', async () => {
  mockIPC(() => {
    throw 'command not found';
  });
  await expect(call('nothing')).rejects.toMatchObject({code: 'internal', message: 'command not found'});
});

it('hands progress on', async () => {
  mockIPC((_command, args) => {
    const {progress} = /** @type {{progress: {onmessage(message: unknown): void}}} */ (args);
    progress.onmessage({done: 3, total: 9, stage: 'setting'});
    return null;
  });
  /** @type {unknown[]} */
  const heard = [];
  await reports.makeReport({year: 2022, language: 'en', audience: 'public', date: ''}, (progress) =>
    heard.push(progress),
  );
  expect(heard).toEqual([{done: 3, total: 9, stage: 'setting'}]);
});
