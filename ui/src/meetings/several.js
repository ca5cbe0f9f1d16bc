// What is done with several selected meetings at once: one change is one operation, which Undo takes back.
import '@vaadin/button';
import {html} from 'lit';
import {editMeetings, meetingsRows, removeMeetings} from '../api/meetings.js';
import {Element, REQUIRED} from '../base/element.js';
import {hasWord, t, word} from '../base/i18n.js';
import {icon} from '../base/icon.js';
import {keyName} from '../base/keys.js';
import {session} from '../base/session.js';
import {ACCESSES, FORMATS, ROLES, STATUSES} from '../base/words.js';
import '../parts/chip.js';
import {pillarSquare} from '../parts/pillar.js';
import {errorText} from '../parts/problem.js';
import {say} from '../parts/toast.js';
import './name-chip.js';
import {having} from './selection.js';
import './sets-chip.js';
import './several.css';

/** @typedef {import('../api/types.js').MeetingRow} MeetingRow */
/** @typedef {import('../api/types.js').SeveralChange} SeveralChange */
/** @typedef {import('../api/ipc.js').CommandError} CommandError */
/** @typedef {CustomEvent<{add: string[], remove: string[]}>} Applied */

/** Stands for "no category" where '' would be nothing chosen. */
const NOTHING = '-';

/** Why nothing was changed, with the meeting that refuses. @param {unknown} thrown */
function refusalText(thrown) {
  const {code, field, detail} = /** @type {CommandError} */ (thrown);
  const why = errorText(thrown);
  if (code !== 'invalid' || !detail) return t('several-refused', {why});
  const name = field && hasWord('field', field) ? word('field', field) : '';
  return name
    ? t('several-refused-field', {title: detail, field: name, why})
    : t('several-refused-by', {title: detail, why});
}

/**
 * Removes meetings as one operation and says so.
 * @param {string[]} ids @param {() => Promise<void>} settle what is typed in the open record is saved first
 * @returns {Promise<string>} why not, or ''
 */
export async function removeSelected(ids, settle) {
  try {
    await settle();
    // The list may not show which one it was.
    const [one] = ids.length === 1 ? await meetingsRows(ids) : [];
    const {removed} = await removeMeetings(ids);
    const text = one ? t('removed', {title: one.title}) : t('several-removed', {count: removed});
    say({text, action: 'undo'});
    return '';
  } catch (thrown) {
    return refusalText(thrown);
  }
}

/** Events: `copy-rows`, `clear`, and `removed` (detail: ids). */
class SeveralMeetings extends Element {
  static properties = {
    ids: {attribute: false},
    rows: {attribute: false},
    panel: {type: Boolean},
    busy: {state: true},
    refusal: {state: true},
    settle: {attribute: false},
  };

  constructor() {
    super();
    /** @type {ReadonlySet<string>} */
    this.ids = new Set();
    /** Their rows, once they are all here. @type {MeetingRow[] | null} */
    this.rows = null;
    /** It stands where the record would, instead of in the list's count line. */
    this.panel = false;
    this.busy = false;
    this.refusal = '';
    /** What is typed in the open record is saved first. @type {() => Promise<void>} */
    this.settle = REQUIRED;
  }

  /** @param {import('lit').PropertyValues} changed */
  willUpdate(changed) {
    if (changed.has('ids')) this.refusal = '';
  }

