// The fake bridge's office: its lists as they are edited, its logo, what an account keeps, and the system around it.
import {emit} from '@tauri-apps/api/event';
import {refusal} from './register.js';
import {LISTS} from './sample.js';

/** @typedef {import('./register.js').Json} Json */
/** @typedef {import('../src/api/types.js').ListItem} Item */
/** @typedef {'pillars' | 'categories'} ListName */

/** @param {boolean} lists @param {boolean} office */
const tell = (lists, office) => emit('records-changed', {meetings: [], lists, office});

/** The names that a meeting uses of a list. @param {Json} meeting @param {ListName} list @returns {unknown[]} */
const used = (meeting, list) =>
  list === 'pillars' ? /** @type {unknown[]} */ (meeting.pillars ?? []) : [meeting.category];

/**
 * Answers of the commands for lists, logo, kept things and the system.
 * @param {{meetings: Map<string, Json>, office: Json, state: Json}} bridge
 */
export function officeCommands(bridge) {
  /** @type {Map<string, unknown>} */
  const kept = new Map();
  let next = 1;

  /** @param {ListName} list @returns {Item[]} */
  const items = (list) =>
    LISTS[list].map((entry) => {
      const item = /** @type {Item} */ (/** @type {unknown} */ (entry));
      item.id ??= `${list}-${next++}`;
      item.translations ??= {};
      const meetings = [...bridge.meetings.values()].filter((meeting) => used(meeting, list).includes(item.name));
      return {...item, meetings: meetings.length};
    });
  /** @param {ListName} list @param {Item[]} changed */
  const put = (list, changed) => {
    Object.assign(LISTS, {[list]: changed});
    tell(true, false);
    return items(list);
  };
  /** @param {ListName} list @param {string} from @param {string | null} to null: none */
  const rename = (list, from, to) => {
    for (const meeting of bridge.meetings.values()) {
      if (list === 'categories' && meeting.category === from) meeting.category = to;
      if (list === 'pillars')
        meeting.pillars = [
          ...new Set(
            used(meeting, list).flatMap((name) => (name === from ? (to ?? []) : /** @type {string} */ (name))),
          ),
        ];
    }
  };

  return {
    list_items: (/** @type {Json} */ {list}) => items(/** @type {ListName} */ (list)),
    list_save: (/** @type {Json} */ args) => {
      const {list, id, item} = /** @type {{list: ListName, id?: string, item: Partial<Item>}} */ (
        /** @type {unknown} */ (args)
      );
      const all = items(list);
      const name = item.name?.trim();
      if (!id && !name) throw refusal('invalid', {field: 'name', problem: 'missing'});
      if (name && all.some((other) => other.id !== id && other.name.toLowerCase() === name.toLowerCase()))
        throw refusal('invalid', {field: 'name', problem: 'twice'});
      const letters = item.short_name?.trim();
      if (letters && all.some((other) => other.id !== id && other.short_name === letters))
        throw refusal('invalid', {field: 'short_name', problem: 'twice'});
      const fresh = /** @type {Item} */ (
        /** @type {unknown} */ ({short_name: '', colour: null, retired: false, ...item})
      );
      if (!id) return put(list, [...all, fresh]);
      const before = all.find((one) => one.id === id);
      if (before && name) rename(list, before.name, name);
      return put(
        list,
        all.map((one) => (one.id === id ? {...one, ...item} : one)),
      );
    },
    list_move: (/** @type {Json} */ args) => {
      const {list, id, after} = /** @type {{list: ListName, id: string, after: string | null}} */ (
        /** @type {unknown} */ (args)
      );
      const all = items(list);
      const moved = all.filter((one) => one.id === id);
      const rest = all.filter((one) => one.id !== id);
      return put(list, rest.toSpliced(rest.findIndex((one) => one.id === after) + 1, 0, ...moved));
    },
    list_merge: (/** @type {Json} */ args) => {
      const {list, from, into} = /** @type {{list: ListName, from: string, into: string}} */ (
        /** @type {unknown} */ (args)
      );
      const all = items(list);
      const [one, other] = [from, into].map((id) => all.find((item) => item.id === id)?.name ?? '');
      rename(list, one, other);
      return put(
        list,
        all.filter((item) => item.id !== from),
      );
    },
    list_remove: (/** @type {Json} */ args) => {
      const {list, id} = /** @type {{list: ListName, id: string}} */ (/** @type {unknown} */ (args));
      const all = items(list);
      if (all.some((item) => item.id === id && item.meetings > 0)) throw refusal('conflict');
      return put(
        list,
        all.filter((item) => item.id !== id),
      );
    },
    logo_choose: () => {
      bridge.office = {...bridge.office, logo: true};
      tell(false, true);
      return bridge.office;
    },
    logo_clear: () => {
      bridge.office = {...bridge.office, logo: false};
      tell(false, true);
      return bridge.office;
    },
    kept: () => Object.fromEntries(kept),
    keep: (/** @type {Json} */ {key, value}) => {
      kept.set(String(key), value);
      return null;
    },
    menu_labels: () => null,
    spelling_set: () => ({available: []}),
    reveal: () => null,
    report_print: () => null,
    diagnostics: () =>
      `Rapporteur ${bridge.state.version}\nLinux, WebKitGTK 2.44\nArchive format 3, ${bridge.meetings.size} meetings`,
  };
}
