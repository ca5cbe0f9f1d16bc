// Whether everything typed is saved: "Saved 14:32", "Saving…" after a moment, or what is not, with the way there.
import '@vaadin/button';
import {html} from 'lit';
import {Element, REQUIRED} from '../base/element.js';
import {showMoment} from '../base/format.js';
import {t} from '../base/i18n.js';
import {icon} from '../base/icon.js';
import {session} from '../base/session.js';

/** Saving is only spoken of when it takes longer than this, in milliseconds. */
const PATIENCE = 400;

class SavedState extends Element {
  static properties = {record: {attribute: false}, slow: {state: true}};

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  constructor() {
    super();
    /** @type {import('./record.js').MeetingRecord} */
    this.record = REQUIRED;
    this.slow = false;
  }

  willUpdate() {
    this.watch(this.record);
  }

  stored() {
    clearTimeout(this.#timer);
    this.slow = false;
    if (this.record.isSaving)
      this.#timer = setTimeout(() => {
        this.slow = this.record.isSaving;
      }, PATIENCE);
    this.requestUpdate();
  }

  #goThere() {
    const field = /** @type {HTMLElement | null} */ (
      this.closest('r-meeting-sheet')?.querySelector(
        '[data-test][invalid], [data-test][aria-invalid=true], .row.wrong, .problem',
      )
    );
    field?.scrollIntoView({block: 'center'});
    // A row is opened, so that its cell can be mended.
    if (field?.matches('.row')) field.click();
    else field?.focus();
  }

  render() {
    const {record} = this;
    const {unsaved, failure} = record;
    if (failure)
      return html`<span class="state error" data-test="saved-state" data-state="failed"
          >${icon('circle-alert', {small: true})}${t('not-saved')}</span
        ><vaadin-button theme="tertiary" data-test="save-again" @click=${() => record.retry()}>${t('try-again')}</vaadin-button>`;
    if (unsaved.length > 0)
      return html`<button type="button" class="state error link" data-test="saved-state" data-state="unsaved" @click=${this.#goThere}>
        ${icon('circle-alert', {small: true})}${t('fields-not-saved', {count: unsaved.length})}
      </button>`;
    if (session.readOnly)
      return html`<span class="state" data-test="saved-state" data-state="read-only">${t('read-only')}</span>`;
    if (record.isSaving)
      return html`<span class="state" data-test="saved-state" data-state="saving">${this.slow ? t('saving') : ''}</span>`;
    if (record.isNew)
      return html`<span class="state" data-test="saved-state" data-state="draft">${t('draft-kept')}</span>`;
    return html`<span
      class="state held"
      data-test="saved-state"
      data-state="saved"
      title=${t('saved-by', {who: record.changedBy, when: showMoment(record.changedAt)})}
      >${icon('check', {small: true})}<span>${t('saved', {when: showMoment(record.changedAt)})}</span></span
    >`;
  }
}
customElements.define('r-saved-state', SavedState);
