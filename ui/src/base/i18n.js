// The interface's words: Fluent messages of locales/en.ftl.
import {FluentBundle, FluentResource} from '@fluent/bundle';
import english from '../locales/en.ftl?raw';

const bundle = new FluentBundle('en-GB', {useIsolating: false});
for (const error of bundle.addResource(new FluentResource(english))) throw error;

/**
 * The message `id`.
 * @param {string} id
 * @param {Record<string, string | number>} [args]
 */
export function t(id, args) {
  const pattern = bundle.getMessage(id)?.value;
  if (!pattern) throw new Error(`There is no message ${id}`);
  return bundle.formatPattern(pattern, args);
}

/**
 * The word for a machine value: message `<set>-<value>`. A value of a newer program stands for itself.
 * @param {string} set
 * @param {string} value
 * @param {Record<string, string | number>} [args]
 */
export function word(set, value, args) {
  const id = `${set}-${value.replaceAll('_', '-').toLowerCase()}`;
  return bundle.hasMessage(id) ? t(id, args) : value;
}

/** Whether there is a word for a machine value. @param {string} set @param {string} value */
export const hasWord = (set, value) => bundle.hasMessage(`${set}-${value.replaceAll('_', '-').toLowerCase()}`);

/** The name of a language, for tags beyond the archive's own ones too. @param {string} tag */
export function languageName(tag) {
  if (hasWord('language', tag)) return word('language', tag);
  try {
    return new Intl.DisplayNames('en-GB', {type: 'language'}).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
