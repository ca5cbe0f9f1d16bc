// A fake of the shell's commands, in memory: for developing and for tests, never in the build.

import {foldWords} from '../src/base/fold.js';
import {changed, placesOf, viewOf} from './list.js';
import {officeCommands} from './office.js';
import {pdf} from './pdf.js';
import {AUTHOR, FakeRegister, fold, refusal} from './register.js';
import {LISTS, PLACES} from './sample.js';

/** @typedef {import('./register.js').Json} Json */
/** @typedef {import('./register.js').Kept} Kept */

export class FakeBridge extends FakeRegister {
  /** @type {string[]} */
  view = [];
  #job = 0;
  #cancelled = false;

  /** @param {{open?: boolean, named?: boolean, meetings?: number, refuse?: string, slow?: number, tell?: boolean}} [options] */
  constructor({open = true, named = true, meetings = 0, refuse = '', slow = 0, tell = true} = {}) {
    super({meetings, refuse, tell});
    this.slow = slow;
    /** @type {{version: string, author: string | null, archive: Json | null, recent: Json[], suggested_folder: string}} */
    this.state = {
      version: '0.1.0',
      author: named ? AUTHOR : null,
      archive: open ? this.#archive('IISG Secretariat') : null,
      recent: [
        {
          path: '/home/maja/Documents/IISG.rapporteur',
          name: 'IISG Secretariat',
          missing: false,
          opened_on: '2026-11-20T14:32:00Z',
        },
        {
          path: '/media/stick/Old office.rapporteur',
          name: 'Old office',
          missing: true,
          opened_on: '2025-02-03T09:00:00Z',
        },
      ],
      suggested_folder: '/home/maja/Documents',
    };
    /** @type {Json} */
    this.office = {
      names: {en: 'IISG Secretariat', sq: 'Sekretariati i IISG-së', mk: 'Секретаријат на IISG'},
      short_name: 'IISG',
      language: 'en',
      languages: ['en', 'sq', 'mk'],
      kosovo_note: true,
      kosovo_text: {
        en: 'This designation is without prejudice to positions on status.',
        sq: 'Ky emërtim nuk paragjykon qëndrimet mbi statusin.',
        mk: '',
      },
      kosovo_texts: {},
      logo: false,
      time_zone: 'Europe/Sarajevo',
      country: 'BA',
      reference_prefix: '',
      accent: '#24478f',
      accent2: null,
      first_day: 'monday',
      date_style: 'short',
    };
  }

