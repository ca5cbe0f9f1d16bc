// The meetings page: the list with the open record beside it, or a table that the record opens instead of.
import '@vaadin/button';
import {html} from 'lit';
import {CommandError} from '../api/ipc.js';
import {newDrafts} from '../api/meetings.js';
import {Element} from '../base/element.js';
import {t} from '../base/i18n.js';
import {icon} from '../base/icon.js';
import {kept} from '../base/kept.js';
import {keyName} from '../base/keys.js';
import {session} from '../base/session.js';
import {problemLine} from '../parts/problem.js';
import {say} from '../parts/toast.js';
import {readColumns} from './columns.js';
import {Copying} from './copying.js';
import {LAYOUTS} from './count-line.js';
import {emptyList} from './empty-list.js';
import {readKept, toKeep} from './filter.js';
import './filters.js';
import './list.js';
import {MeetingRecord, NEW} from './record.js';
import {NONE} from './selection.js';
import './page.css';

/** @typedef {import('../api/types.js').MeetingFilter} Filter */
/** @typedef {import('./columns.js').Chosen} Chosen */
/** @typedef {import('./list.js').Layout} Layout */
/** @typedef {import('./selection.js').Selection} Selection */

/** Under which the list's filters, columns and layout are kept. */
const KEPT = 'meetings-list';
/**
 * What the page asks of its list.
 * @typedef {import('lit').LitElement & {focusList(): void, beforeHiding(): void, comeBack(): void, selectNone(): void,
 *   inOrder(ids: ReadonlySet<string>): Promise<string[]>, neighbour(way: number): Promise<string | null>, place: number}} List
 */

/** The record's sheet and its fields, which the list does not wait for. */
const loadSheet = () => import('./sheet.js');

/** The meeting is not there (any more), as opposed to what keeps it from being read. @param {unknown} thrown */
const isLost = (thrown) => thrown instanceof CommandError && thrown.code === 'not_found';

/** Event: `go` (detail: a route). */
class MeetingsPage extends Element {
  static properties = {
    meeting: {},
    filter: {state: true},
    record: {state: true},
    total: {state: true},
    years: {state: true},
    begun: {state: true},
    failure: {state: true},
    layout: {state: true},
    columns: {state: true},
    selection: {state: true},
  };

  #copying = new Copying();

  constructor() {
    super();
    /** The id of the meeting to show, "new", or ''. */
    this.meeting = '';
    const before = /** @type {{filter?: unknown, layout?: unknown, columns?: unknown}} */ (kept.get(KEPT) ?? {});
    this.filter = readKept(before.filter);
    this.layout = /** @type {Layout} */ (String(before.layout) in LAYOUTS ? before.layout : 'list');
    this.columns = readColumns(before.columns);
    this.selection = NONE;
    /** @type {MeetingRecord | null} */
    this.record = null;
    /** @type {number | null} */
    this.total = null;
    /** @type {number[]} */
    this.years = [];
    /** The title of a meeting that was begun and does not exist yet; null: there is none. @type {string | null} */
    this.begun = null;
    /** Why the meeting to show could not be read. @type {unknown} */
    this.failure = null;
  }

  connectedCallback() {
    super.connectedCallback();
    this.listen(session, 'records', (event) => {
      const {detail} = /** @type {CustomEvent<import('../api/types.js').RecordsChanged>} */ (event);
      // A pillar's new name is its meetings' too.
      if (this.record && (detail.lists || detail.meetings.includes(this.record.id))) this.#reload(this.record);
      // What is copied, and what all of them have, is what they are now.
      if (this.selection.size > 0) this.#prepareCopying();
    });
    this.listen(this.#copying, 'change', () => this.requestUpdate());
    this.listen(document, 'copy', (event) => this.#onCopy(/** @type {ClipboardEvent} */ (event)));
    // WebKit runs Copy without a marked text only where this says so.
    this.listen(document, 'beforecopy', (event) => {
      if (this.#copiesRows) event.preventDefault();
    });
    this.#lookForDraft();
  }

  /** @param {import('lit').PropertyValues} changed */
  willUpdate(changed) {
    if (changed.has('meeting') && this.meeting !== (this.record?.id ?? '')) this.#open(this.meeting);
    // Hidden, an element forgets where it was scrolled to.
    if (this.#isInstead && changed.has('record') && !changed.get('record')) this.#list?.beforeHiding();
  }

  /** @param {import('lit').PropertyValues} changed */
  updated(changed) {
    if (this.layout === 'table' && changed.get('record') && !this.record) {
      this.#list?.comeBack();
      this.focusList();
    }
  }

  get #list() {
    return /** @type {List | null} */ (this.querySelector('r-meeting-list'));
  }

  /** The record stands instead of the table. */
  get #isInstead() {
    return this.layout === 'table' && this.record !== null;
  }

  /** Several meetings are chosen; in the table, one that was ticked is enough to be worked with. */
  get #isSeveral() {
    const {size, picked} = this.selection;
    return size > 1 || (this.layout === 'table' && size === 1 && picked);
  }

  #keep() {
    kept.put(KEPT, {filter: toKeep(this.filter), layout: this.layout, columns: this.columns});
  }

