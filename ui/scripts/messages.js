// Fails on messages that are missing from en.ftl, or that nothing uses.
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parse} from '@fluent/syntax';
import {FAMILIES} from './families.js';

const SOURCES = fileURLToPath(new URL('../src', import.meta.url));
const resource = parse(readFileSync(join(SOURCES, 'locales/en.ftl'), 'utf8'), {});
const junk = resource.body.filter((entry) => entry.type === 'Junk');
const ids = resource.body.flatMap((entry) => (entry.type === 'Message' ? [entry.id.name] : []));
const known = new Set(ids);

/** @type {Map<string, string>} Message ids that the sources name, with the file that does. */
const used = new Map();
/** @type {Set<string>} */
const families = new Set();
for (const file of readdirSync(SOURCES, {recursive: true, encoding: 'utf8'})) {
  if (!file.endsWith('.js')) continue;
  const source = readFileSync(join(SOURCES, file), 'utf8');
  // t('id'), and t(condition ? 'one' : 'other').
  for (const [, inside] of source.matchAll(/\bt\(\s*((?:[^'()`]*\?\s*)?'[a-z0-9-]+'(?:\s*:\s*'[a-z0-9-]+')?)/g))
    for (const [, id] of inside.matchAll(/'([a-z0-9-]+)'/g)) used.set(id, file);
  for (const [, family] of source.matchAll(/\b(?:word|options|cell|pick)\(\s*(?:form,\s*)?'([a-z-]+)'/g))
    families.add(family);
  for (const [, family] of source.matchAll(/\bt\(`([a-z-]+)-\$\{/g)) families.add(family);
}
for (const family of families)
  if (FAMILIES[family])
    for (const value of FAMILIES[family]) used.set(`${family}-${value.replaceAll('_', '-').toLowerCase()}`, family);

const faults = [
  ...ids.filter((id, place) => ids.indexOf(id) !== place).map((id) => `en.ftl: "${id}" is there twice`),
  ...junk.map((entry) => `en.ftl: cannot be read: ${entry.content.trim()}`),
  ...[...families].filter((family) => !FAMILIES[family]).map((family) => `families.js: no values for "${family}"`),
  ...Object.keys(FAMILIES)
    .filter((family) => !families.has(family))
    .map((family) => `families.js: nothing uses "${family}"`),
  ...[...used].filter(([id]) => !known.has(id)).map(([id, by]) => `${by}: no message "${id}"`),
  ...[...known].filter((id) => !used.has(id)).map((id) => `en.ftl: nothing uses "${id}"`),
];
for (const fault of faults) console.error(fault);
console.log(`${known.size} messages, ${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;