  /** @param {string} name */
  #archive(name) {
    return {
      path: '/home/maja/Documents/IISG.rapporteur',
      name,
      short_name: 'IISG',
      read_only: this.refuse === 'read_only',
      languages: ['en', 'sq', 'mk'],
      language: 'en',
    };
  }

  /** Answers a command as the shell does: a result, or a thrown {code, message}. @param {string} command @param {Json} args */
  async answer(command, args) {
    if (command.startsWith('plugin:')) return null;
    if (this.slow) await new Promise((done) => setTimeout(done, this.slow));
    const handler = /** @type {Record<string, (args: Json) => unknown>} */ (this.#commands)[command];
    if (!handler) throw refusal('internal', {message: `no command ${command}`});
    return handler(args);
  }

  /** @param {Json} options @param {{onmessage?: (message: unknown) => void}} progress */
  async #report(options, progress) {
    this.#cancelled = false;
    for (let done = 0; done <= 46 && this.slow; done += 1) {
      progress.onmessage?.({done, total: 46, stage: 'setting'});
      await new Promise((next) => setTimeout(next, this.slow));
      if (this.#cancelled) throw refusal('cancelled');
    }
    this.#job += 1;
    const held = [...this.meetings.values()].filter((kept) => kept.starts_on.startsWith(String(options.year)));
    /** @type {Record<string, string[]>} */
    const above = {public: ['board', 'internal', 'restricted'], board: ['internal', 'restricted']};
    const hidden = above[String(options.audience)] ?? ['restricted'];
    return {
      job: this.#job,
      pages: 46,
      meetings: held.filter((kept) => !hidden.includes(String(kept.access))).length,
      url: URL.createObjectURL(new Blob([pdf(46, `Annual report ${options.year}`)])),
      warnings: held
        .filter((kept) => kept.pillars.length === 0 || !kept.narrative)
        .map((kept) => ({
          kind: kept.narrative ? 'no_pillar' : 'no_text',
          field: kept.narrative ? 'pillars' : 'narrative',
          meeting: kept.id,
          title: kept.title,
          text: kept.narrative
            ? `“${kept.title}” has no pillar: it is counted as cross-cutting.`
            : `“${kept.title}” has no text to print.`,
        })),
      seconds: 0.2,
    };
  }

  #words = '';
  #view = 0;

  /** The window's list, if it is still that one. @param {unknown} view */
  #shown(view) {
    if (view !== this.#view) throw refusal('not_found');
    return this.view;
  }

  #commands = {
    ...officeCommands(this),
    app_state: () => this.state,
    author_set: (/** @type {Json} */ {name}) => {
      this.state = {...this.state, author: String(name)};
      return this.state;
    },
    archive_create: (/** @type {Json} */ {path, office_name}) => {
      if (String(path).includes('network')) throw refusal('network_drive');
      this.meetings.clear();
      this.state = {...this.state, archive: this.#archive(String(office_name))};
      return this.state;
    },
    archive_open: (/** @type {Json} */ {path}) => {
      const codes = ['not_an_archive', 'newer', 'locked', 'network_drive', 'damaged', 'read_only'];
      const code = codes.find((one) => String(path).includes(one));
      if (code) throw refusal(code, {detail: code === 'locked' ? 'Agron Sojati, OFFICE-PC-2' : null});
      this.state = {...this.state, archive: this.#archive('IISG Secretariat')};
      return this.state;
    },
    archive_sample: () => {
      this.state = {...this.state, archive: this.#archive('IISG Secretariat')};
      return this.state;
    },
    archive_close: () => {
      this.state = {...this.state, archive: null};
      return this.state;
    },
    archive_choose: () => '/home/maja/Documents/Chosen.rapporteur',
    recent_forget: (/** @type {Json} */ {path}) => {
      this.state = {...this.state, recent: this.state.recent.filter((archive) => archive.path !== path)};
      return this.state;
    },
    lists: () => LISTS,
    places: (/** @type {Json} */ {text}) =>
      PLACES.filter((place) =>
        [place.name, place.local_name ?? ''].some((name) => fold(name).startsWith(fold(String(text)))),
      ),
    series_next: (/** @type {Json} */ {name}) => LISTS.series.find((series) => series.name === name)?.next_number ?? 1,
    meetings_view: (/** @type {Json} */ asked) => {
      const filter = /** @type {import('../src/api/types.js').MeetingFilter} */ (/** @type {unknown} */ (asked));
      this.#words = filter.words.trim();
      const {ids, years} = viewOf(this.meetings.values(), filter);
      this.view = ids;
      this.#view += 1;
      return {view: this.#view, total: ids.length, years};
    },
    meetings_ids: (/** @type {Json} */ {view, from, to}) => this.#shown(view).slice(Number(from), Number(to)),
    meetings_among: (/** @type {Json} */ {view, ids}) => {
      const asked = new Set(/** @type {string[]} */ (ids));
      return this.#shown(view).filter((id) => asked.has(id));
    },
    meetings_place: (/** @type {Json} */ {view, id}) => {
      const place = this.#shown(view).indexOf(String(id));
      return place < 0 ? null : place;
    },
    meetings_places: () => placesOf(this.meetings.values()),
    meetings_rows: (/** @type {Json} */ {ids}) =>
      /** @type {string[]} */ (ids).flatMap((id) => this.meetings.get(id) ?? []).map((kept) => this.row(kept, '')),
    meetings_edit_many: (/** @type {Json} */ {ids, change}) => {
      const pieces = /** @type {string[]} */ (ids).map((id) => {
        const before = this.meetings.get(id);
        if (!before) throw refusal('not_found');
        return {before, after: changed(before, /** @type {import('../src/api/types.js').SeveralChange} */ (change))};
      });
      const unknown = /** @type {import('../src/api/types.js').SeveralChange} */ (change).add_pillars?.find(
        (name) => !LISTS.pillars.some((pillar) => pillar.name === name),
      );
      if (unknown || this.refuse === 'many')
        throw refusal('invalid', {field: 'pillars', problem: 'unknown_value', detail: pieces[0]?.before.title});
      const others = pieces.filter(({before, after}) => JSON.stringify(before) !== JSON.stringify(after));
      for (const {after} of others) this.meetings.set(after.id, after);
      this.writeSeveral('edit_several', others);
      return {changed: others.length, unchanged: pieces.length - others.length};
    },
    meetings_remove: (/** @type {Json} */ {ids}) => {
      const pieces = /** @type {string[]} */ (ids).flatMap((id) => {
        const before = this.meetings.get(id);
        return before ? [{before, after: null}] : [];
      });
      for (const {before} of pieces) this.meetings.delete(before.id);
      this.writeSeveral('remove', pieces);
      return {removed: pieces.length};
    },
    meetings_page: (/** @type {Json} */ {view, offset, limit}) =>
      this.#shown(view)
        .slice(Number(offset), Number(offset) + Number(limit))
        .flatMap((id) => this.meetings.get(id) ?? [])
        .map((kept) => this.row(kept, this.#words)),
    meeting: (/** @type {Json} */ {id}) => this.opened(String(id)),
    meeting_create: (/** @type {Json} */ {fields}) => {
      this.check({
        .../** @type {Json} */ (fields),
        ends_on: /** @type {Json} */ (fields).ends_on ?? /** @type {Json} */ (fields).starts_on,
      });
      const kept = this.keep(/** @type {Json} */ (fields));
      this.write('create', null, kept);
      return this.opened(kept.id);
    },
    meeting_edit: (/** @type {Json} */ {id, fields}) => {
      const before = this.meetings.get(String(id));
      if (!before) throw refusal('not_found');
      const after = /** @type {Kept} */ ({...before, .../** @type {Json} */ (fields)});
      this.check(after);
      this.meetings.set(String(id), after);
      this.write('edit', before, after);
      return this.opened(String(id));
    },
    meeting_remove: (/** @type {Json} */ {id}) => {
      const before = this.meetings.get(String(id));
      if (!before) throw refusal('not_found');
      this.meetings.delete(String(id));
      this.write('remove', before, null);
      return null;
    },
    meeting_copy: (/** @type {Json} */ {id, next}) => {
      const {id: _, starts_on: __, ends_on: ___, date_precision: ____, ...kept} = this.opened(String(id)).meeting;
      const series = /** @type {{name: string, number: number} | null} */ (kept.series ?? null);
      const fields = {...kept, status: undefined, narrative: undefined, summary: undefined, outcomes: undefined};
      if (!next || !series) return fields;
      const title = kept.title.replace(/^\d+/, (digits) => String(Number(digits) + 1));
      return {...fields, title, series: {...series, number: series.number + 1}};
    },
    draft_put: (/** @type {Json} */ {id, field, text}) => {
      if (this.refuse === 'file') throw refusal('file');
      const drafts = this.drafts.get(String(id)) ?? new Map();
      this.drafts.set(String(id), drafts);
      if (text === null) drafts.delete(String(field));
      else drafts.set(String(field), String(text));
      return null;
    },
    drafts_new: () => Object.fromEntries(this.drafts.get('new') ?? []),
    history: (/** @type {Json} */ {id}) => this.history(id ? String(id) : null),
    close_now: () => null,
    open_now: () => null,
    close_hold: () => null,
    spelling_set: (/** @type {Json} */ {languages}) => ({available: languages}),
    meeting_back_to: (/** @type {Json} */ {id, operation}) => this.backTo(String(id), Number(operation)),
    undo: () => this.takeBack('undo'),
    redo: () => this.takeBack('redo'),
    office: () => this.office,
    office_edit: (/** @type {Json} */ {fields}) => {
      this.office = {...this.office, .../** @type {object} */ (fields)};
      return this.office;
    },
    report_years: () => {
      /** @type {Map<number, number>} */
      const counts = new Map();
      for (const kept of this.meetings.values()) {
        const year = Number(kept.starts_on.slice(0, 4));
        counts.set(year, (counts.get(year) ?? 0) + 1);
      }
      return [...counts].map(([year, meetings]) => ({year, meetings})).sort((a, b) => b.year - a.year);
    },
    report_make: (/** @type {Json} */ {options, progress}) =>
      this.#report(/** @type {Json} */ (options), /** @type {{onmessage?: () => void}} */ (progress ?? {})),
    report_save: (/** @type {Json} */ {path}) => {
      if (String(path).startsWith('/read-only')) throw refusal('read_only');
      return {path: String(path).startsWith('/') ? path : `/home/maja/Documents/${path}`};
    },
    report_choose: (/** @type {Json} */ {year}) => `/home/maja/Desktop/Annual report ${year}.pdf`,
    report_open: () => null,
    job_cancel: () => {
      this.#cancelled = true;
      return null;
    },
    search: (/** @type {Json} */ {words, limit}) =>
      [...this.meetings.values()]
        .filter(({title, city}) => {
          const own = foldWords(`${title} ${city}`);
          return foldWords(String(words)).every((word) => own.some((part) => part.startsWith(word)));
        })
        .sort((a, b) => (a.starts_on < b.starts_on ? 1 : -1))
        .slice(0, Number(limit))
        .map((kept) => ({kind: 'meeting', id: kept.id, title: kept.title, snippet: kept.title})),
    check: () => ({ok: true, problems: []}),
    backup: (/** @type {Json} */ {path}) => ({path: `${path}/IISG 2026-11-21.rapporteur`}),
  };
}
