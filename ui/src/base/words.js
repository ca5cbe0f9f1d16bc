// Sets of values that a person chooses from. A set's words are the messages `<set>-<value>`.

/** Who may read a meeting. */
export const ACCESSES = ['public', 'board', 'internal', 'restricted'];
/** For whom a report is made. */
export const AUDIENCES = ['public', 'board', 'internal'];
/** In what capacity somebody took part. */
export const CAPACITIES = [
  'chair',
  'co_chair',
  'head_of_delegation',
  'speaker',
  'participant',
  'observer',
  'interpreter',
  'secretariat',
];
export const FORMATS = ['in_person', 'hybrid', 'online'];
/** Languages in which an office keeps texts. */
export const LANGUAGES = ['en', 'sq', 'bs', 'mk', 'cnr', 'sr-Latn', 'sr-Cyrl', 'hr'];
/** Further languages that meetings in Europe are held in. */
export const WORKING_LANGUAGES = [...LANGUAGES, 'bg', 'de', 'el', 'es', 'fr', 'hu', 'it', 'ro', 'ru', 'sl', 'tr', 'uk'];
export const MINUTES_STATES = ['none', 'draft', 'circulated', 'adopted'];
export const OUTCOME_KINDS = ['conclusion', 'decision', 'action'];
export const OUTCOME_STATES = ['open', 'done', 'dropped'];
export const PRECISIONS = ['day', 'month', 'quarter', 'year'];
/** Whether somebody came. */
export const PRESENCES = ['invited', 'confirmed', 'attended', 'apologies', 'absent', 'represented'];
/** What the office did at a meeting. */
export const ROLES = ['organised', 'co_organised', 'chaired', 'spoke', 'attended', 'visited', 'received'];
export const STATUSES = ['planned', 'confirmed', 'held', 'postponed', 'cancelled'];
/** How an office writes days; base/format.js has what they mean. */
export const DATE_STYLES = ['short', 'numeric', 'long'];
/** What a week can begin with. */
export const FIRST_DAYS = ['monday', 'sunday', 'saturday'];
