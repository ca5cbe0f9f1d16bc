// How the window looks to this account on this device: not the archive's business. public/first-paint.js sets the
// same before anything is drawn.

export const THEMES = ['system', 'light', 'dark'];
/** Per cent of the usual size. */
export const TEXT_SIZES = [90, 100, 110, 125, 150];
export const DENSITIES = ['roomy', 'dense'];

/** @param {string} key @param {string[]} known @returns {string} the first, if what is stored is not known */
function stored(key, known) {
  const value = localStorage.getItem(key) ?? '';
  return known.includes(value) ? value : known[0];
}

/** Event: `change`. */
class Appearance extends EventTarget {
  get theme() {
    return stored('theme', THEMES);
  }

  set theme(value) {
    this.#store('theme', value);
  }

  get density() {
    return stored('density', DENSITIES);
  }

  set density(value) {
    this.#store('density', value);
  }

  get textSize() {
    return Number(stored('text-size', ['100', ...TEXT_SIZES.map(String)]));
  }

  set textSize(value) {
    this.#store('text-size', String(value));
  }

  /** The next larger (1) or smaller (-1) size, undefined at the end. @param {1 | -1} way */
  nextTextSize(way) {
    return TEXT_SIZES[TEXT_SIZES.indexOf(this.textSize) + way];
  }

  /** @param {string} key @param {string} value */
  #store(key, value) {
    localStorage.setItem(key, value);
    this.apply();
    this.dispatchEvent(new Event('change'));
  }

  apply() {
    const {dataset, style} = document.documentElement;
    dataset.theme = this.theme;
    dataset.density = this.density;
    style.fontSize = this.textSize === 100 ? '' : `${this.textSize}%`;
  }
}

export const appearance = new Appearance();
