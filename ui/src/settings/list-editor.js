// A list of the office, pillars or categories: added to, renamed, ordered by keys and pointer, retired, merged.
import '@vaadin/button';
import '@vaadin/text-field';
import {html} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {listItems, mergeListItems, moveListItem, removeListItem, saveListItem} from '../api/lists.js';
import {Element} from '../base/element.js';
import {t} from '../base/i18n.js';
import {icon} from '../base/icon.js';
import {session} from '../base/session.js';
import {errorText, problemLine} from '../parts/problem.js';
import {dragRow} from '../parts/row-drag.js';
import {say} from '../parts/toast.js';
import {drop, step} from './list-order.js';
import './list-item.js';
import './list-editor.css';

/** @typedef {import('../api/types.js').ListItem} ListItem */

class ListEditor extends Element {
  static properties = {
    list: {},
    items: {state: true},
    openId: {state: true},
    adding: {state: true},
    addProblem: {state: true},
    problem: {state: true},
    dragged: {state: true},
    place: {state: true},
  };

  constructor() {
    super();
    /** @type {import('../api/lists.js').ListName} */
    this.list = 'pillars';
    /** @type {ListItem[] | null} */
    this.items = null;
    /** The item that is being edited. */
    this.openId = '';
    /** The name of a new item. */
    this.adding = '';
    this.addProblem = '';
    /** @type {unknown} */
    this.problem = null;
    /** The item that the pointer holds. */
    this.dragged = '';
    /** The place before which it would fall. @type {number | null} */
    this.place = null;
  }

  connectedCallback() {
    super.connectedCallback();
    this.listen(session, 'change', () => session.state?.archive && this.#load());
    this.#load();
  }

  async #load() {
    this.items = await listItems(this.list);
  }

