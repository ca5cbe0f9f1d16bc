// The window: which page stands, and what can be done everywhere.
import '@fontsource-variable/source-sans-3/wght.css';
import '@fontsource-variable/source-sans-3/wght-italic.css';
import '@fontsource-variable/source-serif-4/wght.css';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import '@vaadin/aura/aura.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/density.css';
import './styles/vaadin.css';
import './styles/fields.js';
import {html} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import {chooseArchive, closeArchive, openArchive} from './api/archive.js';
import {redo, undo} from './api/history.js';
import {actions} from './base/actions.js';
import {appearance, DENSITIES, THEMES} from './base/appearance.js';
import {Element} from './base/element.js';
import {focusField, focusOn} from './base/focus.js';
import {hasWord, t, word} from './base/i18n.js';
import {icon} from './base/icon.js';
import {chord, isInField, isTyping, nextPane} from './base/keys.js';
import {serveMenu} from './base/menu.js';
import {session} from './base/session.js';
import {desk} from './desk.js';
import {commitTyping, serveLeaving} from './leaving.js';
import {firstBoxOf} from './meetings/boxes.js';
import {NEW} from './meetings/record.js';
import {used} from './palette/recent.js';
import {errorText, problemLine} from './parts/problem.js';
import {say} from './parts/toast.js';
import './meetings/page.js';
import './app.css';

appearance.apply();

/** What is not needed for the first list is loaded when it is gone to. */
const LATER = {
  reports: () => import('./reports/page.js'),
  settings: () => import('./settings/page.js'),
  welcome: () => import('./welcome/page.js'),
  palette: () => import('./palette/palette.js'),
  keys: () => import('./keys/keys.js'),
};

/** How long a meeting stands open before it counts as used, in milliseconds: reading down a list uses none. */
const READING = 1200;

const startRoute = () => location.hash.slice(2) || 'meetings';

class App extends Element {
  static properties = {route: {state: true}, started: {state: true}, trouble: {state: true}};

  /** The folder of the office whose pages stand. */
  #archive = '';
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #reading;

  constructor() {
    super();
    /** "meetings/ID/FIELD", "reports/YEAR", "settings/SECTION/FIELD"; all but the page may be missing. */
    this.route = startRoute();
    this.started = false;
    /** What an action of a key could not do. @type {unknown} */
    this.trouble = null;
  }

