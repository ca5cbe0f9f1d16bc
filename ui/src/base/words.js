// The closed sets of values that the archive knows. A set's words are the messages `<set>-<value>`.

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
export const THEMES = ['system', 'light', 'dark'];
/** Kinds of document. */
export const DOCUMENT_KINDS = [
  'invitation',
  'letter',
  'note_verbale',
  'nomination',
  'agenda',
  'list_of_participants',
  'concept_note',
  'speech',
  'presentation',
  'conclusions',
  'minutes',
  'mission_report',
  'press_release',
  'memorandum',
  'photo',
  'other',
];
/** Codes of command errors; `locked` has messages of its own. */
export const ERRORS = [
  'invalid',
  'not_found',
  'no_archive',
  'not_an_archive',
  'newer',
  'network_drive',
  'read_only',
  'damaged',
  'disk_full',
  'no_permission',
  'file',
  'conflict',
  'nothing_to_undo',
  'nothing_to_redo',
  'cancelled',
  'internal',
];
/** What an operation was, as the archive names it. */
export const OPERATIONS = [
  'other',
  'meeting_add',
  'meeting_edit',
  'meeting_remove',
  'meeting_restore',
  'meetings_edit',
  'import',
  'sample',
  'create',
  'office_edit',
  'list_edit',
  'directory_edit',
  'merge',
  'undo',
  'redo',
  'erase',
];
/** What a report can lack. */
export const WARNINGS = [
  'no_office_name',
  'no_pillar',
  'unknown_pillar',
  'no_text',
  'no_place',
  'no_role',
  'no_participants',
  'no_outcome',
  'series_skipped',
  'begins_before_period',
  'ends_after_period',
  'planned_in_the_past',
  'held_in_the_future',
  'translation_missing',
  'title_not_translated',
  'text_not_translated',
  'left_out',
  'missing_character',
];
/** Rules that a value can break, as the archive names them; `row` and `not_saved` are the window's own. */
export const PROBLEMS = [
  'missing',
  'not_text',
  'not_yes_no',
  'not_a_list',
  'not_an_object',
  'not_a_number',
  'not_positive',
  'not_a_date',
  'not_a_time',
  'not_an_id',
  'unknown_value',
  'unknown_zone',
  'unknown_country',
  'unknown_language',
  'unknown_field',
  'ends_before_it_starts',
  'too_long_a_meeting',
  'too_long',
  'more_than_all',
  'refers_to_itself',
  'twice',
  'implausible_year',
  'not_a_colour',
  'not_a_picture',
  'row',
  'not_saved',
];
