// Paths as this system writes them.

/** A name inside a folder. @param {string} folder @param {string} name */
export function inside(folder, name) {
  const separator = folder.includes('\\') ? '\\' : '/';
  return folder.endsWith(separator) ? `${folder}${name}` : `${folder}${separator}${name}`;
}

/** A name that every system takes for a file. @param {string} name */
export const fileName = (name) => name.replace(/[\\/:*?"<>|]+/g, '-').trim();