  /**
   * Changes the list and says so, with the way back.
   * @param {() => Promise<ListItem[]>} change @param {string} said
   */
  async #change(change, said) {
    this.problem = null;
    try {
      this.items = await change();
      say({text: said, action: 'undo'});
    } catch (thrown) {
      this.problem = thrown;
    }
  }

  async #add() {
    const name = this.adding.trim().replace(/\s+/g, ' ');
    if (!name) return;
    this.addProblem = '';
    const known = new Set(this.items?.map(({id}) => id));
    try {
      this.items = await saveListItem(this.list, null, {name});
      this.adding = '';
      this.openId = this.items.find(({id}) => !known.has(id))?.id ?? '';
      say({text: t('list-added', {name}), action: 'undo'});
    } catch (thrown) {
      this.addProblem = errorText(thrown);
    }
  }

  /** The keyboard goes on where an item was. @param {number} at */
  async #focusNear(at) {
    await this.updateComplete;
    const rows = /** @type {NodeListOf<HTMLElement>} */ (this.querySelectorAll('.item-open'));
    const near = rows[Math.min(at, rows.length - 1)] ?? this.querySelector('vaadin-text-field');
    near?.focus();
  }

  /** @param {ListItem} item @param {number} at @param {ListItem} into */
  async #merge(item, at, into) {
    await this.#change(
      () => mergeListItems(this.list, item.id, into.id),
      t('list-merged', {from: item.name, into: into.name}),
    );
    if (!this.problem) this.#focusNear(at);
  }

  /** @param {ListItem} item @param {number} at */
  async #remove(item, at) {
    await this.#change(() => removeListItem(this.list, item.id), t('removed', {title: item.name}));
    if (!this.problem) this.#focusNear(at);
    // A meeting took it up meanwhile: its count, and what can be done instead, stand with the item.
    if (/** @type {Partial<import('../api/ipc.js').CommandError> | null} */ (this.problem)?.code !== 'conflict') return;
    this.problem = null;
    await this.#load();
  }

  /** @param {ListItem} item @param {{after: string | null} | null} move */
  async #move(item, move) {
    if (!move || session.readOnly) return;
    await this.#change(() => moveListItem(this.list, item.id, move.after), t('list-moved', {name: item.name}));
    await this.updateComplete;
    /** @type {HTMLElement | null} */ (this.querySelector(`[data-item="${item.id}"] .item-open`))?.focus();
  }

  /** @param {KeyboardEvent} event @param {ListItem} item */
  #onKey(event, item) {
    const ways = /** @type {const} */ ({ArrowUp: -1, ArrowDown: 1});
    const way = ways[/** @type {keyof typeof ways} */ (event.key)];
    if (!way || !event.altKey || !this.items) return;
    event.preventDefault();
    this.#move(item, step(this.items, item.id, way));
  }

  /** @param {PointerEvent} event @param {ListItem} item @param {number} at */
  #onGrab(event, item, at) {
    if (session.readOnly || event.button !== 0) return;
    this.dragged = item.id;
    this.openId = '';
    dragRow(
      event,
      at,
      () => [.../** @type {NodeListOf<HTMLElement>} */ (this.querySelectorAll('[data-item]'))],
      (place) => {
        this.place = place;
      },
      (place) => this.#move(item, drop(this.items ?? [], item.id, place)),
      () => {
        this.dragged = '';
      },
    );
  }

  /** @param {ListItem} item @param {number} at */
  #renderItem(item, at) {
    const {colour, letters} = session.pillar(item.name);
    const isOpen = this.openId === item.id;
    const isPillar = this.list === 'pillars';
    const last = (this.items?.length ?? 0) - 1;
    const falls = this.dragged && (this.place === at ? 'before' : this.place === at + 1 && at === last ? 'after' : '');
    return html`<li class="list-item" data-item=${item.id} data-falls=${falls || 'not'} data-held=${this.dragged === item.id ? 'yes' : 'no'}>
      <div class="list-row" @keydown=${(/** @type {KeyboardEvent} */ event) => this.#onKey(event, item)}>
        <span
          class="handle"
          title=${t('list-drag')}
          @pointerdown=${(/** @type {PointerEvent} */ event) => this.#onGrab(event, item, at)}
          >${icon('grip-vertical', {small: true})}</span
        >
        <button
          type="button"
          class="item-open"
          aria-expanded=${isOpen ? 'true' : 'false'}
          @click=${() => {
            this.openId = isOpen ? '' : item.id;
          }}
        >
          ${isPillar ? html`<span class="pillar"><i class="square" style="--pillar:${item.colour ?? colour}"></i>${item.short_name || letters}</span>` : ''}
          <span class="item-name">${item.name}</span>
          ${item.retired ? html`<span class="state">${icon('eye-off', {small: true})}${t('list-retired')}</span>` : ''}
          <span class="count">${t('meetings-count', {count: item.meetings})}</span>
          ${icon(isOpen ? 'chevron-up' : 'chevron-down', {small: true})}
        </button>
      </div>
      ${
        isOpen
          ? html`<r-list-item
              .list=${this.list}
              .item=${item}
              .others=${this.items?.filter(({id}) => id !== item.id) ?? []}
              ?first=${at === 0}
              ?last=${at === last}
              @items=${(/** @type {CustomEvent<ListItem[]>} */ {detail}) => {
                this.items = detail;
              }}
              @step=${(/** @type {CustomEvent<-1 | 1>} */ {detail}) => this.#move(item, step(this.items ?? [], item.id, detail))}
              @merge=${(/** @type {CustomEvent<ListItem>} */ {detail}) => this.#merge(item, at, detail)}
              @remove=${() => this.#remove(item, at)}
            ></r-list-item>`
          : ''
      }
    </li>`;
  }

  render() {
    if (!this.items) return html``;
    const adds = this.list === 'pillars' ? t('pillar-add') : t('category-add');
    return html`${problemLine(this.problem)}
      ${this.items.length === 0 ? html`<p class="nothing">${t('list-empty')}</p>` : ''}
      <ul class="list-items" data-test="${this.list}-items">
        ${repeat(
          this.items,
          ({id}) => id,
          (item, at) => this.#renderItem(item, at),
        )}
      </ul>
      <div class="list-add">
        <vaadin-text-field
          data-test="add-${this.list}"
          accessible-name=${adds}
          placeholder=${adds}
          autocomplete="off"
          manual-validation
          ?invalid=${this.addProblem !== ''}
          .errorMessage=${this.addProblem}
          ?readonly=${session.readOnly}
          .value=${this.adding}
          @input=${(/** @type {Event} */ event) => {
            this.adding = /** @type {HTMLInputElement} */ (event.target).value;
            this.addProblem = '';
          }}
          @keydown=${(/** @type {KeyboardEvent} */ event) => event.key === 'Enter' && this.#add()}
        ></vaadin-text-field>
        <vaadin-button ?disabled=${this.adding.trim() === '' || session.readOnly} @click=${this.#add}>${icon('plus', {slot: 'prefix', small: true})}${t('add')}</vaadin-button>
      </div>`;
  }
}
customElements.define('r-list-editor', ListEditor);
