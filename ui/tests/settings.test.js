// Settings: every change is saved at once, what is refused is kept with its reason, and items move where they are put.
import {clearMocks, mockIPC} from '@tauri-apps/api/mocks';
import {afterEach, describe, expect, it} from 'vitest';
import {FakeBridge} from '../dev/fake.js';
import {contrastOnPaper, readColour} from '../src/base/colour.js';
import {showDay, showDays} from '../src/base/format.js';
import {drop, step} from '../src/settings/list-order.js';
import {OfficeForm} from '../src/settings/office-form.js';

afterEach(() => clearMocks());

/** @param {string[]} [log] */
function bridge(log = []) {
  const fake = new FakeBridge({tell: false});
  mockIPC((command, args) => {
    log.push(command);
    return fake.answer(command, /** @type {Record<string, unknown>} */ (args ?? {}));
  });
  return fake;
}

/** Waits until what was given to the form is saved or refused. */
const saved = () => new Promise((done) => setTimeout(done, 5));

describe('the office', () => {
  it('is saved field by field', async () => {
    const fake = bridge();
    const form = new OfficeForm();
    await form.load();
    form.type('short_name', '  IISG   Secretariat ');
    form.type('names.en', 'The Secretariat');
    await saved();
    expect(fake.office.short_name).toBe('IISG Secretariat');
    expect(fake.office.names).toMatchObject({en: 'The Secretariat', sq: 'Sekretariati i IISG-së'});
    expect(form.text('short_name')).toBe('IISG Secretariat');
  });

  it('keeps a colour that is none, as it was typed', async () => {
    const log = /** @type {string[]} */ ([]);
    bridge(log);
    const form = new OfficeForm();
    await form.load();
    form.type('accent', 'dark blue');
    await saved();
    expect(form.text('accent')).toBe('dark blue');
    expect(form.problem('accent')).toEqual({rule: 'not_a_colour'});
    expect(log).not.toContain('office_edit');
    form.type('accent', '24478F');
    await saved();
    expect(form.problem('accent')).toBeNull();
    expect(form.value('accent')).toBe('#24478f');
  });

  it('keeps what the archive refuses, with the reason', async () => {
    const fake = bridge();
    const form = new OfficeForm();
    await form.load();
    mockIPC((command, args) => {
      if (command === 'office_edit') throw {code: 'invalid', message: '', field: 'names.en', problem: 'too_long'};
      return fake.answer(command, /** @type {Record<string, unknown>} */ (args ?? {}));
    });
    form.type('names.en', 'x'.repeat(900));
    await saved();
    expect(form.problem('names.en')).toEqual({rule: 'too_long'});
    expect(form.text('names.en')).toHaveLength(900);
    expect(form.value('names.en')).toBe('IISG Secretariat');
  });

  it('keeps a choice that the archive refuses, with the reason, until another is made', async () => {
    const fake = bridge();
    const form = new OfficeForm();
    await form.load();
    let refuses = true;
    mockIPC((command, args) => {
      if (command === 'office_edit' && refuses)
        throw {code: 'invalid', message: '', field: 'languages[0]', problem: 'missing'};
      return fake.answer(command, /** @type {Record<string, unknown>} */ (args ?? {}));
    });
    form.set({languages: ['sq']});
    await saved();
    expect(form.problem('languages')).toEqual({rule: 'missing'});
    expect(form.text('languages')).toBe('["sq"]');
    expect(form.value('languages')).toEqual(['en', 'sq', 'mk']);
    refuses = false;
    form.set({languages: ['en', 'sq']});
    await saved();
    expect(form.problem('languages')).toBeNull();
    expect(form.value('languages')).toEqual(['en', 'sq']);
  });

  it('says what no field can say', async () => {
    const fake = bridge();
    const form = new OfficeForm();
    await form.load();
    mockIPC((command, args) => {
      if (command === 'office_edit') throw {code: 'disk_full', message: ''};
      return fake.answer(command, /** @type {Record<string, unknown>} */ (args ?? {}));
    });
    form.set({kosovo_note: false});
    await saved();
    expect(form.failure).toMatchObject({code: 'disk_full'});
    expect(form.value('kosovo_note')).toBe(true);
  });
});

describe('a list', () => {
  const items = ['a', 'b', 'c'].map((id) => ({id}));

  it('moves an item one step, and none beyond the ends', () => {
    expect(step(items, 'a', 1)).toEqual({after: 'b'});
    expect(step(items, 'c', -1)).toEqual({after: 'a'});
    expect(step(items, 'b', -1)).toEqual({after: null});
    expect(step(items, 'a', -1)).toBeNull();
    expect(step(items, 'c', 1)).toBeNull();
  });

  it('drops an item where the pointer leaves it', () => {
    expect(drop(items, 'a', 3)).toEqual({after: 'c'});
    expect(drop(items, 'c', 0)).toEqual({after: null});
    expect(drop(items, 'b', 1)).toBeNull();
    expect(drop(items, 'b', 2)).toBeNull();
  });
});

it('reads colours as people write them', () => {
  expect(readColour(' #24478F ')).toBe('#24478f');
  expect(readColour('24f')).toBe('#2244ff');
  expect(readColour('#12345')).toBeNull();
  expect(readColour('blue')).toBeNull();
  expect(contrastOnPaper('#000000')).toBeCloseTo(21);
  expect(contrastOnPaper('#24478f')).toBeGreaterThan(4.5);
  expect(contrastOnPaper('#9fc3ff')).toBeLessThan(4.5);
});

it('writes days as the office does', () => {
  expect(showDay('2022-06-05', 'numeric')).toBe('5.6.2022');
  expect(showDay('2022-06-05', 'long')).toBe('5 June 2022');
  expect(showDays('2022-05-05', '2022-05-06', 'day', 'numeric')).toBe('5–6.5.2022');
  expect(showDays('2022-10-31', '2022-11-02', 'day', 'numeric')).toBe('31.10. – 2.11.2022');
  expect(showDays('2022-10-31', '2022-11-02', 'day', 'long')).toBe('31 October – 2 November 2022');
});
