// Which meetings are selected, and what all or some of them have. Ids, not places: a view that is made again keeps them.

export class Selection {
  /** @param {Iterable<string>} [ids] @param {boolean} [picked] chosen on purpose for being worked with, not only gone to */
  constructor(ids = [], picked = false) {
    /** @type {ReadonlySet<string>} */
    this.ids = new Set(ids);
    this.picked = picked;
  }

  get size() {
    return this.ids.size;
  }

  /** @param {string} id */
  has(id) {
    return this.ids.has(id);
  }

  /** This one and no other. @param {string} id */
  only(id) {
    return this.size === 1 && this.has(id) && !this.picked ? this : new Selection(id ? [id] : []);
  }

  /** This one more, or one less. @param {string} id */
  toggled(id) {
    const ids = new Set(this.ids);
    if (!ids.delete(id)) ids.add(id);
    return new Selection(ids, true);
  }

  /**
   * A stretch of rows, instead of what was selected or (`adding`) beside it.
   * @param {string[]} ids @param {boolean} adding
   */
  stretched(ids, adding) {
    return new Selection(adding ? [...this.ids, ...ids] : ids, true);
  }

  /** What of it is still there. @param {Iterable<string>} present */
  among(present) {
    const there = new Set(present);
    const ids = [...this.ids].filter((id) => there.has(id));
    return ids.length === this.size ? this : new Selection(ids, this.picked);
  }
}

export const NONE = new Selection();

/** How many of the meetings have it. @typedef {'all' | 'some' | 'none'} Having */

/**
 * How many of `sets` have each value; without sets it is not known, and stands as some.
 * @param {string[]} values @param {string[][] | null} sets
 * @returns {Map<string, Having>}
 */
export function having(values, sets) {
  return new Map(
    values.map((value) => {
      const count = sets?.filter((set) => set.includes(value)).length;
      if (count === undefined) return [value, 'some'];
      return [value, count === 0 ? 'none' : count === sets?.length ? 'all' : 'some'];
    }),
  );
}

/** What comes next when it is ticked. @param {Having} now @param {Having} first what the meetings have */
export function ticked(now, first) {
  if (now === 'some') return 'all';
  if (now === 'all') return 'none';
  return first === 'some' ? 'some' : 'all';
}
