// Where every setting stands: its section, its field, its label. The palette finds them here.
import {t, word} from '../base/i18n.js';

/** The sections, in order, with their icons. */
export const SECTIONS = /** @type {const} */ ([
  ['office', 'building-2'],
  ['pillars', 'layers'],
  ['categories', 'tags'],
  ['you', 'user'],
  ['appearance', 'sun-moon'],
  ['archive', 'archive'],
  ['about', 'info'],
]);

/** `field` is the element's name for tests; the label is the message `setting-<field's last word>`. @typedef {{section: string, field: string}} Setting */

/** @type {Setting[]} */
export const SETTINGS = [
  ...['office-names', 'field-short_name', 'field-languages', 'field-language', 'field-country', 'field-time_zone'],
  ...['logo-choose', 'field-accent', 'field-accent2', 'field-date_style', 'field-first_day', 'field-reference_prefix'],
  ...['kosovo-note', 'kosovo-texts'],
]
  .map((field) => ({section: 'office', field}))
  .concat(
    {section: 'pillars', field: 'pillars'},
    {section: 'categories', field: 'categories'},
    {section: 'you', field: 'author'},
    ...['theme', 'text-size', 'density'].map((field) => ({section: 'appearance', field})),
    ...['archive-path', 'check', 'backup-path'].map((field) => ({section: 'archive', field})),
    ...['diagnostics', 'credits'].map((field) => ({section: 'about', field})),
  );

/** @param {Setting} setting */
export function settingLabel({field}) {
  return field === 'check' ? t('check') : word('setting', field.replace(/^field-/, ''));
}
