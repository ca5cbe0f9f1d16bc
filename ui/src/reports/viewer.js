// The exact pages of a PDF in a scrolling preview, drawn by pdf.js as they come into sight.
import '@vaadin/button';
import '@vaadin/text-field';
import {html} from 'lit';
import {getDocument, PDFWorker} from 'pdfjs-dist/legacy/build/pdf.mjs';
import PdfWorker from 'pdfjs-dist/legacy/build/pdf.worker.mjs?worker';
import {Element} from '../base/element.js';
import {t} from '../base/i18n.js';
import {icon} from '../base/icon.js';
import './viewer.css';

/** @typedef {import('pdfjs-dist').PDFDocumentProxy} Pdf */

/**
 * Reads every document. One that pdf.js makes for a document is ended with it, and the next document, which may be loading
 * already, loses it. @type {PDFWorker | undefined}
 */
let worker;

/** Where the reader was, for when the page is come back to. */
const reader = {name: '', top: 0, zoom: 1, fit: true};

const ZOOMS = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2];
/** CSS pixels to a PDF point at 100 %. */
const PIXELS = 96 / 72;

class PdfViewer extends Element {
  static properties = {
    bytes: {attribute: false},
    name: {},
    pages: {state: true},
    page: {state: true},
    zoom: {state: true},
    fit: {state: true},
  };

