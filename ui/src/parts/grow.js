// Textareas as high as their text: by style where the webview can (`field-sizing: content`), else by measuring
// (WebKitGTK 2.50, older macOS). Very long texts get the highest textarea at once.
const BY_STYLE = CSS.supports('field-sizing', 'content');
/** Characters from which on measuring a text, by us or by the webview, would be felt at each key. */
const LONG = 20_000;

/** @type {WeakMap<Element, number>} The width that a textarea was last measured at. */
const widths = new WeakMap();
/** @type {ResizeObserver | null} */
const observer = BY_STYLE
  ? null
  : new ResizeObserver((entries) => {
      for (const {target, contentRect} of entries) {
        if (widths.get(target) === contentRect.width) continue;
        widths.set(target, contentRect.width);
        measure(/** @type {HTMLTextAreaElement} */ (target));
      }
    });

/** @param {HTMLTextAreaElement} area */
function measure(area) {
  if (area.value.length > LONG) return;
  const scroller = area.closest('.scroll');
  const top = scroller?.scrollTop ?? 0;
  area.style.height = 'auto';
  area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
  // Measuring makes the page shorter for a moment, and the sheet would jump.
  if (scroller) scroller.scrollTop = top;
}

/** Sizes a textarea to its text, now and whenever its width changes. @param {HTMLTextAreaElement | null} area */
export function grow(area) {
  if (!area) return;
  area.classList.toggle('long', area.value.length > LONG);
  if (!observer) return;
  measure(area);
  observer.observe(area);
}
