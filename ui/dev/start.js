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
for (const key of ['theme', 'text-size', 'density'])
  if (options.has(key)) localStorage.setItem(key, options.get(key) ?? '');
mockIPC((command, args) => bridge.answer(command, /** @type {Record<string, unknown>} */ (args ?? {})), {
  shouldMockEvents: true,
});
const LOGO =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40"><circle cx="20" cy="20" r="18" fill="#24478f"/>' +
  '<path d="M44 14h70M44 22h52M44 30h60" stroke="#24478f" stroke-width="4"/></svg>';
Object.assign(Reflect.get(window, '__TAURI_INTERNALS__'), {
  // What is added to count changes is a fragment here.
  convertFileSrc: () => `data:image/svg+xml,${encodeURIComponent(LOGO)}#`,
});
Object.assign(window, {bridge});
