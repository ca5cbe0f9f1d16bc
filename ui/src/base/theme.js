// Light, dark or the system's: a setting of this computer, not of the archive.
const KEY = 'theme';

/** 'system', 'light' or 'dark'. */
export const theme = () => localStorage.getItem(KEY) ?? 'system';

/** @param {string} value */
export function setTheme(value) {
  localStorage.setItem(KEY, value);
  document.documentElement.dataset.theme = value;
}
