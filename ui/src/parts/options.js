// Words of a set as a field's options.
import {word} from '../base/i18n.js';

/** @param {string} set @param {string[]} values */
export const options = (set, values) => values.map((value) => ({label: word(set, value), value}));
