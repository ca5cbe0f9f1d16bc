// A value of the past in words: never a machine's word, never "null".
import {showDay} from '../base/format.js';
import {hasWord, languageName, t, word} from '../base/i18n.js';
import {session} from '../base/session.js';
import {LANGUAGES} from '../base/words.js';

/** Fields whose text is written by people: their words are marked one by one. */
const WRITTEN = ['title', 'narrative', 'summary', 'report_text', 'translations', 'venue', 'agenda', 'outcomes'];

/** @param {string} field */
export const isWritten = (field) => WRITTEN.includes(field.split('.')[0]);

/** Whether a machine's word has one of a person's. @param {string} set @param {string} value */
const said = (set, value) => (hasWord(set, value) ? word(set, value) : null);

/** @param {string} value */
const language = (value) =>
  LANGUAGES.includes(value) || /^[a-z]{2,3}(-[A-Z][a-z]{3})?$/.test(value) ? languageName(value) : null;

/** What a field's machine words are called. @type {Record<string, (value: string) => string | null>} */
const SAYS = {
  status: (value) => said('status', value),
  format: (value) => said('format', value),
  access: (value) => said('access', value),
  date_precision: (value) => (hasWord('precision', value) ? word('precision', value) : null),
  our_roles: (value) => said('role', value),
  minutes: (value) => said('minutes', value),
  outcomes: (value) => said('outcome', value) ?? said('action-state', value),
  participants: (value) => said('capacity', value) ?? said('presence', value),
  documents: (value) => said('document', value),
  country: (value) => session.countryName(value),
  language,
  working_languages: language,
  translations: (value) => (LANGUAGES.includes(value) ? languageName(value) : null),
};

/** @param {string} field @param {string} value */
function one(field, value) {
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return showDay(value);
  return SAYS[field.split('.')[0]]?.(value) ?? value;
}

/** What a field was or became, in words. @param {string} field @param {string | null} value */
export function pastValue(field, value) {
  if (value === null || value === '') return t('nothing');
  // A row of a list is its cells in one line.
  return value
    .split(' · ')
    .map((part) => one(field, part))
    .join(' · ');
}