  /** @param {SeveralChange} change */
  async #change(change) {
    if (this.busy) return;
    this.busy = true;
    this.refusal = '';
    try {
      await this.settle();
      const {changed, unchanged} = await editMeetings([...this.ids], change);
      if (changed === 0) say({text: t('several-unchanged', {count: unchanged})});
      else {
        const text = t('several-changed', {count: changed});
        say({text: unchanged > 0 ? `${text} ${t('several-others', {count: unchanged})}` : text, action: 'undo'});
      }
    } catch (thrown) {
      this.refusal = refusalText(thrown);
    } finally {
      this.busy = false;
    }
  }

  // Not `remove`: an element is taken out of the page by that name.
  async #removeAll() {
    if (this.busy) return;
    const ids = [...this.ids];
    this.busy = true;
    this.refusal = await removeSelected(ids, this.settle);
    this.busy = false;
    if (!this.refusal) this.tell('removed', ids);
  }

  get #off() {
    return this.busy || session.readOnly;
  }

  /** @param {'status' | 'access' | 'category' | 'format'} field @param {import('../parts/chip.js').Option[]} options */
  #one(field, options) {
    return html`<r-chip
      data-test="several-${field}"
      label=${word('field', field)}
      .options=${options}
      ?disabled=${this.#off}
      @choose=${(/** @type {CustomEvent<string>} */ {detail}) => this.#change({set: {[field]: detail === NOTHING ? null : detail}})}
    ></r-chip>`;
  }

  #renderPillars() {
    const names = session.lists.pillars.filter((pillar) => !pillar.retired).map(({name}) => name);
    return html`<r-sets-chip
      data-test="several-pillars"
      label=${t('field-pillars')}
      .options=${names.map((name) => ({value: name, label: session.pillar(name).letters, mark: pillarSquare(name)}))}
      .has=${having(names, this.rows?.map((row) => row.pillars) ?? null)}
      ?disabled=${this.#off}
      @apply=${(/** @type {Applied} */ {detail}) => this.#change({add_pillars: detail.add, remove_pillars: detail.remove})}
    ></r-sets-chip>`;
  }

  #renderRoles() {
    return html`<r-sets-chip
      data-test="several-roles"
      label=${t('field-our-roles')}
      .options=${ROLES.map((value) => ({value, label: word('role', value)}))}
      .has=${having(ROLES, this.rows?.map((row) => row.our_roles) ?? null)}
      ?disabled=${this.#off}
      @apply=${(/** @type {Applied} */ {detail}) => this.#change({add_roles: detail.add, remove_roles: detail.remove})}
    ></r-sets-chip>`;
  }

  #renderResponsible() {
    const names = [session.state?.author, ...(this.rows?.map((row) => row.responsible) ?? [])];
    return html`<r-name-chip
      data-test="several-responsible"
      label=${t('field-responsible')}
      .names=${[...new Set(names.filter((name) => typeof name === 'string'))]}
      ?disabled=${this.#off}
      @choose=${(/** @type {CustomEvent<string | null>} */ {detail}) => this.#change({set: {responsible: detail}})}
    ></r-name-chip>`;
  }

  #renderChips() {
    const {categories} = session.lists;
    return html`<div class="several-chips">
      ${this.#renderPillars()}
      ${this.#one('category', [
        ...categories.filter((one) => !one.retired).map(({name}) => ({label: name, value: name})),
        {label: t('no-category'), value: NOTHING},
      ])}
      ${this.#one(
        'status',
        STATUSES.map((value) => ({label: word('status', value), value})),
      )}
      ${this.#one(
        'access',
        ACCESSES.map((value) => ({label: word('access', value), value})),
      )}
      ${this.#renderRoles()}
      ${this.#one(
        'format',
        FORMATS.map((value) => ({label: word('format', value), value})),
      )}
      ${this.#renderResponsible()}
    </div>`;
  }

  #renderActions() {
    return html`<vaadin-button theme="tertiary" data-test="several-copy" title=${keyName('Ctrl+C')} @click=${() => this.tell('copy-rows')}
        >${icon('clipboard-copy', {slot: 'prefix', small: true})}${t('copy')}</vaadin-button
      >
      <vaadin-button theme="tertiary" data-test="several-remove" ?disabled=${this.#off} @click=${() => this.#removeAll()}
        >${icon('trash-2', {slot: 'prefix', small: true})}${t('several-remove')}</vaadin-button
      >`;
  }

  #renderRefusal() {
    return this.refusal
      ? html`<p class="problem" role="alert" data-test="several-refusal">${icon('triangle-alert', {small: true})}<span>${this.refusal}</span></p>`
      : '';
  }

  #renderPanel() {
    return html`<section class="sheet pane" aria-label=${t('selected')} data-test="several">
      <div class="several-panel">
        <h2><span role="status">${t('several-selected', {count: this.ids.size})}</span></h2>
        <p class="quiet">${t('several-about')}</p>
        ${this.#renderChips()} ${this.#renderRefusal()}
        <div class="ways">
          ${this.#renderActions()}
          <vaadin-button theme="tertiary" data-test="several-clear" @click=${() => this.tell('clear')}>${t('select-none')}</vaadin-button>
        </div>
      </div>
    </section>`;
  }

  render() {
    if (this.panel) return this.#renderPanel();
    return html`<div class="several-bar" data-test="several" role="group" aria-label=${t('selected')}>
        <b role="status">${t('selected-count', {count: this.ids.size})}</b>
        ${this.#renderChips()}
        <div class="several-actions">
          ${this.#renderActions()}
          <vaadin-button
            theme="tertiary"
            class="icon-only"
            data-test="several-clear"
            aria-label=${t('select-none')}
            title=${`${t('select-none')} (Esc)`}
            @click=${() => this.tell('clear')}
            >${icon('x', {small: true})}</vaadin-button
          >
        </div>
      </div>
      ${this.#renderRefusal()}`;
  }
}
customElements.define('r-several-meetings', SeveralMeetings);
