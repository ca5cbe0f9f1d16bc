// The rows of a long list that are near what is looked at, drawn in elements that are used again. Every row has the
// same height, so that the scrollbar says exactly where it is, and a row is found without measuring others.

/** Rows drawn beyond what is seen, above and below. */
const BEYOND = 5;

/**
 * @typedef {object} Drawing
 * @property {(element: HTMLElement, place: number) => void} draw shows the row of a place in an element
 * @property {() => number} total
 */

export class RowsDrawn {
  /** @type {{element: HTMLElement, place: number}[]} */
  #pool = [];
  /** Of one row, in pixels. */
  height = 1;
  from = 0;
  to = 0;

  /**
   * @param {HTMLElement} scroller
   * @param {HTMLElement} space as high as all rows; they stand in it
   * @param {Drawing} drawing
   */
  constructor(scroller, space, drawing) {
    this.scroller = scroller;
    this.space = space;
    this.drawing = drawing;
  }

  /** What stands above the rows and sticks, such as heads. */
  get #above() {
    return this.space.offsetTop;
  }

  /** Rows that are seen in full. */
  get page() {
    return Math.max(1, Math.floor((this.scroller.clientHeight - this.#above) / this.height));
  }

  /** The first row that is seen. */
  get top() {
    return Math.floor(this.scroller.scrollTop / this.height);
  }

  /** After the size of text, window or layout changed: the row at the top stays there. */
  measure() {
    const {top, height} = this;
    const probe = document.createElement('div');
    probe.className = 'row-probe';
    this.space.append(probe);
    const measured = probe.getBoundingClientRect().height;
    probe.remove();
    // Nothing is measured while the list is not shown.
    if (measured === 0) return;
    this.height = measured;
    this.fit();
    if (measured !== height && height > 1) this.scroller.scrollTop = top * measured;
    this.draw(true);
  }

  /** Takes the height of all rows. */
  fit() {
    this.space.style.height = `${this.drawing.total() * this.height}px`;
  }

  /** Draws what is looked at. @param {boolean} [again] rows that stand already too */
  draw(again = false) {
    const {scrollTop, clientHeight} = this.scroller;
    const total = this.drawing.total();
    this.from = Math.max(0, Math.floor(scrollTop / this.height) - BEYOND);
    this.to = Math.min(total, Math.ceil((scrollTop + clientHeight) / this.height) + BEYOND);
    const count = this.to - this.from;
    while (this.#pool.length < count) {
      const element = document.createElement('div');
      this.space.append(element);
      this.#pool.push({element, place: -1});
    }
    for (const {element} of this.#pool.splice(count)) element.remove();
    for (let place = this.from; place < this.to; place += 1) {
      const row = this.#pool[place % count];
      if (row.place === place && !again) continue;
      row.element.style.top = `${place * this.height}px`;
      row.place = place;
      this.drawing.draw(row.element, place);
    }
  }

  /** Scrolls as little as shows a row in full. @param {number} place */
  show(place) {
    const top = place * this.height;
    const seen = this.scroller.clientHeight - this.#above;
    if (top < this.scroller.scrollTop) this.scroller.scrollTop = top;
    else if (top + this.height > this.scroller.scrollTop + seen)
      this.scroller.scrollTop = Math.ceil(top + this.height - seen);
    this.draw();
  }

  /** Shows a row in the middle, unless it is seen already. @param {number} place */
  center(place) {
    const seen = this.scroller.clientHeight - this.#above;
    const top = place * this.height;
    if (top < this.scroller.scrollTop || top + this.height > this.scroller.scrollTop + seen)
      this.scroller.scrollTop = top - (seen - this.height) / 2;
    this.draw();
  }
}
