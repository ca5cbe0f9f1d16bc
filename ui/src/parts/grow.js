// Textareas as high as their text, where the webview has no `field-sizing: content` (WebKitGTK 2.50, older macOS).
const BY_STYLE = CSS.supports('field-sizing', 'content');

/** @type {WeakMap<Element, number>} The width that a textarea was last measured at. */
const widths = new WeakMap();
/** @type {ResizeObserver | null} */
const observer = BY_STYLE
  ? null
  : new ResizeObserver((entries) => {
      for (const {target, contentRect} of entries) {
        if (widths.get(target) === contentRect.width) continue;
        widths.set(target, contentRect.width);
        fit(/** @type {HTMLTextAreaElement} */ (target));
      }
    });

/** Characters from which on a text is taken to fill the highest textarea: measuring it would be felt at each key. */
const LONG = 20_000;

/** @param {HTMLTextAreaElement} area */
function fit(area) {
  if (area.value.length > LONG) {
    area.style.height = '80vh';
    return;
  }
  const scroller = area.closest('.scroll');
  const top = scroller?.scrollTop ?? 0;
  area.style.height = 'auto';
  area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
  // Measuring makes the page shorter for a moment, and the sheet would jump.
  if (scroller) scroller.scrollTop = top;
}

/** Sizes a textarea to its text, now and whenever its width changes. @param {HTMLTextAreaElement | null} area */
export function grow(area) {
  if (!area || !observer) return;
  fit(area);
  observer.observe(area);
}