  connectedCallback() {
    super.connectedCallback();
    this.listen(session, 'change', () => {
      const path = session.state?.archive?.path ?? '';
      // Another office: its pages are begun anew, and no record of the former one stays in the address.
      if (this.#archive && path !== this.#archive) this.#go('meetings');
      this.#archive = path;
      if (session.state?.archive && session.refused) this.trouble = session.refused;
      actions.changed();
      this.requestUpdate();
    });
    // What is being typed is committed before the window goes.
    this.listen(window, 'beforeunload', commitTyping);
    serveLeaving();
    // What no page expected: said, never swallowed.
    this.listen(window, 'unhandledrejection', (event) => {
      this.trouble = /** @type {PromiseRejectionEvent} */ (event).reason;
    });
    this.listen(window, 'hashchange', () => {
      this.trouble = null;
      this.#stand(startRoute());
    });
    this.listen(document, 'keydown', (event) => this.#onKey(/** @type {KeyboardEvent} */ (event)));
    this.listen(this, 'go', (event) => {
      const {route, replace} = /** @type {CustomEvent<{route: string, replace?: boolean}>} */ (event).detail;
      if (replace) history.replaceState(null, '', `#/${route}`);
      else location.hash = `#/${route}`;
      this.#stand(route);
    });
    this.listen(this, 'ready', () => {
      document.documentElement.dataset.ready = '1';
      // Loaded while nobody waits, so that the first Ctrl+K answers at once.
      setTimeout(LATER.palette, 200);
    });
    this.listen(this, 'undo', () => this.#takeBack('undo'));
    this.listen(this, 'redo', () => this.#takeBack('redo'));
    this.#offerEverywhere();
    this.#offerLook();
    this.#start();
  }

  async #start() {
    try {
      await Promise.all([session.start(), document.fonts.ready]);
    } catch (thrown) {
      this.trouble = thrown;
    }
    this.started = true;
    this.#stand(this.route);
    serveMenu();
  }

  /** An office is open and we know who works in it. */
  get #isIn() {
    return Boolean(session.state?.archive && session.state.author);
  }

  #offerEverywhere() {
    const when = () => this.#isIn;
    const writable = () => this.#isIn && !session.readOnly;
    this.offer({
      palette: {run: () => this.#show('palette'), when},
      keys: {run: () => this.#show('keys'), when},
      'new-meeting': {run: () => this.#go(`meetings/${NEW}`), when: writable},
      find: {run: () => this.#findMeeting(), when},
      undo: {run: () => this.#takeBack('undo'), when: writable},
      redo: {run: () => this.#takeBack('redo'), when: writable},
      meetings: {run: () => this.#go('meetings'), when},
      reports: {run: () => this.#go('reports'), when},
      settings: {run: () => this.#go('settings'), when},
      back: {run: () => history.back(), when},
      forward: {run: () => history.forward(), when},
      'next-pane': {run: nextPane, when},
      backup: {run: () => this.#go('settings/archive/backup-path'), when},
      check: {run: () => this.#press('settings/archive', 'check'), when},
      diagnostics: {run: () => this.#press('settings/about', 'diagnostics'), when},
      about: {run: () => this.#go('settings/about'), when},
      'open-office': {run: () => this.#openOffice(), when},
      'close-office': {run: () => this.#closeOffice(), when},
    });
  }

  #offerLook() {
    /** @type {Record<string, import('./base/actions.js').Handler>} */
    const handlers = {
      'zoom-reset': {
        run: () => {
          appearance.textSize = 100;
        },
        when: () => appearance.textSize !== 100,
      },
    };
    for (const [name, way] of /** @type {const} */ ([
      ['zoom-in', 1],
      ['zoom-out', -1],
    ]))
      handlers[name] = {
        run: () => {
          appearance.textSize = appearance.nextTextSize(way) ?? appearance.textSize;
        },
        when: () => appearance.nextTextSize(way) !== undefined,
      };
    for (const theme of THEMES)
      handlers[`theme-${theme}`] = {
        run: () => {
          appearance.theme = theme;
        },
        when: () => appearance.theme !== theme,
      };
    for (const density of DENSITIES)
      handlers[`density-${density}`] = {
        run: () => {
          appearance.density = density;
        },
        when: () => appearance.density !== density,
      };
    this.offer(handlers);
    this.listen(appearance, 'change', () => actions.changed());
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    if (event.defaultPrevented || event.isComposing) return;
    const keys = chord(event);
    if (keys.length === 1 && isInField()) return;
    const action = actions.forKey(keys);
    if (!action) return;
    if (!action.ownInFields || !isTyping()) {
      event.preventDefault();
      actions.run(action.name);
    } else if (document.activeElement?.matches('input, textarea')) {
      // WebKitGTK binds no key to it; the other web views would do the same.
      event.preventDefault();
      document.execCommand(action.name);
    }
  }

  /** @param {string} route */
  #go(route) {
    this.tell('go', {route});
  }

  /** Goes to a page and presses a button there, so that its progress and its outcome stand in sight. @param {string} route @param {string} button */
  async #press(route, button) {
    this.#go(route);
    (await focusOn(button))?.click();
  }

  /** Shows a route's page, and leads to the field that it names. @param {string} route */
  async #stand(route) {
    this.route = route;
    const [page, part, field] = route.split('/');
    clearTimeout(this.#reading);
    if (page === 'meetings' && part && part !== NEW) this.#reading = setTimeout(() => used(`meeting:${part}`), READING);
    if (!field || !this.started) return;
    // Back leads to where one came from, not to the field again.
    history.replaceState(null, '', `#/${page}/${part}`);
    await this.updateComplete;
    await (page === 'meetings' ? focusField(firstBoxOf(field)) : focusOn(field));
  }

  /** @param {'palette' | 'keys'} layer */
  async #show(layer) {
    await LATER[layer]();
    /** @type {(HTMLElement & {show(): void}) | null} */ (this.querySelector(`r-${layer}`))?.show();
  }

  async #openOffice() {
    const path = await chooseArchive('open', t('choose-folder-title'));
    if (!path) return;
    await this.#settle();
    await session.enter(await openArchive(path));
  }

  async #closeOffice() {
    await this.#settle();
    await session.enter(await closeArchive());
  }

  /** What is typed is saved before the office is left or an operation is taken back. */
  async #settle() {
    commitTyping();
    await this.#meetings?.settled();
  }

  get #meetings() {
    return /** @type {(HTMLElement & {focusSearch(): void, settled(): Promise<void>}) | null} */ (
      this.querySelector('r-meetings-page')
    );
  }

  async #findMeeting() {
    if (this.#meetings) return this.#meetings.focusSearch();
    this.#go('meetings');
    await focusOn('search');
  }

  /** @param {'undo' | 'redo'} way */
  async #takeBack(way) {
    this.trouble = null;
    try {
      await this.#meetings?.settled();
      const {kind, label, skipped} = await (way === 'undo' ? undo() : redo());
      const what = hasWord('operation', kind) ? word('operation', kind) : word('operation', 'other');
      const text = this.#takenBack(way, what, label);
      const left = skipped.map(({field}) => word('field', field)).join(', ');
      say({
        text: left ? `${text} ${t('undo-skipped', {fields: left})}` : text,
        action: way === 'undo' ? 'redo' : 'undo',
      });
    } catch (thrown) {
      const {code} = /** @type {import('./api/ipc.js').CommandError} */ (thrown);
      if (code === 'nothing_to_undo' || code === 'nothing_to_redo') say({text: errorText(thrown)});
      else this.trouble = thrown;
    }
  }

  /** @param {'undo' | 'redo'} way @param {string} what @param {string} title */
  #takenBack(way, what, title) {
    if (way === 'undo') return title ? t('undone', {what, title}) : t('undone-unnamed', {what});
    return title ? t('redone', {what, title}) : t('redone-unnamed', {what});
  }

  #renderPage() {
    const [page, part = '', field = ''] = this.route.split('/');
    if (page === 'reports' || page === 'settings') LATER[page]();
    if (page === 'reports') return html`<r-reports-page year-asked=${part}></r-reports-page>`;
    if (page === 'settings') return html`<r-settings-page section=${part}></r-settings-page>`;
    return html`<r-meetings-page meeting=${part} field=${field}></r-meetings-page>`;
  }

  #renderTrouble() {
    if (!this.trouble) return '';
    return html`<p class="trouble problem" role="alert" data-test="trouble">
      ${icon('triangle-alert', {small: true})}<span>${errorText(this.trouble)}</span>
      <button type="button" aria-label=${t('close')} @click=${() => (this.trouble = null)}>${icon('x', {small: true})}</button>
    </p>`;
  }

  render() {
    if (!this.started) return html``;
    if (!session.state) return html`<main class="welcome">${problemLine(this.trouble)}</main>`;
    if (!this.#isIn) {
      LATER.welcome();
      return html`<main><r-welcome-page></r-welcome-page></main>`;
    }
    const path = session.state.archive?.path;
    return html`<div class="app">
        ${desk(this.route.split('/')[0])}
        <main>${keyed(path, this.#renderPage())}</main>
      </div>
      <div class="notices">${this.#renderTrouble()}<r-toast></r-toast></div>
      ${keyed(path, html`<r-palette></r-palette>`)}<r-keys></r-keys>`;
  }
}
customElements.define('r-app', App);
