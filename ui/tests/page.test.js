// The meetings page: which record stands, what it says when one cannot be read, and what is ready for copying.
import {clearMocks, mockIPC} from '@tauri-apps/api/mocks';
import {afterEach, beforeEach, expect, it, vi} from 'vitest';
import {FakeBridge} from '../dev/fake.js';
import {session} from '../src/base/session.js';
import {NEW} from '../src/meetings/record.js';
import {Selection} from '../src/meetings/selection.js';

// Vaadin's elements need more of a web view than happy-dom has, and nothing here is about them.
for (const name of ['button', 'checkbox', 'combo-box', 'multi-select-combo-box', 'select', 'text-field'])
  vi.doMock(`@vaadin/${name}`, () => ({}));
await import('../src/meetings/page.js');

/** @typedef {import('../src/meetings/record.js').MeetingRecord} MeetingRecord */
/** @typedef {import('lit').LitElement & {meeting: string, record: MeetingRecord | null}} Page */

/** @type {FakeBridge} */
let bridge;
/** Code that a command is refused with. @type {Record<string, string>} */
let refused;
/** @type {Page} */
let page;
/** @type {string[]} */
let routes;

beforeEach(async () => {
  bridge = new FakeBridge({tell: false});
  refused = {};
  routes = [];
  mockIPC((command, args) => {
    if (refused[command]) throw {code: refused[command], message: ''};
    return bridge.answer(command, /** @type {Record<string, unknown>} */ (args));
  });
  page = /** @type {Page} */ (document.createElement('r-meetings-page'));
  page.addEventListener('go', (event) => {
    const {route} = /** @type {CustomEvent<{route: string}>} */ (event).detail;
    routes.push(route);
    page.meeting = route.split('/')[1] ?? '';
  });
  document.body.append(page);
  await vi.waitFor(() => expect(page.querySelector('[data-meeting]')).not.toBeNull());
});
afterEach(() => {
  document.body.replaceChildren();
  clearMocks();
});

const ids = () => [...bridge.meetings.keys()];
/** @param {string} name */
const shown = (name) => page.querySelector(`[data-test=${name}]`);

/** @param {string} id */
async function open(id) {
  page.meeting = id;
  await vi.waitFor(() => expect(page.record?.id).toBe(id));
  await vi.waitFor(() => expect(shown('sheet')).not.toBeNull());
  return /** @type {MeetingRecord} */ (page.record);
}

/** Says that these were written. @param {string[]} meetings @param {{lists?: boolean}} [more] */
const written = (meetings, more = {}) =>
  session.dispatchEvent(new CustomEvent('records', {detail: {meetings, lists: false, office: false, ...more}}));

it('says that a meeting is not here only if it is not', async () => {
  page.meeting = '00000000-0000-7000-8000-000000009999';
  await vi.waitFor(() => expect(page.textContent).toContain('This meeting is not here'));
  expect(shown('problem')).toBeNull();
});

it('says why a meeting cannot be read, and tries again when it is opened again', async () => {
  const [id] = ids();
  refused.meeting = 'gone';
  page.meeting = id;
  await vi.waitFor(() => expect(shown('problem')).not.toBeNull());
  expect(page.textContent).not.toContain('Undo brings it back');
  refused = {};
  page.querySelector('r-meeting-list')?.dispatchEvent(new CustomEvent('open', {detail: id}));
  await vi.waitFor(() => expect(page.record?.id).toBe(id));
  expect(shown('problem')).toBeNull();
});

it('stays in a record that cannot be read again, and says why until it can', async () => {
  const [id] = ids();
  await open(id);
  refused.meeting = 'gone';
  written([id]);
  await vi.waitFor(() => expect(shown('problem')).not.toBeNull());
  expect(page.record?.id).toBe(id);
  expect(routes).toEqual([]);
  refused = {};
  written([id]);
  await vi.waitFor(() => expect(shown('problem')).toBeNull());
});

it('leaves a record that was removed', async () => {
  const [id] = ids();
  await open(id);
  bridge.meetings.delete(id);
  written([id]);
  await vi.waitFor(() => expect(routes).toEqual(['meetings']));
});

it('goes on to the meeting that is being opened although the one before was removed', async () => {
  const [id, next] = ids();
  await open(id);
  bridge.meetings.delete(id);
  bridge.slow = 20;
  page.meeting = next;
  written([id]);
  await vi.waitFor(() => expect(page.record?.id).toBe(next));
  expect(routes).toEqual([]);
});

it('reads the open record again when a pillar has another name', async () => {
  const [id] = ids();
  const record = await open(id);
  Object.assign(/** @type {object} */ (bridge.meetings.get(id)), {pillars: ['Renamed']});
  written([], {lists: true});
  await vi.waitFor(() => expect(record.value('pillars')).toEqual(['Renamed']));
});

it('goes to a new meeting once it has its id', async () => {
  const record = await open(NEW);
  record.set({title: 'Board', starts_on: '2022-06-20', ends_on: '2022-06-20'});
  await vi.waitFor(() => expect(routes).toEqual([`meetings/${record.id}`]));
  expect(page.record).toBe(record);
});

it('leaves one where one is when a meeting that was left gets its id late', async () => {
  refused.meeting_create = 'gone';
  const record = await open(NEW);
  record.set({title: 'Board', starts_on: '2022-06-20', ends_on: '2022-06-20'});
  await vi.waitFor(() => expect(record.failure).not.toBeNull());
  // Gone to and left again: the record that is held is the same.
  await open(ids()[0]);
  await open(NEW);
  await open(ids()[0]);
  refused = {};
  record.retry();
  await vi.waitFor(() => expect(record.isNew).toBe(false));
  await record.settled();
  expect(routes).toEqual([]);
  await vi.waitFor(() => expect(shown('continue-draft')).toBeNull());
});

it('copies what the selected meetings are now', async () => {
  const [first, second] = ids();
  page
    .querySelector('r-meeting-list')
    ?.dispatchEvent(new CustomEvent('selected', {detail: new Selection([first, second], true)}));
  const rows = () =>
    /** @type {import('lit').LitElement & {rows: {id: string, title: string}[] | null}} */ (
      page.querySelector('r-several-meetings')
    )?.rows;
  await vi.waitFor(() => expect(rows()).toHaveLength(2));
  Object.assign(/** @type {object} */ (bridge.meetings.get(first)), {title: 'Another title'});
  written([first]);
  await vi.waitFor(() => expect(rows()?.map(({title}) => title)).toContain('Another title'));
});
