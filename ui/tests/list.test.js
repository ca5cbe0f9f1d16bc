// The meetings list without its elements: filters, columns, selection, and the view's pages.
import {clearMocks, mockIPC} from '@tauri-apps/api/mocks';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {ALWAYS, COLUMNS, FIRST_COLUMNS, move, NARROWEST, readColumns, resize, toggle} from '../src/meetings/columns.js';
import {
  isFiltered,
  NO_FILTER,
  readKept,
  toKeep,
  valueLabel,
  without,
  withValues,
  yearsLabel,
} from '../src/meetings/filter.js';
import {having, NONE, Selection, ticked} from '../src/meetings/selection.js';
import {MeetingView} from '../src/meetings/view.js';

describe('filters', () => {
  const filter = {...NO_FILTER, words: 'Agron', years: [2021, 2022], statuses: ['held'], places: ['country:BA']};

  it('are kept without the typed words, and read again', () => {
    const kept = JSON.parse(JSON.stringify(toKeep(filter)));
    expect(JSON.stringify(kept)).not.toContain('Agron');
    expect(readKept(kept)).toEqual({...filter, words: ''});
  });

  it.each([
    [undefined],
    [null],
    ['2022'],
    [{}],
    [{years: 'x', order: {by: 'size', descending: 3}, pillars: [1, null]}],
  ])('are empty when %j was kept', (value) => expect(readKept(value)).toEqual(NO_FILTER));

  it('leave out values that are not known any more', () => {
    expect(readKept({statuses: ['held', 'dreamt'], roles: ['flew'], years: [2022, '2023', 1.5]})).toMatchObject({
      statuses: ['held'],
      roles: [],
      years: [2022],
    });
  });

  it('begin an order from its own end', () => {
    expect(readKept({order: {by: 'title'}}).order).toEqual({by: 'title', descending: false});
    expect(readKept({order: {by: 'date'}}).order).toEqual({by: 'date', descending: true});
  });

  it('take years in order, and one value away', () => {
    expect(withValues(NO_FILTER, 'years', ['2022', '2019']).years).toEqual([2019, 2022]);
    expect(without(filter, 'years', '2021').years).toEqual([2022]);
    expect(without(filter, 'places', 'country:BA').places).toEqual([]);
  });

  it('ask for something only if anything is left out', () => {
    expect(isFiltered(NO_FILTER)).toBe(false);
    expect(isFiltered({...NO_FILTER, words: '  '})).toBe(false);
    expect(isFiltered({...NO_FILTER, pillars: ['']})).toBe(true);
  });

  it('say years in runs', () => {
    expect(yearsLabel([2019, 2021, 2022, 2023])).toBe('2019, 2021–2023');
  });

  it('name what is missing, countries and roles', () => {
    const office = {pillar: () => ({letters: 'WBCTi'}), countryName: () => 'Albania'};
    expect(valueLabel('pillars', '', office)).toBe('Cross-cutting');
    expect(valueLabel('categories', '', office)).toBe('No category');
    expect(valueLabel('places', 'country:AL', office)).toBe('Albania');
    expect(valueLabel('places', 'Tirana', office)).toBe('Tirana');
    expect(valueLabel('roles', 'co_organised', office)).toBe('Co-organised');
  });
});

describe('columns', () => {
  it('are the first ones when nothing useful was kept', () => {
    expect(readColumns(undefined)).toBe(FIRST_COLUMNS);
    expect(readColumns([{id: 'status', width: 5}])).toBe(FIRST_COLUMNS);
  });

  it('are read as they were kept, each once and wide enough', () => {
    const read = readColumns([{id: 'title', width: 20}, {id: 'gone'}, null, {id: 'title'}, {id: 'status', width: 0.1}]);
    expect(read).toEqual([
      {id: 'title', width: 20},
      {id: 'status', width: NARROWEST},
    ]);
  });

  it('come at their offered place, and go, but never the title', () => {
    const shown = toggle(FIRST_COLUMNS, 'venue').map(({id}) => id);
    expect(shown.indexOf('venue')).toBe(shown.indexOf('place') + 1);
    expect(toggle(toggle(FIRST_COLUMNS, 'venue'), 'venue')).toEqual(FIRST_COLUMNS);
    expect(toggle(FIRST_COLUMNS, ALWAYS)).toBe(FIRST_COLUMNS);
  });

  it('move within the ends, and are sized', () => {
    const [first, second] = FIRST_COLUMNS;
    expect(move(FIRST_COLUMNS, first.id, 1)[0]).toEqual(second);
    expect(move(FIRST_COLUMNS, first.id, 99).at(-1)).toEqual(first);
    expect(move(FIRST_COLUMNS, first.id, -1)).toBe(FIRST_COLUMNS);
    expect(resize(FIRST_COLUMNS, 'title', 22.5)[1]).toEqual({id: 'title', width: 22.5});
    expect(COLUMNS.title.width).not.toBe(22.5);
  });
});

