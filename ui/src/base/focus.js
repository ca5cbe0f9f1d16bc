// Leading somebody to one field of a page that may still be loading.

/** How long a page may take to show the field, in milliseconds. */
const PATIENCE = 4000;

/**
 * Waits for the element that tests know as `name`, brings it into sight and gives it the keyboard.
 * @param {string} name "field-venue"
 * @returns {Promise<HTMLElement | null>} null: it did not come
 */
export async function focusOn(name) {
  const until = performance.now() + PATIENCE;
  while (performance.now() < until) {
    await new Promise((next) => requestAnimationFrame(next));
    /** @type {HTMLElement | null} */
    const found = document.querySelector(`[data-test="${CSS.escape(name)}"]`);
    if (!found?.checkVisibility()) continue;
    found.scrollIntoView({block: 'center'});
    // A list's field is a box around its rows; their first control takes the keyboard.
    found.focus();
    if (!found.contains(document.activeElement))
      /** @type {HTMLElement | null} */ (found.querySelector('input, textarea, button, [tabindex="0"]'))?.focus();
    return found;
  }
  return null;
}

/** Waits for a meeting's field and focuses it. @param {string} field "venue", "series.number" */
export const focusField = (field) => focusOn(`field-${field}`);
