// The cells of a row that is open for editing.
import {html} from 'lit';
import {word} from '../base/i18n.js';
import './choice-field.js';
import './text-field.js';

/** @typedef {import('./rows.js').RowForm} RowForm */

/** A line of text. @param {RowForm} form @param {string} set the words of its label @param {string} name @param {string} [hint] */
export const cell = (form, set, name, hint = '') =>
  html`<r-text-field .form=${form} name=${name} label=${word(set, name)} hint=${hint}></r-text-field>`;

/** A choice. @param {RowForm} form @param {string} set @param {string} name @param {{label: string, value: string}[]} offered */
export const pick = (form, set, name, offered) =>
  html`<r-choice-field .form=${form} name=${name} label=${word(set, name)} .options=${offered}></r-choice-field>`;
