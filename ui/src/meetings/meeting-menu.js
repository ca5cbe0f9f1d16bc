// What else can be done with a meeting: another one like it, the next of its series.
import {html} from 'lit';
import {copyMeeting, newDrafts} from '../api/meetings.js';
import {t} from '../base/i18n.js';
import {icon} from '../base/icon.js';
import {session} from '../base/session.js';
import {Menu} from '../parts/menu.js';
import {say} from '../parts/toast.js';
import {MeetingRecord, NEW} from './record.js';

/** Events: `go` (detail: a route), `failed` (detail: what was thrown). */
class MeetingMenu extends Menu {
  static properties = {record: {attribute: false}};

  constructor() {
    super();
    /** @type {import('./record.js').MeetingRecord | null} */
    this.record = null;
    this.label = t('more-actions');
  }

  connectedCallback() {
    super.connectedCallback();
    const when = () => !session.readOnly && this.record !== null;
    this.offer({
      duplicate: {run: () => this.#copy(false), when},
      'next-of-series': {
        run: () => this.#copy(true),
        when: () => when() && Boolean(this.record?.value('series.number')),
      },
    });
  }

  /** Begins a meeting like this one; one that was begun before is not lost for it. @param {boolean} next of the series */
  async #copy(next) {
    this.closeBack();
    if (!this.record) return;
    try {
      await this.record.settled();
      if (Object.keys(await newDrafts()).length > 0) say({text: t('copy-after-draft')});
      else await MeetingRecord.prefill(await copyMeeting(this.record.id, next));
      this.tell('go', {route: `meetings/${NEW}`});
    } catch (thrown) {
      this.tell('failed', thrown);
    }
  }

  render() {
    const series = Boolean(this.record?.value('series.number'));
    return html`<span class="chip quiet more-menu">
      <button
        type="button"
        class="chip-main"
        data-test="more-actions"
        aria-label=${this.label}
        title=${this.label}
        aria-haspopup="menu"
        aria-expanded=${this.open ? 'true' : 'false'}
        ?disabled=${session.readOnly}
        @click=${this.toggle}
      >
        ${icon('ellipsis')}
      </button>
      ${
        this.open
          ? html`<div class="chip-menu" role="menu" aria-label=${this.label}>
              ${
                series
                  ? html`<button type="button" role="menuitem" tabindex="-1" data-test="next-of-series" @click=${() => this.#copy(true)}>
                      ${icon('calendar-plus', {small: true})}${t('next-of-series')}
                    </button>`
                  : ''
              }
              <button type="button" role="menuitem" tabindex="-1" data-test="duplicate" @click=${() => this.#copy(false)}>
                ${icon('files', {small: true})}${t('duplicate')}
              </button>
            </div>`
          : ''
      }
    </span>`;
  }
}
customElements.define('r-meeting-menu', MeetingMenu);
