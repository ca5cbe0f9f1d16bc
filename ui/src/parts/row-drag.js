// Ordering rows by pointer: a row follows the pointer by a line that shows where it would go. Pointer events, since the
// shell takes the system's drag and drop for files.

/** @typedef {{from: number, to: number}} Dragged place of a row, and the place before which it would go */

/**
 * Follows a drag that begins on a row's grip.
 * @param {PointerEvent} event
 * @param {number} from place of the row
 * @param {() => HTMLElement[]} rows the list's rows, in order
 * @param {(to: number | null) => void} show the place before which it would go now; null: nowhere any more
 * @param {(to: number) => void} drop
 * @param {() => void} [end] the row is let go, wherever
 */
export function dragRow(event, from, rows, show, drop, end = () => {}) {
  const grip = /** @type {HTMLElement} */ (event.currentTarget);
  event.preventDefault();
  grip.setPointerCapture(event.pointerId);
  /** @type {number | null} */
  let to = null;
  const move = (/** @type {PointerEvent} */ moved) => {
    const below = rows().findIndex((row) => {
      const {top, height} = row.getBoundingClientRect();
      return moved.clientY < top + height / 2;
    });
    const place = below < 0 ? rows().length : below;
    // Before itself or right after itself is where it is.
    to = place === from || place === from + 1 ? null : place;
    show(to);
  };
  const letGo = (/** @type {Event} */ ended) => {
    grip.removeEventListener('pointermove', move);
    for (const type of ['pointerup', 'pointercancel']) grip.removeEventListener(type, letGo);
    document.removeEventListener('keydown', giveUp, true);
    show(null);
    end();
    if (ended.type === 'pointerup' && to !== null) drop(to);
  };
  const giveUp = (/** @type {KeyboardEvent} */ pressed) => {
    if (pressed.key !== 'Escape') return;
    pressed.preventDefault();
    pressed.stopPropagation();
    letGo(pressed);
  };
  grip.addEventListener('pointermove', move);
  for (const type of ['pointerup', 'pointercancel']) grip.addEventListener(type, letGo);
  document.addEventListener('keydown', giveUp, true);
}

/**
 * Where a row stands after another one was moved.
 * @param {number} place
 * @param {number} from place of the moved row
 * @param {number} to the place that it has then
 * @param {boolean} [between] `place` is where a row will come in, not one that is in the list
 */
export function placeAfterMove(place, from, to, between = false) {
  const without = place > from ? place - 1 : place;
  return to < without || (to === without && !between) ? without + 1 : without;
}
