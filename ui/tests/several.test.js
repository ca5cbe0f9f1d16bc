// What several selected meetings get at once, and how it is said.
import {clearMocks, mockIPC} from '@tauri-apps/api/mocks';
import {html, render} from 'lit';
import {afterEach, beforeEach, expect, it, vi} from 'vitest';
import {FakeBridge} from '../dev/fake.js';

// Vaadin's elements need more of a web view than happy-dom has.
for (const name of ['button', 'checkbox', 'combo-box', 'multi-select-combo-box', 'select', 'text-field'])
  vi.doMock(`@vaadin/${name}`, () => ({}));
await import('../src/parts/toast.js');
const {removeSelected} = await import('../src/meetings/several.js');

/** @type {FakeBridge} */
let bridge;
beforeEach(() => {
  bridge = new FakeBridge({tell: false});
  mockIPC((command, args) => bridge.answer(command, /** @type {Record<string, unknown>} */ (args)));
  render(html`<r-toast></r-toast>`, document.body);
});
afterEach(() => {
  render(html``, document.body);
  clearMocks();
});

async function said() {
  const toast = /** @type {import('lit').LitElement} */ (document.querySelector('r-toast'));
  await toast.updateComplete;
  return toast.querySelector('.toast-text')?.textContent;
}

it('names the one meeting that it removes, as it is once what was typed is saved', async () => {
  const [meeting] = bridge.meetings.values();
  const settle = async () => {
    bridge.meetings.set(meeting.id, {...meeting, title: 'Third meeting of the Board'});
  };
  expect(await removeSelected([meeting.id], settle)).toBe('');
  expect(await said()).toContain('Third meeting of the Board');
  expect(bridge.meetings.has(meeting.id)).toBe(false);
});

it('counts them when they are several', async () => {
  const [first, second] = bridge.meetings.keys();
  expect(await removeSelected([first, second], async () => {})).toBe('');
  expect(await said()).toMatch(/^2 /);
});

it('says why nothing was removed, and offers no way back', async () => {
  const [meeting] = bridge.meetings.keys();
  mockIPC((command, args) => {
    if (command === 'meetings_remove') throw {code: 'read_only', message: ''};
    return bridge.answer(command, /** @type {Record<string, unknown>} */ (args));
  });
  expect(await removeSelected([meeting], async () => {})).not.toBe('');
  expect(await said()).toBe('');
});