  /** @param {Layout} layout */
  async #setLayout(layout) {
    // Who asks for the table wants to see it, not the record instead of it.
    if (layout === 'table' && this.record) this.tell('go', {route: 'meetings'});
    this.layout = layout;
    this.#keep();
    await this.updateComplete;
    this.focusList();
  }

  /** @param {Chosen[]} columns */
  #setColumns(columns) {
    this.columns = columns;
    this.#keep();
  }

  /** @param {Selection} selection */
  #setSelection(selection) {
    this.selection = selection;
    this.#prepareCopying();
  }

  #prepareCopying() {
    this.#copying.prepare(this.selection.size, () => this.#inOrder());
  }

  async #inOrder() {
    return (await this.#list?.inOrder(this.selection.ids)) ?? [];
  }

  /** Ctrl+C is the rows' own: the keyboard is in the list, or on what is done with several, and no text is marked. */
  get #copiesRows() {
    const focused = document.activeElement;
    return (
      this.selection.size > 0 &&
      focused?.closest('r-meeting-list, r-several-meetings') !== null &&
      !focused?.matches('input, textarea') &&
      (getSelection()?.isCollapsed ?? true)
    );
  }

  /** @param {ClipboardEvent} event */
  async #onCopy(event) {
    if (!this.#copiesRows) return;
    event.preventDefault();
    const count = this.selection.size;
    const columns = this.columns.map(({id}) => id);
    if (this.#copying.write(event, columns)) {
      say({text: t('rows-copied', {count})});
      return;
    }
    say({text: t('rows-coming', {count})});
    await this.#copying.bring(() => this.#inOrder());
    // Bringing many rows takes longer than a key's press allows to write: then it is pressed again.
    if (this.#copying.rows && !document.execCommand('copy'))
      say({text: t('rows-ready', {count, key: keyName('Ctrl+C')})});
  }

  /** @param {string[]} ids */
  #onRemoved(ids) {
    this.#list?.selectNone();
    if (ids.includes(this.meeting)) this.tell('go', {route: 'meetings'});
    this.focusList();
  }

  /** @param {string[]} ids of the list's own key */
  async #remove(ids) {
    const {removeSelected} = await import('./several.js');
    const failure = await removeSelected(ids, () => this.settled());
    if (failure) say({text: failure});
    else this.#onRemoved(ids);
  }

  /** Another record in its place. @param {number} way */
  async #step(way) {
    const id = await this.#list?.neighbour(way);
    if (id) this.tell('go', {route: `meetings/${id}`, replace: true});
  }

  /** @param {MeetingRecord} [left] the new meeting that was left a moment ago */
  async #lookForDraft(left) {
    await left?.settled();
    const drafts = await newDrafts();
    this.begun = Object.keys(drafts).length > 0 ? (drafts.title ?? '') : null;
  }

  /** @param {string} id */
  async #open(id) {
    const left = this.record;
    this.failure = null;
    if (!id) {
      this.record = null;
    } else {
      try {
        const language = session.state?.archive?.language ?? 'en';
        const [opened] = await Promise.all([
          id === NEW ? MeetingRecord.begin(language) : MeetingRecord.open(id),
          loadSheet(),
        ]);
        if (id !== this.meeting) return;
        opened.addEventListener('created', this.#onCreated);
        this.record = opened;
      } catch (thrown) {
        if (id !== this.meeting) return;
        this.record = null;
        this.failure = thrown;
      }
    }
    if (left?.isNew) this.#lookForDraft(left);
    if (id === NEW) {
      await this.updateComplete;
      await /** @type {import('lit').LitElement | null} */ (this.querySelector('r-meeting-sheet'))?.updateComplete;
      /** @type {HTMLElement | null} */ (this.querySelector('[data-test=field-title]'))?.focus();
    }
  }

  /** A new meeting got its id; it may have been left before that. One handler, which a record takes only once. @param {Event} event */
  #onCreated = ({target}) => {
    const record = /** @type {MeetingRecord} */ (target);
    if (record === this.record && this.meeting === NEW) {
      this.begun = null;
      this.tell('go', {route: `meetings/${record.id}`, replace: true});
    } else this.#lookForDraft(record);
  };

  /** @param {MeetingRecord} record */
  async #reload(record) {
    try {
      await record.reload();
      if (record === this.record) this.failure = null;
    } catch (thrown) {
      // Another one may be on its way instead.
      if (record.id !== this.meeting) return;
      // Removed, here or by undoing its creation.
      if (isLost(thrown)) this.tell('go', {route: 'meetings'});
      else this.failure = thrown;
    }
  }

  /** @param {string} id */
  #show(id) {
    // What could not be read is tried again.
    if (id === this.meeting && !this.record) this.#open(id);
    else this.tell('go', {route: `meetings/${id}`});
  }

  /** The record's typing is saved before an operation is taken back. */
  async settled() {
    await this.record?.settled();
  }

  get #filters() {
    return /** @type {(HTMLElement & {focusSearch(): void, typeOn(letter: string): void}) | null} */ (
      this.querySelector('r-meeting-filters')
    );
  }

  focusSearch() {
    // The search is the table's, which the record stands instead of.
    if (this.#isInstead) {
      this.tell('go', {route: 'meetings'});
      setTimeout(() => this.#filters?.focusSearch());
    } else this.#filters?.focusSearch();
  }

  focusList() {
    this.#list?.focusList();
  }

  /** Whoever opened another meeting meanwhile stays there. @param {string} id of the removed one */
  #onGone(id) {
    if (this.meeting === id) this.tell('go', {route: 'meetings'});
  }

  /** Esc in the record. */
  #toList() {
    if (this.#isInstead) this.tell('go', {route: 'meetings'});
    else this.focusList();
  }

  /** @param {CustomEvent<{total: number, years: number[]}>} event */
  #onCounted({detail}) {
    this.total = detail.total;
    this.years = detail.years;
    this.tell('ready');
    loadSheet();
  }

  /** @param {Filter} filter */
  #setFilter(filter) {
    this.filter = filter;
    this.#keep();
  }

  /** @param {boolean} panel */
  #renderSeveral(panel) {
    import('./several.js');
    return html`<r-several-meetings
      ?panel=${panel}
      .ids=${this.selection.ids}
      .rows=${this.#copying.rows}
      .settle=${() => this.settled()}
      @clear=${() => {
        this.#list?.selectNone();
        this.focusList();
      }}
      @copy-rows=${() => document.execCommand('copy')}
      @removed=${(/** @type {CustomEvent<string[]>} */ {detail}) => this.#onRemoved(detail)}
    ></r-several-meetings>`;
  }

  /** Above a record that stands instead of the table. */
  #renderWayBack() {
    const place = this.#list?.place ?? -1;
    return html`<div class="way-back">
      <h1 class="unseen">${t('meetings')}</h1>
      <vaadin-button theme="tertiary" data-test="back-to-table" title="Esc" @click=${() => this.#toList()}
        >${icon('arrow-left', {slot: 'prefix', small: true})}${t('back-to-table')}</vaadin-button
      >
      <span class="grow"></span>
      <span class="count">${place < 0 ? '' : t('place-of', {place: place + 1, count: this.total ?? 0})}</span>
      ${[-1, 1].map(
        (way) => html`<vaadin-button
          theme="tertiary"
          class="icon-only"
          data-test=${way < 0 ? 'record-before' : 'record-after'}
          aria-label=${way < 0 ? t('meeting-before') : t('meeting-after')}
          title=${way < 0 ? t('meeting-before') : t('meeting-after')}
          ?disabled=${place >= 0 && (way < 0 ? place === 0 : place === (this.total ?? 0) - 1)}
          @click=${() => this.#step(way)}
          >${icon(way < 0 ? 'chevron-up' : 'chevron-down')}</vaadin-button
        >`,
      )}
    </div>`;
  }

  #renderNothingOpen() {
    const lost = isLost(this.failure);
    return html`<section class="sheet pane nothing-open" aria-label=${t('meeting')}>
      <div class="empty">
        ${
          this.failure && !lost
            ? problemLine(this.failure)
            : html`<h2>${lost ? t('meeting-lost') : t('nothing-open')}</h2>
                <p>${lost ? t('meeting-lost-more') : t('nothing-open-more')}</p>`
        }
        <p class="keys">
          <kbd class="cap">↑</kbd> <kbd class="cap">↓</kbd> ${t('key-choose')} <kbd class="cap">${t('key-enter')}</kbd> ${t('key-open')}
          <kbd class="cap">${keyName('Ctrl+N')}</kbd> ${t('key-new')}
        </p>
      </div>
    </section>`;
  }

  /** What stands beside the list. */
  #renderBeside() {
    const several = this.#isSeveral && this.layout !== 'table';
    if (!this.record) {
      if (several) return this.#renderSeveral(true);
      return this.layout === 'table' && !this.failure ? '' : this.#renderNothingOpen();
    }
    return html`${this.#isInstead ? this.#renderWayBack() : ''}${several ? this.#renderSeveral(true) : ''}
      <r-meeting-sheet
        .record=${this.record}
        .unread=${this.failure}
        ?hidden=${several}
        @to-list=${() => this.#toList()}
        @gone=${(/** @type {CustomEvent<string>} */ {detail}) => this.#onGone(detail)}
      ></r-meeting-sheet>`;
  }

  #renderDraft() {
    if (this.begun === null || this.meeting === NEW) return '';
    return html`<button
      type="button"
      class="begun"
      data-test="continue-draft"
      @click=${() => this.tell('go', {route: `meetings/${NEW}`})}
    >
      ${icon('pencil-line', {small: true})}<span>${this.begun ? t('draft-named', {title: this.begun}) : t('draft')}</span>
    </button>`;
  }

  render() {
    const bar = this.#isSeveral && this.layout === 'table';
    return html`<div class="meetings ${this.layout} ${this.#isInstead ? 'instead' : ''}">
      <section
        class="list pane"
        aria-label=${t('meetings')}
        ?hidden=${this.#isInstead || (this.layout === 'table' && !this.record && this.failure !== null)}
        @filter=${(/** @type {CustomEvent<Filter>} */ {detail}) => this.#setFilter(detail)}
        @columns=${(/** @type {CustomEvent<Chosen[]>} */ {detail}) => this.#setColumns(detail)}
        @order=${(/** @type {CustomEvent<Filter['order']>} */ {detail}) => this.#setFilter({...this.filter, order: detail})}
      >
        <r-meeting-filters
          .filter=${this.filter}
          .years=${this.years}
          @new-meeting=${() => this.tell('go', {route: `meetings/${NEW}`})}
          @to-list=${() => this.focusList()}
        ></r-meeting-filters>
        ${this.#renderDraft()} ${
          bar
            ? this.#renderSeveral(false)
            : html`<r-count-line
              .filter=${this.filter}
              .layout=${this.layout}
              .columns=${this.columns}
              .total=${this.total}
              @layout=${(/** @type {CustomEvent<Layout>} */ {detail}) => this.#setLayout(detail)}
            ></r-count-line>`
        }
        ${this.total === 0 ? emptyList(this.filter, (filter) => this.#setFilter(filter)) : ''}
        <r-meeting-list
          .filter=${this.filter}
          .layout=${this.layout}
          .columns=${this.columns}
          .selection=${this.selection}
          .current=${this.record && !this.record.isNew ? this.record.id : ''}
          @open=${(/** @type {CustomEvent<string>} */ {detail}) => this.#show(detail)}
          @selected=${(/** @type {CustomEvent<Selection>} */ {detail}) => this.#setSelection(detail)}
          @remove=${(/** @type {CustomEvent<string[]>} */ {detail}) => this.#remove(detail)}
          @type=${(/** @type {CustomEvent<string>} */ {detail}) => this.#filters?.typeOn(detail)}
          @counted=${this.#onCounted}
        ></r-meeting-list>
      </section>
      ${this.#renderBeside()}
    </div>`;
  }
}
customElements.define('r-meetings-page', MeetingsPage);
