// Puts the fake bridge where the shell's would be. Loaded by `vite dev` only, before the window.
import {mockIPC} from '@tauri-apps/api/mocks';
import {FakeBridge} from './fake.js';

const options = new URLSearchParams(location.search);
const bridge = new FakeBridge({
  open: !options.has('welcome'),
  named: !options.has('welcome') && !options.has('unnamed'),
  meetings: Number(options.get('meetings') ?? 0),
  refuse: options.get('refuse') ?? '',
  slow: Number(options.get('slow') ?? 0),
});
if (options.has('theme')) localStorage.setItem('theme', options.get('theme') ?? 'system');
mockIPC((command, args) => bridge.answer(command, /** @type {Record<string, unknown>} */ (args ?? {})), {
  shouldMockEvents: true,
});
Object.assign(window, {bridge});
