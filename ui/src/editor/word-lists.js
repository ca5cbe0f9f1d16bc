// Lists as Word and Outlook paste them: paragraphs that only look like items, with their level in a style.

/** @typedef {{level: number, ordered: boolean, start: number, list: string}} WordItem */

/** What marks an item: a number or letter with a dot or bracket; anything else is a bullet. */
const NUMBERED = /^\(?(\d+|[a-z]|[ivxlc]+)[.)]/i;
/** A marker typed into an item's text, followed by the spaces of a tab. */
const TYPED = /^\s*([·•▪§○o–-]|\(?(?:\d+|[a-z]|[ivxlc]+)[.)])[\s\u00a0]{2,}/i;
/** What a level is set in by, in points. */
const STEP = 36;

/** @param {Element} element */
const styleOf = (element) => (element.getAttribute('style') ?? '').toLowerCase().replace(/\s+/g, ' ');

/** @param {string} marker */
function numbering(marker) {
  const found = NUMBERED.exec(marker.trim());
  return {ordered: found !== null, start: Number(found?.[1]) || 1};
}

/** Removes the words of a marker from an item's beginning. @param {Node} node @param {number} length @returns {number} what is left to remove */
function cut(node, length) {
  let left = length;
  for (const child of [...node.childNodes]) {
    if (left <= 0) break;
    if (child.nodeType === 3) {
      const text = child.textContent ?? '';
      child.textContent = text.slice(left);
      left -= text.length;
    } else left = cut(child, left);
  }
  return left;
}

/**
 * What a paragraph is as an item of a list; null if it is none. Its marker is taken out of it.
 * @param {Element} paragraph
 * @returns {WordItem | null}
 */
export function wordItem(paragraph) {
  const style = styleOf(paragraph);
  const placed = /mso-list: ?(l\d+) level(\d+)/.exec(style);
  const named = /msolistparagraph/i.test(paragraph.getAttribute('class') ?? '');
  if (!placed && !named) return null;
  const markers = [...paragraph.querySelectorAll('span')].filter((span) => /mso-list: ?ignore/.test(styleOf(span)));
  if (placed && markers.length > 0) {
    const marker = markers.map((span) => span.textContent ?? '').join('');
    for (const span of markers) span.remove();
    return {level: Number(placed[2]), list: placed[1], ...numbering(marker)};
  }
  const typed = TYPED.exec(paragraph.textContent ?? '');
  if (!typed) return null;
  cut(paragraph, typed[0].length);
  const indent = Number(/margin-left: ?([\d.]+)pt/.exec(style)?.[1] ?? STEP);
  return {
    level: Number(placed?.[2]) || Math.max(1, Math.round(indent / STEP)),
    list: placed?.[1] ?? '',
    ...numbering(typed[1]),
  };
}