describe('selection', () => {
  it('toggles one row and takes stretches', () => {
    const picked = NONE.only('a').toggled('c');
    expect([...picked.ids]).toEqual(['a', 'c']);
    expect([NONE.only('a').picked, picked.picked]).toEqual([false, true]);
    expect([...picked.stretched(['c', 'd'], true).ids]).toEqual(['a', 'c', 'd']);
    expect([...picked.stretched(['c', 'd'], false).ids]).toEqual(['c', 'd']);
    expect([...picked.toggled('a').ids]).toEqual(['c']);
  });

  it('loses what is not there any more, and stays itself otherwise', () => {
    const picked = new Selection(['a', 'b'], true);
    expect([...picked.among(['a', 'x']).ids]).toEqual(['a']);
    expect(picked.among(['b', 'a'])).toBe(picked);
  });

  it('knows what all, some or none of it has', () => {
    const found = having(['x', 'y', 'z'], [['x', 'y'], ['x']]);
    expect([...found.values()]).toEqual(['all', 'some', 'none']);
    expect([...having(['x'], null).values()]).toEqual(['some']);
  });

  it('goes back to as it was by ticking on', () => {
    expect(['some', 'all', 'none'].map((now) => ticked(/** @type {'some'} */ (now), 'some'))).toEqual([
      'all',
      'none',
      'some',
    ]);
    expect(ticked('none', 'all')).toBe('all');
    expect(ticked('none', 'none')).toBe('all');
  });
});

describe('a view', () => {
  /** @type {[string, Record<string, unknown>][]} */
  let calls;
  /** @type {(() => void)[]} */
  let waiting;
  let views = 0;
  beforeEach(() => {
    calls = [];
    waiting = [];
    views = 0;
    mockIPC((command, args) => {
      const asked = /** @type {Record<string, number>} */ (args);
      calls.push([command, asked]);
      if (command === 'meetings_view') {
        views += 1;
        return {view: views, total: 100_000, years: [2022]};
      }
      const rows = Array.from({length: asked.limit}, (_, place) => ({id: `${asked.view}-${asked.offset + place}`}));
      return asked.offset < 10_000 ? rows : new Promise((done) => waiting.push(() => done(rows)));
    });
  });
  afterEach(() => clearMocks());
  const pages = () => calls.filter(([command]) => command === 'meetings_page').map(([, {offset}]) => offset);
  const rest = () => new Promise((done) => setTimeout(done));

  it('brings the rows that are looked at, by pages', async () => {
    const view = new MeetingView();
    expect(await view.ask(NO_FILTER, 0)).toBe(true);
    view.look(90, 130);
    await rest();
    expect(pages()).toEqual([0, 100]);
    expect(view.row(120)?.id).toBe('1-120');
    expect(view.placeOf('1-120')).toBe(120);
    expect(view.row(300)).toBeUndefined();
  });

  it('does not ask for what a scrollbar passes by', async () => {
    const view = new MeetingView();
    await view.ask(NO_FILTER, 0);
    for (let from = 20_000; from <= 70_000; from += 1000) view.look(from, from + 30);
    expect(pages()).toEqual([0, 20_000, 21_000]);
    for (const done of waiting.splice(0)) done();
    await rest();
    expect(pages().slice(3)).toEqual([70_000]);
  });

  it('keeps the old rows until the new ones are here, and drops an older answer', async () => {
    const view = new MeetingView();
    await view.ask(NO_FILTER, 0);
    const older = view.ask({...NO_FILTER, years: [2021]}, 0);
    const newer = view.ask({...NO_FILTER, years: [2022]}, 0);
    expect(view.row(0)?.id).toBe('1-0');
    expect(await Promise.all([older, newer])).toEqual([false, true]);
    expect(view.row(0)?.id).toBe('3-0');
  });

  describe('that the shell replaced by another one', () => {
    /** The shell's newest view, and what it holds. */
    let held = 0;
    /** @type {unknown[]} */
    let made;
    beforeEach(() => {
      held = 0;
      made = [];
      mockIPC((command, args) => {
        const {view, offset = 0, ids = []} = /** @type {{view: number, offset: number, ids: string[]}} */ (args);
        if (command === 'meetings_view') {
          made.push(args);
          held += 1;
          return {view: held, total: 1000, years: []};
        }
        if (view !== held) throw {code: 'not_found', message: 'view'};
        if (command === 'meetings_page') return [{id: `${view}-${offset}`}];
        return command === 'meetings_place' ? 700 + held : [...ids].reverse();
      });
    });

    it('is asked for again, once, instead of an alarm', async () => {
      const view = new MeetingView();
      const told = vi.fn(() => view.ask(NO_FILTER, 0));
      view.addEventListener('replaced', told);
      await view.ask(NO_FILTER, 0);
      held += 1;
      view.look(100, 350);
      await vi.waitFor(() => expect(view.row(300)?.id).toBe('3-300'));
      expect(told).toHaveBeenCalledTimes(1);
    });

    it('leaves what is asked of the newest view without an alarm', async () => {
      const view = new MeetingView();
      view.addEventListener('replaced', () => view.ask(NO_FILTER, 0));
      await view.ask(NO_FILTER, 0);
      held += 1;
      expect(await view.find('x')).toBe(703);
      held += 1;
      expect(await view.among(['a', 'b'])).toEqual(['b', 'a']);
      held += 1;
      expect(await view.ids(0, 5)).toEqual([]);
    });

    it('is asked for again before its first rows came', async () => {
      const view = new MeetingView();
      const asking = view.ask(NO_FILTER, 0);
      held += 1;
      expect(await asking).toBe(true);
      expect(made).toHaveLength(2);
      expect(view.row(0)?.id).toBe(`${held}-0`);
    });

    it('does not hide what else goes wrong', async () => {
      const view = new MeetingView();
      await view.ask(NO_FILTER, 0);
      mockIPC(() => {
        throw {code: 'gone', message: 'disk'};
      });
      await expect(view.ids(0, 5)).rejects.toMatchObject({code: 'gone'});
      await expect(view.ask(NO_FILTER, 0)).rejects.toMatchObject({code: 'gone'});
    });
  });
});
