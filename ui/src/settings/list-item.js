// One item of an office's list, open for editing: its names, letters, colour, and what can become of it.
import '@vaadin/button';
import '@vaadin/select';
import {html} from 'lit';
import {listItems, saveListItem} from '../api/lists.js';
import {Element, REQUIRED} from '../base/element.js';
import {languageName, t} from '../base/i18n.js';
import {icon} from '../base/icon.js';
import {session} from '../base/session.js';
import {neededLine} from '../parts/codecs.js';
import {problemLine} from '../parts/problem.js';
import {say} from '../parts/toast.js';
import {colour, plainLine, SavingForm} from './saving.js';
import '../parts/text-field.js';
import './colour-field.js';

/** @typedef {import('../api/types.js').ListItem} ListItem */
/** @typedef {import('../api/lists.js').ListName} ListName */

/** @param {string} name */
function codec(name) {
  if (name === 'name') return neededLine(name);
  return name === 'colour' ? colour(name) : plainLine(name);
}

export class ItemForm extends SavingForm {
  /** Event: `items` (detail: the whole list) with each change. @param {ListName} list @param {ListItem} item */
  constructor(list, item) {
    super(codec);
    this.list = list;
    this.id = item.id;
    this.values = {...item};
  }

  /** @param {ListItem[]} items @returns {Record<string, unknown>} */
  #mine(items) {
    return items.find(({id}) => id === this.id) ?? this.values;
  }

  async fetch() {
    return this.#mine(await listItems(this.list));
  }

  /** @param {Record<string, unknown>} fields */
  async send(fields) {
    const items = await saveListItem(this.list, this.id, fields);
    this.dispatchEvent(new CustomEvent('items', {detail: items}));
    return this.#mine(items);
  }
}

/** Events: `items` (the list after a change), `step` (-1, 1), `merge` (into which item), `remove`. */
class ListItemEditor extends Element {
  static properties = {
    list: {},
    item: {attribute: false},
    others: {attribute: false},
    first: {type: Boolean},
    last: {type: Boolean},
    into: {state: true},
  };

  /** @type {ItemForm | null} */
  #form = null;

  constructor() {
    super();
    /** @type {ListName} */
    this.list = 'pillars';
    /** @type {ListItem} */
    this.item = REQUIRED;
    /** @type {ListItem[]} */
    this.others = [];
    this.first = false;
    this.last = false;
    /** The item to merge into. */
    this.into = '';
  }

  /** @param {import('lit').PropertyValues} changed */
  willUpdate(changed) {
    if (!changed.has('item')) return;
    if (this.#form?.id === this.item.id) {
      this.#form.show({...this.item});
      this.#form.changed();
      return;
    }
    const form = new ItemForm(this.list, this.item);
    form.addEventListener('items', (event) => this.tell('items', /** @type {CustomEvent} */ (event).detail));
    form.addEventListener('saved', () => say({text: t('setting-saved'), action: 'undo'}));
    this.#form = form;
    this.watch(form);
  }

  /** @param {ItemForm} form */
  #renderFields(form) {
    const {language, languages = []} = session.state?.archive ?? {};
    const foreign = languages.filter((tag) => tag !== language);
    return html`<div class="facts one">
      <r-text-field .form=${form} name="name" label=${t('list-name')}></r-text-field>
      <r-text-field .form=${form} name="short_name" label=${t('list-letters')}></r-text-field>
      ${
        this.list === 'pillars'
          ? html`<r-colour-field .form=${form} name="colour" label=${t('list-colour')} usual=${session.pillar(this.item.name).colour} is-mark></r-colour-field>`
          : ''
      }
      ${foreign.map(
        (tag) =>
          html`<r-text-field
              .form=${form}
              name="translations.${tag}.name"
              label=${t('in-language', {field: t('list-name'), language: languageName(tag)})}
            ></r-text-field>
            <r-text-field
              .form=${form}
              name="translations.${tag}.short_name"
              label=${t('in-language', {field: t('list-letters'), language: languageName(tag)})}
            ></r-text-field>`,
      )}
    </div>`;
  }

  #renderMerge() {
    if (this.others.length === 0) return '';
    const into = this.others.find(({id}) => id === this.into);
    return html`<div class="merge">
      <vaadin-select
        data-test="merge-into"
        accessible-name=${t('list-merge-into')}
        placeholder=${t('list-merge-into')}
        .items=${this.others.map(({id, name}) => ({label: name, value: id}))}
        .value=${this.into}
        ?disabled=${session.readOnly}
        @change=${(/** @type {Event} */ event) => {
          this.into = /** @type {HTMLSelectElement} */ (event.target).value;
        }}
      ></vaadin-select>
      <vaadin-button data-test="merge" ?disabled=${!into || session.readOnly} @click=${() => this.tell('merge', into)}
        >${icon('merge', {slot: 'prefix', small: true})}${t('list-merge')}</vaadin-button
      >
      ${into ? html`<p class="quiet">${t('list-merge-means', {count: this.item.meetings, from: this.item.name, into: into.name})}</p>` : ''}
    </div>`;
  }

  #renderWays(/** @type {ItemForm} */ form) {
    const {item} = this;
    const locked = session.readOnly;
    return html`<div class="ways">
        <vaadin-button class="icon-only" aria-label=${t('row-up')} title=${t('row-up')} ?disabled=${this.first || locked} @click=${() => this.tell('step', -1)}
          >${icon('arrow-up', {small: true})}</vaadin-button
        >
        <vaadin-button class="icon-only" aria-label=${t('row-down')} title=${t('row-down')} ?disabled=${this.last || locked} @click=${() => this.tell('step', 1)}
          >${icon('arrow-down', {small: true})}</vaadin-button
        >
        <vaadin-button data-test="retire" ?disabled=${locked} @click=${() => form.set({retired: !item.retired})}
          >${item.retired ? t('list-offer-again') : t('list-retire')}</vaadin-button
        >
        <vaadin-button data-test="remove-item" ?disabled=${item.meetings > 0 || locked} @click=${() => this.tell('remove')}
          >${t('list-remove')}</vaadin-button
        >
      </div>
      <p class="hint">${item.meetings > 0 ? t('list-in-use', {count: item.meetings}) : t('list-not-in-use')}</p>`;
  }

  render() {
    const form = this.#form;
    if (!form) return html``;
    return html`<div class="item-editor">
      ${problemLine(form.failure)} ${this.#renderFields(form)} ${this.#renderWays(form)} ${this.#renderMerge()}
    </div>`;
  }
}
customElements.define('r-list-item', ListItemEditor);
