// Leading somebody to one field of a page that may still be loading.

/** How long a page may take to show the field, in milliseconds. */
const PATIENCE = 4000;

const CONTROLS = 'input, textarea, button:not([disabled]), [tabindex="0"]';

/** The first control in a list's box; of an empty list, the one of its section that adds to it. @param {HTMLElement} box */
function firstControl(box) {
  const section = box.closest('section, .section');
  for (let at = /** @type {HTMLElement | null} */ (box); at; at = at === section ? null : at.parentElement) {
    /** @type {HTMLElement | null} */
    const control = at.querySelector(CONTROLS);
    if (control) return control;
  }
  return null;
}

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
    found.focus();
    if (!found.contains(document.activeElement)) firstControl(found)?.focus();
    return found;
  }
  return null;
}

/** Waits for a meeting's field and focuses it. @param {string} field "venue", "series.number" */
export const focusField = (field) => focusOn(`field-${field}`);
