// Before the window goes: what is typed is saved, and what cannot be is asked about.
import {emit} from '@tauri-apps/api/event';
import {clearMocks, mockIPC} from '@tauri-apps/api/mocks';
import {afterEach, beforeEach, expect, it, vi} from 'vitest';
import {FakeBridge} from '../dev/fake.js';
import {serveLeaving} from '../src/leaving.js';
import {MeetingRecord, NEW} from '../src/meetings/record.js';
import '../src/parts/prose-field.js';

const BOARD = '00000000-0000-7000-8000-000000000005';
const ANSWERS = ['close_now', 'open_now', 'close_hold'];
/** @type {FakeBridge} */
let bridge;
/** What the shell was answered. @type {[string, unknown][]} */
let answers;
/** The venue when the shell was answered. @type {unknown} */
let venueThen;
/** @type {HTMLElement} */
let field;

/** Shows a field of a record and types into it, without a pause after it. @param {MeetingRecord} record @param {string} name @param {string} text */
async function type(record, name, text) {
  field = document.createElement('r-prose-field');
  Object.assign(field, {form: record, name});
  document.body.append(field);
  await /** @type {HTMLElement & {updateComplete: Promise<unknown>}} */ (field).updateComplete;
  const area = /** @type {HTMLTextAreaElement} */ (field.querySelector('textarea'));
  area.value = text;
  area.dispatchEvent(new InputEvent('input', {bubbles: true}));
}

beforeEach(async () => {
  bridge = new FakeBridge({tell: false});
  answers = [];
  mockIPC(
    async (command, args) => {
      // The archive takes its time.
      if (command === 'meeting_edit') await new Promise((done) => setTimeout(done, 20));
      if (ANSWERS.includes(command)) {
        venueThen = bridge.meetings.get(BOARD)?.venue;
        answers.push([command, args]);
      }
      return bridge.answer(command, /** @type {Record<string, unknown>} */ (args ?? {}));
    },
    {shouldMockEvents: true},
  );
  await serveLeaving();
});
afterEach(() => {
  field.remove();
  clearMocks();
});

it.each([
  ['closing', 'close_now'],
  ['opening', 'open_now'],
])('saves what is being typed first: %s', async (event, answer) => {
  await type(await MeetingRecord.open(BOARD), 'venue', 'Typed a moment before');
  await emit(event);
  await vi.waitFor(() => expect(answers).toEqual([[answer, {}]]));
  expect(venueThen).toBe('Typed a moment before');
});

it('keeps the draft of a meeting that is not one yet', async () => {
  await type(await MeetingRecord.begin('en'), 'title', 'Begun');
  await emit('closing');
  await vi.waitFor(() => expect(answers).toEqual([['close_now', {}]]));
  expect(bridge.drafts.get(NEW)?.get('title')).toBe('Begun');
});

it('asks when something cannot be saved, and goes once it can', async () => {
  const record = await MeetingRecord.open(BOARD);
  bridge.refuse = 'file';
  await type(record, 'venue', 'On a disk that is gone');
  await emit('closing');
  await vi.waitFor(() => expect(answers).toHaveLength(1));
  expect(answers[0]).toEqual([
    'close_hold',
    {
      count: 1,
      title: '1 meeting is not saved',
      text: expect.stringContaining('lost'),
      close: 'Close without saving',
      stay: 'Stay',
    },
  ]);

  bridge.refuse = '';
  await emit('closing');
  await vi.waitFor(() => expect(answers).toHaveLength(2));
  expect(answers[1]).toEqual(['close_now', {}]);
  expect(venueThen).toBe('On a disk that is gone');
});
