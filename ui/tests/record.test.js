// One open meeting against the fake bridge: saved as typed, refused fields kept, nothing lost.
import {clearMocks, mockIPC} from '@tauri-apps/api/mocks';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {FakeBridge} from '../dev/fake.js';
import {MeetingRecord, NEW} from '../src/meetings/record.js';
import '../src/parts/prose-field.js';

const BOARD = '00000000-0000-7000-8000-000000000005';
/** @type {FakeBridge} */
let bridge;
/** @type {[string, Record<string, unknown>][]} */
let calls;

/** @param {FakeBridge} fake */
function connect(fake) {
  bridge = fake;
  calls = [];
  mockIPC((command, args) => {
    calls.push([command, /** @type {Record<string, unknown>} */ (args)]);
    return bridge.answer(command, /** @type {Record<string, unknown>} */ (args ?? {}));
  });
}
const kept = (/** @type {string} */ id) => bridge.meetings.get(id);
const drafts = (/** @type {string} */ id) => Object.fromEntries(bridge.drafts.get(id) ?? []);

beforeEach(() => connect(new FakeBridge({tell: false})));
afterEach(() => clearMocks());

describe('an existing meeting', () => {
  it('saves what is typed', async () => {
    const record = await MeetingRecord.open(BOARD);
    record.type('venue', 'Blue Hall');
    expect(record.text('venue')).toBe('Blue Hall');
    expect(record.isSaving).toBe(true);
    await record.settled();
    expect(kept(BOARD)?.venue).toBe('Blue Hall');
    expect(record.isSaving).toBe(false);
  });

  it('does not save what did not change', async () => {
    const record = await MeetingRecord.open(BOARD);
    record.type('days', record.text('days'));
    expect(record.isSaving).toBe(false);
  });

  it('sends one edit after the other, and what waited in one', async () => {
    const record = await MeetingRecord.open(BOARD);
    record.type('venue', 'A');
    record.type('venue', 'B');
    record.type('funder', 'EU');
    await record.settled();
    const edits = calls.filter(([command]) => command === 'meeting_edit').map(([, {fields}]) => fields);
    expect(edits).toEqual([{venue: 'A'}, {venue: 'B', funder: 'EU'}]);
  });

  it('keeps what cannot be read, with the reason, across a restart', async () => {
    const record = await MeetingRecord.open(BOARD);
    record.type('reply_by', 'soon');
    expect(record.text('reply_by')).toBe('soon');
    expect(record.problem('reply_by')).toEqual({rule: 'not_a_date'});
    await record.settled();
    expect(drafts(BOARD)).toEqual({reply_by: 'soon'});

    const again = await MeetingRecord.open(BOARD);
    expect(again.text('reply_by')).toBe('soon');
    expect(again.problem('reply_by')).toEqual({rule: 'not_a_date'});
    again.type('reply_by', '1.6.2022');
    await again.settled();
    expect(again.unsaved).toEqual([]);
    expect(drafts(BOARD)).toEqual({});
    expect(kept(BOARD)?.reply_by).toBe('2022-06-01');
  });

  it('keeps what the archive refuses and saves the rest', async () => {
    const record = await MeetingRecord.open(BOARD);
    record.type('summary', 'first');
    record.type('hours', '13:00–10:00');
    record.type('funder', 'EU');
    await record.settled();
    expect(record.problem('hours')).toMatchObject({rule: 'ends_before_it_starts'});
    expect(record.text('hours')).toBe('13:00–10:00');
    expect(record.value('ends_at')).toBe('13:30');
    expect(record.unsaved).toEqual(['hours']);
    expect(kept(BOARD)).toMatchObject({summary: 'first', funder: 'EU', starts_at: '10:00', ends_at: '13:30'});
    expect(drafts(BOARD)).toEqual({hours: '13:00–10:00'});
  });

  it('tries refused hours again when the days are mended', async () => {
    const record = await MeetingRecord.open(BOARD);
    record.type('hours', '13:00–10:00');
    await record.settled();
    record.type('days', '20–21 June 2022');
    await record.settled();
    expect(record.unsaved).toEqual([]);
    expect(drafts(BOARD)).toEqual({});
    expect(kept(BOARD)).toMatchObject({ends_on: '2022-06-21', starts_at: '13:00', ends_at: '10:00'});
  });

  it('keeps days that end before they start', async () => {
    const record = await MeetingRecord.open(BOARD);
    record.type('days', '6–5 May 2022');
    await record.settled();
    expect(record.problem('days')).toEqual({rule: 'ends_before_it_starts'});
    expect(kept(BOARD)).toMatchObject({starts_on: '2022-06-20'});
    record.type('days', '5–6 May 2022');
    await record.settled();
    expect(record.unsaved).toEqual([]);
    expect(drafts(BOARD)).toEqual({});
    expect(kept(BOARD)).toMatchObject({starts_on: '2022-05-05', ends_on: '2022-05-06'});
  });

  it('lets a choice replace what was typed for a part of it', async () => {
    const record = await MeetingRecord.open(BOARD);
    record.type('series.number', 'six');
    expect(record.unsaved).toEqual(['series.number']);
    record.set({series: {name: 'Another', number: 1}});
    await record.settled();
    expect(record.unsaved).toEqual([]);
    expect(record.text('series.number')).toBe('1');
  });

  it('keeps women until there is a total', async () => {
    const record = await MeetingRecord.open('00000000-0000-7000-8000-000000000002');
    record.type('totals.women', '7');
    await record.settled();
    expect(record.problem('totals.women')).toEqual({rule: 'missing'});
    record.type('totals.participants', '20');
    await record.settled();
    expect(record.value('totals')).toEqual({participants: 20, women: 7});
    expect(record.unsaved).toEqual([]);
  });

  it('loses nothing when the disk is full', async () => {
    const record = await MeetingRecord.open(BOARD);
    bridge.refuse = 'disk_full';
    record.type('venue', 'Blue Hall');
    await record.settled();
    expect(record.failure?.code).toBe('disk_full');
    expect(record.text('venue')).toBe('Blue Hall');
    bridge.refuse = '';
    record.retry();
    await record.settled();
    expect(record.failure).toBeNull();
    expect(kept(BOARD)?.venue).toBe('Blue Hall');
  });

  it('takes over what others changed, but not over what is on its way', async () => {
    const record = await MeetingRecord.open(BOARD);
    bridge.meetings.set(BOARD, {.../** @type {import('../dev/register.js').Kept} */ (kept(BOARD)), venue: 'Elsewhere'});
    record.type('funder', 'EU');
    await record.reload();
    expect(record.value('funder')).toBe('EU');
    await record.settled();
    await record.reload();
    expect(record.value('venue')).toBe('Elsewhere');
  });
});

