// Paths as this system writes them.

/** A name inside a folder. @param {string} folder @param {string} name */
export function inside(folder, name) {
  const separator = folder.includes('\\') ? '\\' : '/';
  return folder.endsWith(separator) ? `${folder}${name}` : `${folder}${separator}${name}`;
}

/** A name that every system takes for a file. @param {string} name */
export const fileName = (name) => name.replace(/[\\/:*?"<>|]+/g, '-').trim();

/** The name at the end of a path. @param {string} path */
export const lastPart = (path) => path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);

/** Scrolls a field to a long path's end, where the name stands that one looks for. @param {HTMLInputElement | null} input */
export function showEnd(input) {
  if (input && document.activeElement !== input) input.scrollLeft = input.scrollWidth;
}
