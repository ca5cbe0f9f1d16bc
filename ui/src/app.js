// The window: which page stands, navigation, keys, undo and redo.
import '@fontsource-variable/source-sans-3/wght.css';
import '@fontsource-variable/source-sans-3/wght-italic.css';
import '@fontsource-variable/source-serif-4/wght.css';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import '@vaadin/aura/aura.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/vaadin.css';
import {html} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import {redo, undo} from './api/history.js';
import {Element} from './base/element.js';
import {hasWord, t, word} from './base/i18n.js';
import {icon} from './base/icon.js';
import {chord, isTyping, nextPane} from './base/keys.js';
import {session} from './base/session.js';
import {theme} from './base/theme.js';
import {NEW} from './meetings/record.js';
import {errorText, problemLine} from './parts/problem.js';
import {say} from './parts/toast.js';
import './meetings/page.js';
import './app.css';

document.documentElement.dataset.theme = theme();

/** Pages that are not needed for the first list are loaded when they are gone to. @type {Record<string, () => Promise<unknown>>} */
const LATER = {
  reports: () => import('./reports/page.js'),
  settings: () => import('./settings/page.js'),
  welcome: () => import('./welcome/page.js'),
};

/** The pages of the navigation, with their icons. */
const PAGES = [
  ['meetings', 'rows-3'],
  ['reports', 'book-open'],
];

class App extends Element {
  static properties = {route: {state: true}, started: {state: true}, trouble: {state: true}};

  /** The folder of the office whose pages stand. */
  #archive = '';

  constructor() {
    super();
    /** "meetings/ID", "reports", "settings". */
    this.route = location.hash.slice(2) || 'meetings';
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
      this.requestUpdate();
    });
    // What is being typed is committed before the window goes.
    this.listen(window, 'beforeunload', () => /** @type {HTMLElement | null} */ (document.activeElement)?.blur());
    // What no page expected: said, never swallowed.
    this.listen(window, 'unhandledrejection', (event) => {
      this.trouble = /** @type {PromiseRejectionEvent} */ (event).reason;
    });
    this.listen(window, 'hashchange', () => {
      this.route = location.hash.slice(2) || 'meetings';
      this.trouble = null;
    });
    this.listen(document, 'keydown', (event) => this.#onKey(/** @type {KeyboardEvent} */ (event)));
    this.listen(this, 'go', (event) => {
      const {route, replace} = /** @type {CustomEvent<{route: string, replace?: boolean}>} */ (event).detail;
      if (replace) history.replaceState(null, '', `#/${route}`);
      else location.hash = `#/${route}`;
      this.route = route;
    });
    this.listen(this, 'ready', () => {
      document.documentElement.dataset.ready = '1';
    });
    this.listen(this, 'undo', () => this.#takeBack('undo'));
    this.listen(this, 'redo', () => this.#takeBack('redo'));
    this.#start();
  }

  async #start() {
    try {
      await Promise.all([session.start(), document.fonts.ready]);
    } catch (thrown) {
      this.trouble = thrown;
    }
    this.started = true;
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    if (!session.state?.archive || !session.state.author) return;
    /** @type {Record<string, () => void>} */
    const actions = {
      'Ctrl+N': () => this.#go(`meetings/${NEW}`),
      'Ctrl+F': () => this.#findMeeting(),
      F6: nextPane,
      'Alt+ArrowLeft': () => history.back(),
      'Alt+ArrowRight': () => history.forward(),
    };
    if (!isTyping()) {
      actions['Ctrl+Z'] = () => this.#takeBack('undo');
      actions['Ctrl+Shift+Z'] = () => this.#takeBack('redo');
      actions['Ctrl+Y'] = () => this.#takeBack('redo');
    }
    const action = actions[chord(event)];
    if (!action) return;
    event.preventDefault();
    action();
  }

  /** @param {string} route */
  #go(route) {
    this.tell('go', {route});
  }

  get #meetings() {
    return /** @type {(HTMLElement & {focusSearch(): void, settled(): Promise<void>}) | null} */ (
      this.querySelector('r-meetings-page')
    );
  }

  async #findMeeting() {
    if (!this.#meetings) this.#go('meetings');
    await this.updateComplete;
    this.#meetings?.focusSearch();
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

  /** @param {string} page @param {string} name */
  #renderLink(page, name) {
    const current = this.route.split('/')[0] === page;
    return html`<a href="#/${page}" data-test="nav-${page}" aria-current=${current ? 'page' : 'false'}
      >${icon(name)}<span>${t(page)}</span></a
    >`;
  }

  #renderNavigation() {
    const {archive, author} = /** @type {import('./base/session.js').AppState} */ (session.state);
    const full = archive?.name ?? '';
    const name = archive?.short_name || full;
    return html`<nav class="desk" aria-label=${t('navigation')}>
      <div class="office"><span class="mark" aria-hidden="true">${name.slice(0, 1)}</span><span class="cut" title=${full}>${name}</span></div>
      ${PAGES.map(([page, mark]) => this.#renderLink(page, mark))}
      <span class="grow"></span>
      ${this.#renderLink('settings', 'settings')}
      <div class="who">
        ${icon('user', {small: true})}<span>${author}${archive?.read_only ? html`<br />${t('read-only')}` : ''}</span>
      </div>
    </nav>`;
  }

  #renderPage() {
    const [page, id = ''] = this.route.split('/');
    LATER[page]?.();
    if (page === 'reports') return html`<r-reports-page></r-reports-page>`;
    if (page === 'settings') return html`<r-settings-page></r-settings-page>`;
    return html`<r-meetings-page meeting=${id}></r-meetings-page>`;
  }

  render() {
    if (!this.started) return html``;
    if (!session.state) return html`<main class="welcome">${problemLine(this.trouble)}</main>`;
    if (!session.state.archive || !session.state.author) {
      LATER.welcome();
      return html`<main><r-welcome-page></r-welcome-page></main>`;
    }
    return html`<div class="app">
      ${this.#renderNavigation()}
      <main>
        ${
          this.trouble
            ? html`<p class="trouble problem" role="alert" data-test="trouble">
                ${icon('triangle-alert', {small: true})}<span>${errorText(this.trouble)}</span>
                <button type="button" aria-label=${t('close')} @click=${() => (this.trouble = null)}>${icon('x', {small: true})}</button>
              </p>`
            : ''
        }
        ${keyed(session.state.archive.path, this.#renderPage())}
      </main>
      <r-toast></r-toast>
    </div>`;
  }
}
customElements.define('r-app', App);
