// Another meeting, found by its words: what this one belongs to, or was postponed to.
import '@vaadin/combo-box';
import {html} from 'lit';
import {openMeeting, search} from '../api/meetings.js';
import {showDays} from '../base/format.js';
import {Field} from './field.js';

/** @typedef {{label: string, value: string}} Option */
/** @typedef {import('@vaadin/combo-box').ComboBox<Option>} ComboBox */

/** How many meetings are offered. */
const OFFERED = 12;

class MeetingField extends Field {
  static properties = {found: {state: true}, current: {state: true}};

  #asked = 0;

  constructor() {
    super();
    /** @type {Option[]} */
    this.found = [];
    /** @type {Option | null} */
    this.current = null;
  }

  /** @param {import('lit').PropertyValues} changed */
  willUpdate(changed) {
    super.willUpdate(changed);
    const id = /** @type {string | null} */ (this.form.value(this.name));
    if (id !== (this.current?.value ?? null)) this.#name(id);
  }

  /** @param {string | null} id */
  async #name(id) {
    this.current = id ? {label: '', value: id} : null;
    if (!id) return;
    const {meeting} = await openMeeting(id);
    const days = showDays(meeting.starts_on, meeting.ends_on, meeting.date_precision);
    this.current = {label: `${meeting.title}, ${days}`, value: id};
  }

  /** @param {CustomEvent<{value: string}>} event */
  async #onFilter(event) {
    this.#asked += 1;
    const mine = this.#asked;
    const hits = event.detail.value.trim() ? await search(event.detail.value, OFFERED) : [];
    if (mine !== this.#asked) return;
    const own = this.form.value('id');
    this.found = hits
      .filter((hit) => hit.kind === 'meeting' && hit.id !== own)
      .map((hit) => ({label: hit.title, value: hit.id}));
  }

  /** @param {Event} event */
  #onChange(event) {
    const {selectedItem} = /** @type {ComboBox} */ (event.target);
    this.current = selectedItem ?? null;
    this.form.set({[this.name]: selectedItem?.value ?? null});
  }

  render() {
    const problem = this.problemText;
    return html`${this.renderLabel()}<vaadin-combo-box
        data-test=${this.testId}
        accessible-name=${this.label}
        item-label-path="label"
        item-value-path="value"
        item-id-path="value"
        clear-button-visible
        .filteredItems=${this.found}
        .selectedItem=${this.current}
        .errorMessage=${problem}
        ?invalid=${Boolean(problem)}
        ?readonly=${this.isReadOnly}
        manual-validation
        @filter-changed=${this.#onFilter}
        @change=${this.#onChange}
      ></vaadin-combo-box>`;
  }
}
customElements.define('r-meeting-field', MeetingField);
