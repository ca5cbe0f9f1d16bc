// The office's settings as a form.
import {editOffice, office} from '../api/office.js';
import {choice, line, list, prose} from '../parts/codecs.js';
import {colour, plainLine, SavingForm} from './saving.js';

/** @param {string} name */
function codec(name) {
  if (name === 'languages') return list(name);
  if (name.startsWith('kosovo_texts.')) return prose(name, '');
  if (name.startsWith('accent')) return colour(name);
  if (name === 'short_name' || name === 'reference_prefix') return plainLine(name);
  return name.startsWith('names.') ? line(name) : choice(name);
}

export class OfficeForm extends SavingForm {
  constructor() {
    super(codec);
  }

  fetch() {
    return office();
  }

  /** @param {Record<string, unknown>} fields */
  send(fields) {
    return editOffice(/** @type {Partial<import('../api/types.js').Office>} */ (fields));
  }
}