  /** @type {Pdf | null} */
  #pdf = null;
  /** @type {IntersectionObserver | null} */
  #sight = null;
  /** Pages that are drawn or being drawn, at the present zoom. @type {Set<number>} */
  #drawn = new Set();
  #resize = new ResizeObserver(() => {
    if (this.fit) this.#redraw();
  });

  constructor() {
    super();
    /** @type {Uint8Array | null} */
    this.bytes = null;
    /** What is read: under the same name, a newer making keeps the place. */
    this.name = '';
    /** Sizes of the pages as far as they are known, in points. @type {{width: number, height: number}[]} */
    this.pages = [];
    /** The page in sight, from 1. */
    this.page = 1;
    this.zoom = reader.zoom;
    /** As wide as the window allows, up to 100 %. */
    this.fit = reader.fit;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#sight?.disconnect();
    this.#resize.disconnect();
    const pdf = this.#pdf;
    // What is being drawn ends with an error that is none: its document is not this viewer's any more.
    this.#pdf = null;
    pdf?.destroy();
  }

  firstUpdated() {
    this.#resize.observe(this.#scroller);
  }

  /** @param {import('lit').PropertyValues} changed */
  updated(changed) {
    if (changed.has('bytes') && this.bytes) this.#load(this.bytes);
    if (changed.has('pages') || changed.has('zoom') || changed.has('fit')) this.#redraw();
  }

  get #scroller() {
    return /** @type {HTMLElement} */ (this.querySelector('.pages'));
  }

  /** Pixels to a point on the screen. */
  get #scale() {
    const width = Math.max(...this.pages.map((page) => page.width), 1);
    const room = (this.#scroller.clientWidth - 32) / (width * PIXELS);
    return (this.fit ? Math.min(1, room) : this.zoom) * PIXELS;
  }

  /** @param {Uint8Array} bytes */
  async #load(bytes) {
    worker ??= PDFWorker.create({port: new PdfWorker()});
    // pdf.js takes the bytes over: it gets a copy of its own.
    const pdf = await getDocument({data: bytes.slice(), worker, isEvalSupported: false, useWasm: false}).promise;
    if (bytes !== this.bytes || !this.isConnected) return void pdf.destroy();
    const old = this.#pdf;
    this.#pdf = pdf;
    old?.destroy();
    // Thousands of pages are shown at once: each is taken for as large as the first until it is drawn.
    const first = await pdf.getPage(1).catch((thrown) => {
      if (pdf === this.#pdf) throw thrown;
    });
    if (!first || pdf !== this.#pdf) return;
    const {width, height} = first.getViewport({scale: 1});
    this.pages = Array.from({length: pdf.numPages}, () => ({width, height}));
    this.page = Math.min(this.page, pdf.numPages);
    await this.updateComplete;
    this.#scroller.scrollTop = reader.name === this.name ? reader.top : 0;
    reader.name = this.name;
  }

  /** Sizes the pages anew and draws those in sight. */
  #redraw() {
    this.#sight?.disconnect();
    this.#drawn.clear();
    const scale = this.#scale;
    // The same lines stay in sight when pages grow or shrink.
    const share = this.#scroller.scrollTop / (this.#scroller.scrollHeight || 1);
    const canvases = [.../** @type {NodeListOf<HTMLCanvasElement>} */ (this.querySelectorAll('canvas'))];
    this.#sight = new IntersectionObserver((entries) => this.#seen(entries), {
      root: this.#scroller,
      rootMargin: '600px 0px',
    });
    for (const [place, canvas] of canvases.entries()) {
      canvas.style.width = `${this.pages[place].width * scale}px`;
      canvas.style.height = `${this.pages[place].height * scale}px`;
      this.#sight.observe(canvas);
    }
    this.#scroller.scrollTop = share * this.#scroller.scrollHeight;
  }

  /** @param {IntersectionObserverEntry[]} entries */
  #seen(entries) {
    for (const entry of entries) {
      const canvas = /** @type {HTMLCanvasElement} */ (entry.target);
      const number = Number(canvas.dataset.page);
      if (entry.isIntersecting) this.#draw(canvas, number);
      // A page far away gives its memory back; its place keeps its size.
      else if (this.#drawn.delete(number)) canvas.width = canvas.height = 0;
    }
  }

  /** @param {HTMLCanvasElement} canvas @param {number} number */
  async #draw(canvas, number) {
    const pdf = this.#pdf;
    if (!pdf || this.#drawn.has(number)) return;
    this.#drawn.add(number);
    try {
      await this.#drawPage(pdf, canvas, number);
    } catch (thrown) {
      // A document that was replaced meanwhile ends its drawing with an error.
      if (pdf === this.#pdf) throw thrown;
    }
  }

  /** @param {Pdf} pdf @param {HTMLCanvasElement} canvas @param {number} number */
  async #drawPage(pdf, canvas, number) {
    const page = await pdf.getPage(number);
    const viewport = page.getViewport({scale: this.#scale * devicePixelRatio});
    // Drawn aside and then shown at once, so that a page never flashes white.
    const sheet = document.createElement('canvas');
    sheet.width = Math.round(viewport.width);
    sheet.height = Math.round(viewport.height);
    await page.render({canvas: sheet, viewport}).promise;
    // Replaced meanwhile, or scrolled away from.
    if (pdf !== this.#pdf || !this.#drawn.has(number)) return;
    canvas.width = sheet.width;
    canvas.height = sheet.height;
    canvas.style.width = `${sheet.width / devicePixelRatio}px`;
    canvas.style.height = `${sheet.height / devicePixelRatio}px`;
    canvas.getContext('2d')?.drawImage(sheet, 0, 0);
    canvas.dataset.drawn = '1';
  }

  #onScroll() {
    reader.top = this.#scroller.scrollTop;
    const {top, height} = this.#scroller.getBoundingClientRect();
    const canvases = [...this.querySelectorAll('canvas')];
    const place = canvases.findIndex((canvas) => canvas.getBoundingClientRect().bottom > top + height / 3);
    if (place >= 0) this.page = place + 1;
  }

  /** @param {number} number */
  #goTo(number) {
    const page = Math.min(Math.max(1, number), this.pages.length);
    if (Number.isNaN(page)) return this.requestUpdate();
    this.querySelector(`canvas[data-page="${page}"]`)?.scrollIntoView({block: 'start'});
    this.page = page;
  }

  /** @param {number} by */
  #zoomBy(by) {
    const now = this.#scale / PIXELS;
    const next = by > 0 ? ZOOMS.find((zoom) => zoom > now + 0.01) : ZOOMS.findLast((zoom) => zoom < now - 0.01);
    this.#setZoom(next ?? this.zoom, false);
  }

  /** @param {number} zoom @param {boolean} fit */
  #setZoom(zoom, fit) {
    Object.assign(this, {zoom, fit});
    Object.assign(reader, {zoom, fit});
  }

  /** @param {string} name @param {string} label @param {() => void} onClick @param {string} test */
  #tool(name, label, onClick, test) {
    return html`<vaadin-button theme="tertiary" class="icon-only" data-test=${test} aria-label=${label} title=${label} @click=${onClick}
      >${icon(name)}</vaadin-button
    >`;
  }

  render() {
    const count = this.pages.length;
    return html`<div class="pane-head viewer-bar">
        ${
          count > 0
            ? html`${this.#tool('chevron-up', t('page-before'), () => this.#goTo(this.page - 1), 'page-before')}
                <vaadin-text-field
                  class="page-number"
                  data-test="page"
                  accessible-name=${t('page')}
                  .value=${String(this.page)}
                  @change=${(/** @type {Event} */ event) => this.#goTo(Number(/** @type {HTMLInputElement} */ (event.target).value))}
                ></vaadin-text-field>
                <span class="quiet" data-test="pages">${t('of-pages', {count})}</span>
                ${this.#tool('chevron-down', t('page-after'), () => this.#goTo(this.page + 1), 'page-after')}
                <span class="grow"></span>
                ${this.#tool('zoom-out', t('zoom-out'), () => this.#zoomBy(-1), 'zoom-out')}
                <span class="quiet">${t('percent', {number: Math.round((this.#scale / PIXELS) * 100)})}</span>
                ${this.#tool('zoom-in', t('zoom-in'), () => this.#zoomBy(1), 'zoom-in')}
                <vaadin-button theme="tertiary" aria-pressed=${this.fit ? 'true' : 'false'} @click=${() => this.#setZoom(this.zoom, true)}>${t('zoom-fit')}</vaadin-button>`
            : ''
        }
      </div>
      <div class="pages" tabindex="0" role="region" aria-label=${t('preview')} @scroll=${this.#onScroll}>
        ${this.pages.map(
          (_, place) =>
            html`<canvas data-page=${place + 1} role="img" aria-label=${t('page-of', {page: place + 1, count})}></canvas>`,
        )}
      </div>`;
  }
}
customElements.define('r-pdf-viewer', PdfViewer);
