// What the palette offers besides meetings: actions, each year's report, every setting by its label.
import {actions, allActions} from '../base/actions.js';
import {hasWord, t, word} from '../base/i18n.js';
import {SETTINGS, settingLabel} from '../settings/places.js';

/** @typedef {import('./rank.js').Entry} Entry */

/** @param {number[]} years that have meetings @param {(route: string) => void} go @returns {Entry[]} */
export function ownEntries(years, go) {
  const doable = allActions.filter(({name, where = 'palette'}) => where === 'palette' && actions.isPossible(name));
  return [
    ...doable.map(({name, icon, keys, group}) => ({
      key: `action:${name}`,
      label: word('action', name),
      more: `${word('action-group', group)} ${hasWord('also', name) ? word('also', name) : ''}`,
      icon,
      keys: keys[0],
      run: () => actions.run(name),
    })),
    ...years.map((year) => ({
      key: `report:${year}`,
      label: t('report-of', {year: String(year)}),
      more: t('annual-report', {year: String(year)}),
      icon: 'book-open',
      run: () => go(`reports/${year}`),
    })),
    ...SETTINGS.map((setting) => ({
      key: `setting:${setting.section}/${setting.field}`,
      label: settingLabel(setting),
      more: t('settings'),
      icon: 'settings',
      hint: `${t('settings')}, ${word('settings', setting.section)}`,
      run: () => go(`settings/${setting.section}/${setting.field}`),
    })),
  ];
}
