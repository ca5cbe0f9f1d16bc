// Settings: sections on one sheet, each with an address of its own.
import '@vaadin/button';
import {html} from 'lit';
import {reveal} from '../api/system.js';
import {actions} from '../base/actions.js';
import {Element} from '../base/element.js';
import {t, word} from '../base/i18n.js';
import {icon} from '../base/icon.js';
import {session} from '../base/session.js';
import {SECTIONS} from './places.js';
import './about.js';
import './archive-care.js';
import './here.js';
import './list-editor.js';
import './office.js';
import './page.css';

class SettingsPage extends Element {
  static properties = {section: {}, current: {state: true}};

  /** Where we scrolled to: that is no scrolling of the reader's. */
  #jumpedTo = -1;
  /** Where the section in sight stood, in pixels below the sheet's upper edge. */
  #stood = 0;
  /** A larger text, and lists that come late, move what is below them; WebKit leaves that to us. */
  #heights = new ResizeObserver(() => this.#stay());

  constructor() {
    super();
    /** The section to begin with, or ''. */
    this.section = '';
    /** The section in sight. @type {string} */
    this.current = SECTIONS[0][0];
  }

  connectedCallback() {
    super.connectedCallback();
    // What stands above a section is known once the office's settings are there.
    this.listen(this, 'ready', () => this.#jump(), {once: true});
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#heights.disconnect();
  }

  firstUpdated() {
    this.#heights.observe(/** @type {HTMLElement} */ (this.querySelector('.settings')));
  }

  /** @param {import('lit').PropertyValues} changed */
  updated(changed) {
    if (changed.has('section')) this.#jump();
  }

  get #scroller() {
    return /** @type {HTMLElement} */ (this.querySelector('.scroll'));
  }

  async #jump() {
    if (!this.section) return;
    await Promise.resolve();
    this.current = this.section;
    this.querySelector(`#settings-${this.section}`)?.scrollIntoView({block: 'start'});
    this.#rest();
  }

  get #standing() {
    const section = this.querySelector(`#settings-${this.current}`);
    return (section?.getBoundingClientRect().top ?? 0) - this.#scroller.getBoundingClientRect().top;
  }

  /** What is in sight now is what is looked at. */
  #rest() {
    this.#jumpedTo = this.#scroller.scrollTop;
    this.#stood = this.#standing;
  }

  /** The section in sight stays where it stood. */
  #stay() {
    if (this.#scroller.scrollTop === 0) return this.#rest();
    this.#scroller.scrollTop += this.#standing - this.#stood;
    this.#jumpedTo = this.#scroller.scrollTop;
  }

  /** Who works in a section is there, wherever it stands on the sheet. @param {FocusEvent} event */
  #onFocus({target}) {
    const section = /** @type {Element} */ (target).closest('.settings > section');
    if (!section) return;
    this.current = section.id.replace('settings-', '');
    this.#rest();
  }

  #onScroll() {
    const scroller = this.#scroller;
    if (Math.abs(scroller.scrollTop - this.#jumpedTo) < 2) return;
    const line = scroller.getBoundingClientRect().top + scroller.clientHeight / 4;
    const above = SECTIONS.map(([name]) => name).filter(
      (name) => (this.querySelector(`#settings-${name}`)?.getBoundingClientRect().top ?? Infinity) <= line,
    );
    const atEnd = scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 2;
    this.current = (atEnd ? SECTIONS.at(-1)?.[0] : above.at(-1)) ?? SECTIONS[0][0];
    this.#rest();
  }

  #renderArchive() {
    const path = session.state?.archive?.path ?? '';
    return html`<p class="quiet path" data-test="archive-path" tabindex="-1">${path}</p>
      <div class="ways">
        <vaadin-button data-test="reveal-archive" @click=${() => reveal(path)}>${t('show-in-folder')}</vaadin-button>
        <vaadin-button data-test="close-archive" @click=${() => actions.run('close-office')}>${t('close-archive')}</vaadin-button>
      </div>
      <r-archive-care></r-archive-care>`;
  }

  /** @param {string} name */
  #renderContent(name) {
    switch (name) {
      case 'office':
        return html`<r-office-settings></r-office-settings>`;
      case 'pillars':
      case 'categories': {
        const isPillars = name === 'pillars';
        return html`<p class="quiet">${t(isPillars ? 'pillars-about' : 'categories-about')}</p>
          <div data-test=${name}><r-list-editor list=${name}></r-list-editor></div>`;
      }
      case 'you':
        return html`<r-you-settings></r-you-settings>`;
      case 'appearance':
        return html`<r-look-settings></r-look-settings>`;
      case 'archive':
        return this.#renderArchive();
      default:
        return html`<r-about></r-about>`;
    }
  }

  render() {
    return html`<div class="settings-page">
      <nav class="list pane settings-nav" aria-label=${t('settings-sections')}>
        <div class="pane-head"><h1>${t('settings')}</h1></div>
        <ul>
          ${SECTIONS.map(
            ([name, mark]) =>
              html`<li>
                <a
                  href="#/settings/${name}"
                  data-test="settings-${name}"
                  aria-current=${this.current === name ? 'true' : 'false'}
                  @click=${() => this.section === name && this.#jump()}
                  >${icon(mark, {small: true})}${word('settings', name)}</a
                >
              </li>`,
          )}
        </ul>
      </nav>
      <section class="sheet pane" aria-label=${t('settings')}>
        <div class="scroll" tabindex="-1" @scroll=${this.#onScroll}>
          <div class="settings" @focusin=${this.#onFocus}>
            ${SECTIONS.map(
              ([name]) =>
                html`<section id="settings-${name}" aria-labelledby="settings-${name}-head">
                  <h2 id="settings-${name}-head">${word('settings', name)}</h2>
                  ${this.#renderContent(name)}
                </section>`,
            )}
          </div>
        </div>
      </section>
    </div>`;
  }
}
customElements.define('r-settings-page', SettingsPage);
