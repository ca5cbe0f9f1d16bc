// Colours as people type them, and whether they can be read on paper.

/** "#24478f" from "24478F", "#24478f" or "#24f"; null: no colour. @param {string} text */
export function readColour(text) {
  const digits = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/.exec(text.trim().toLowerCase())?.[1];
  if (!digits) return null;
  return `#${digits.length === 6 ? digits : [...digits].map((digit) => digit + digit).join('')}`;
}

/** Contrast with white paper, 1 to 21, as WCAG 2 measures it. @param {string} colour "#rrggbb" */
export function contrastOnPaper(colour) {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
