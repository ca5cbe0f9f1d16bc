// Which box of the record a saved field is typed in: some share one, some have several.
import {rootOf} from '../parts/form.js';

/** Fields that are typed in one box, by the box's name. @type {Record<string, string[]>} */
const BOXES = {days: ['starts_on', 'ends_on', 'date_precision'], hours: ['starts_at', 'ends_at']};
/** The first box of fields that have several. @type {Record<string, string>} */
const FIRST = {
  series: 'series.name',
  totals: 'totals.participants',
  minutes: 'minutes.state',
  translations: 'narrative',
};

/** The saved fields that a box holds: "series" for "series.number". @param {string} name */
export const heldBy = (name) => BOXES[name] ?? [rootOf(name)];

/** The box in which a saved field is typed: "days" for "ends_on". @param {string} field */
export const boxOf = (field) => Object.keys(BOXES).find((box) => BOXES[box].includes(field)) ?? field;

/** Where a person is led for a field. @param {string} field */
export const firstBoxOf = (field) => FIRST[field] ?? boxOf(field);