describe('while the archive’s disk is gone', () => {
  it('holds what was typed, and saves it when the disk is there again', async () => {
    const record = await MeetingRecord.open(BOARD);
    bridge.refuse = 'file';
    record.type('venue', 'Blue Hall');
    record.type('reply_by', 'soon');
    await record.settled();
    expect(record.failure?.code).toBe('file');
    // It was left and is opened again: what was typed is still there.
    const again = await MeetingRecord.open(BOARD);
    await again.settled();
    expect(again.text('venue')).toBe('Blue Hall');
    expect(again.text('reply_by')).toBe('soon');
    expect(again.failure?.code).toBe('file');

    bridge.refuse = '';
    again.retry();
    await again.settled();
    expect(again.failure).toBeNull();
    expect(kept(BOARD)?.venue).toBe('Blue Hall');
    expect(drafts(BOARD)).toEqual({reply_by: 'soon'});
    await again.settled();
    expect(await MeetingRecord.open(BOARD)).not.toBe(again);
  });

  it('keeps a new meeting whose drafts could not be written', async () => {
    bridge.refuse = 'file';
    const record = await MeetingRecord.begin('en');
    record.type('title', 'Begun on a stick');
    await record.settled();
    expect(drafts(NEW)).toEqual({});
    expect((await MeetingRecord.begin('en')).text('title')).toBe('Begun on a stick');
    await record.settled();
    bridge.refuse = '';
    record.retry();
    await record.settled();
    expect(drafts(NEW)).toEqual({title: 'Begun on a stick'});
  });

  it('saves other records once one could be saved', async () => {
    const record = await MeetingRecord.open(BOARD);
    bridge.refuse = 'file';
    record.type('venue', 'Blue Hall');
    await record.settled();
    bridge.refuse = '';
    const other = await MeetingRecord.open('00000000-0000-7000-8000-000000000002');
    bridge.refuse = 'file';
    other.type('venue', 'Elsewhere');
    await other.settled();
    bridge.refuse = '';
    other.retry();
    await other.settled();
    await record.settled();
    expect(kept(BOARD)?.venue).toBe('Blue Hall');
  });
});

