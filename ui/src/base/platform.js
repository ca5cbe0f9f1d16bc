// Which system the window runs on, where keys differ. Scripts that read the table of actions run without a window.

export const MAC = /Mac/.test(globalThis.navigator?.platform ?? '');
