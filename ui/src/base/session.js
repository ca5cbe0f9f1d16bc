// What the whole window knows: the open archive, the office's lists, what changed.
import {appState, onAppState, onRecordsChanged} from '../api/archive.js';
import {lists} from '../api/lists.js';
import {office} from '../api/office.js';
import {writeDaysAs} from './format.js';
import {kept} from './kept.js';

/** @typedef {import('../api/types.js').AppState} AppState */
/** @typedef {import('../api/types.js').Lists} Lists */
/** @typedef {import('../api/types.js').RecordsChanged} RecordsChanged */

/** @type {Lists} */
const NO_LISTS = {pillars: [], categories: [], series: [], countries: [], languages: [], zones: []};

/** Events: `change` when the state or the lists are others, `records` (detail: RecordsChanged) after every write. */
class Session extends EventTarget {
  /** @type {AppState | null} */
  state = null;
  /** Why what the program was started with could not be opened. @type {AppState['refused']} */
  refused = null;
  lists = NO_LISTS;

  async start() {
    let isNewer = false;
    // Together: opening the archive takes longest, and nothing is shown yet that an event could be about.
    const [state] = await Promise.all([
      appState(),
      onRecordsChanged((changed) => this.#onRecords(changed)),
      onAppState((told) => {
        isNewer = true;
        return this.enter(told);
      }),
    ]);
    if (!isNewer) await this.enter(state);
  }

  /** Takes on what a command said the state is now. @param {AppState} state */
  async enter(state) {
    this.state = state;
    this.refused = state.refused ?? null;
    const [known, settings] = state.archive ? await Promise.all([lists(), office(), kept.load()]) : [NO_LISTS, {}];
    this.lists = known;
    writeDaysAs(settings);
    this.dispatchEvent(new Event('change'));
  }

  /** @param {RecordsChanged} changed */
  async #onRecords(changed) {
    if (changed.lists) this.lists = await lists();
    if (changed.office) {
      this.state = await appState();
      writeDaysAs(await office());
    }
    if (changed.lists || changed.office) this.dispatchEvent(new Event('change'));
    this.dispatchEvent(new CustomEvent('records', {detail: changed}));
  }

  /** What a pillar's name or letters stand for, and the place of its colour. @param {string} name */
  pillar(name) {
    const place = this.lists.pillars.findIndex((entry) => entry.name === name || entry.short_name === name);
    const entry = this.lists.pillars[place];
    return {
      name: entry?.name ?? name,
      letters: entry?.short_name || name,
      colour: entry?.colour ?? (place < 0 ? 'var(--pillar-none)' : `var(--pillar-${(place % 8) + 1})`),
    };
  }

  /** @param {string} code */
  countryName(code) {
    return this.lists.countries.find((country) => country.code === code)?.name ?? code;
  }

  get readOnly() {
    return this.state?.archive?.read_only ?? false;
  }
}

export const session = new Session();
