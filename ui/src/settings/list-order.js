// Where an item goes when it is moved: the item that it comes to stand after.

/** @typedef {{id: string}} Item */

/**
 * One step up or down.
 * @param {Item[]} items @param {string} id @param {-1 | 1} way
 * @returns {{after: string | null} | null} null: it stands at that end already
 */
export function step(items, id, way) {
  const at = items.findIndex((item) => item.id === id);
  const to = at + way;
  if (at < 0 || to < 0 || to >= items.length) return null;
  return {after: way > 0 ? items[to].id : (items[to - 1]?.id ?? null)};
}

/**
 * Dropped before the item that stood at `place` (or at the end).
 * @param {Item[]} items @param {string} id @param {number} place 0 to items.length
 * @returns {{after: string | null} | null} null: that is where it stands
 */
export function drop(items, id, place) {
  const at = items.findIndex((item) => item.id === id);
  if (at < 0 || place === at || place === at + 1) return null;
  return {after: items[place - 1]?.id ?? null};
}