it('sends drafts one after the other, so that the last one stays', async () => {
  const answers = [30, 0];
  const fake = bridge;
  mockIPC(async (command, args) => {
    if (command === 'draft_put') await new Promise((done) => setTimeout(done, answers.shift()));
    return fake.answer(command, /** @type {Record<string, unknown>} */ (args));
  });
  const record = await MeetingRecord.open(BOARD);
  record.type('reply_by', 'so');
  record.type('reply_by', 'soon');
  await record.settled();
  expect(drafts(BOARD)).toEqual({reply_by: 'soon'});
});

describe('a new meeting', () => {
  it('is a draft until it has a title and a day', async () => {
    const record = await MeetingRecord.begin('en');
    let created = 0;
    record.addEventListener('created', () => {
      created += 1;
    });
    record.type('title', '7th Board Meeting');
    record.type('city', 'Tirana');
    await record.settled();
    expect(record.isNew).toBe(true);
    expect(drafts(NEW)).toEqual({title: '7th Board Meeting', city: 'Tirana'});

    record.type('days', '5–6 May 2023');
    await record.settled();
    expect(created).toBe(1);
    expect(record.isNew).toBe(false);
    expect(kept(record.id)).toMatchObject({
      title: '7th Board Meeting',
      city: 'Tirana',
      starts_on: '2023-05-05',
      ends_on: '2023-05-06',
    });
    expect(drafts(NEW)).toEqual({});
  });

  it('waits with its days until their box is left, and keeps them meanwhile', async () => {
    vi.useFakeTimers({toFake: ['setTimeout', 'clearTimeout']});
    const record = await MeetingRecord.begin('en');
    record.type('title', 'Next year');
    const box = /** @type {HTMLElement & {form: MeetingRecord, updateComplete: Promise<unknown>}} */ (
      document.createElement('r-prose-field')
    );
    Object.assign(box, {form: record, name: 'days'});
    document.body.append(box);
    await box.updateComplete;
    const field = /** @type {HTMLTextAreaElement} */ (box.querySelector('textarea'));
    const type = (/** @type {string} */ text) => {
      field.value = text;
      field.dispatchEvent(new InputEvent('input', {bubbles: true}));
    };
    type('20.6.');
    vi.advanceTimersByTime(5000);
    vi.useRealTimers();
    await record.settled();
    expect(record.isNew).toBe(true);
    expect(record.value('starts_on')).toBeNull();
    expect(drafts(NEW)).toEqual({title: 'Next year', days: '20.6.'});

    type('20.6.2999');
    field.dispatchEvent(new FocusEvent('focusout', {bubbles: true}));
    await record.settled();
    box.remove();
    expect(kept(record.id)).toMatchObject({starts_on: '2999-06-20', ends_on: '2999-06-20'});
    expect(drafts(NEW)).toEqual({});
  });

  it('is there again after a restart', async () => {
    const first = await MeetingRecord.begin('en');
    first.type('title', 'Begun');
    first.set({pillars: ['WBCTi']});
    first.type('days', 'in spring');
    const again = await MeetingRecord.begin('en');
    expect(again.text('title')).toBe('Begun');
    expect(again.value('pillars')).toEqual(['WBCTi']);
    expect(again.text('days')).toBe('in spring');
    expect(again.problem('days')).toEqual({rule: 'no_days'});
  });

  it('takes what is not valid yet along', async () => {
    const record = await MeetingRecord.begin('en');
    record.type('title', 'Begun');
    record.type('reply_by', 'soon');
    record.type('days', '5 May 2023');
    await record.settled();
    expect(record.text('reply_by')).toBe('soon');
    expect(drafts(record.id)).toEqual({reply_by: 'soon'});
    expect(drafts(NEW)).toEqual({});
  });

  it('saves what is typed while it is being created', async () => {
    const record = await MeetingRecord.begin('en');
    record.type('title', 'Begun');
    record.type('days', '5 May 2023');
    record.type('venue', 'Hall');
    await record.settled();
    expect(kept(record.id)).toMatchObject({title: 'Begun', venue: 'Hall'});
    expect(calls.filter(([command]) => command === 'meeting_create')).toHaveLength(1);
  });

  it('waits for the one before it, which is just being created', async () => {
    const fake = bridge;
    mockIPC(async (command, args) => {
      if (command === 'meeting_create') await new Promise((done) => setTimeout(done, 20));
      return fake.answer(command, /** @type {Record<string, unknown>} */ (args));
    });
    const first = await MeetingRecord.begin('en');
    first.type('title', 'Only once');
    first.type('days', '5 May 2023');
    const next = await MeetingRecord.begin('en');
    expect(next.text('title')).toBe('');
    next.type('title', 'Another');
    next.type('days', '6 May 2023');
    await next.settled();
    expect([...bridge.meetings.values()].filter(({title}) => title === 'Only once')).toHaveLength(1);
    expect(kept(next.id)?.title).toBe('Another');
    expect(drafts(NEW)).toEqual({});
  });

  it('takes over the one before it that could not be created', async () => {
    const first = await MeetingRecord.begin('en');
    first.type('title', 'Held');
    bridge.refuse = 'disk_full';
    first.type('days', '5 May 2023');
    const again = await MeetingRecord.begin('en');
    expect(again).toBe(first);
    await again.settled();
    bridge.refuse = '';
    again.retry();
    await again.settled();
    expect(kept(again.id)?.title).toBe('Held');
    expect(drafts(NEW)).toEqual({});
  });

  it('begins with what another one had', async () => {
    const fields = await bridge.answer('meeting_copy', {id: BOARD, next: true});
    await MeetingRecord.prefill(/** @type {Record<string, unknown>} */ (fields));
    const record = await MeetingRecord.begin('en');
    expect(record.text('title')).toBe('7th IISG Board Meeting');
    expect(record.value('series')).toEqual({name: 'IISG Board Meeting', number: 7});
    expect(record.value('starts_on')).toBeNull();
    expect(record.unsaved).toEqual([]);
    record.type('days', '20.12.2022');
    await record.settled();
    expect(kept(record.id)).toMatchObject({
      title: '7th IISG Board Meeting',
      starts_on: '2022-12-20',
      city: 'Sarajevo',
      series: {name: 'IISG Board Meeting', number: 7},
      starts_at: '10:00',
    });
    expect(kept(record.id)?.pillars).toHaveLength(3);
    expect(drafts(NEW)).toEqual({});
  });

  it('keeps a series across a restart', async () => {
    const first = await MeetingRecord.begin('en');
    first.set({series: {name: 'IISG Board Meeting', number: 7}});
    await first.settled();
    const again = await MeetingRecord.begin('en');
    expect(again.value('series')).toEqual({name: 'IISG Board Meeting', number: 7});
  });

  it('can be thrown away', async () => {
    const record = await MeetingRecord.begin('en');
    record.type('title', 'Begun');
    await record.discard();
    expect(drafts(NEW)).toEqual({});
  });
});
