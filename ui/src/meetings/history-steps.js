// A history as a person remembers it: a text that was saved at each pause while it was written is one step.

/** @typedef {import('../api/types.js').Operation} Operation */

/** Between two savings of one sitting, in milliseconds. */
const SITTING = 10 * 60_000;

/** Whether the later operation went on with what the earlier one wrote. @param {Operation} later @param {Operation} earlier */
function goesOn(later, earlier) {
  if (later.author !== earlier.author || later.kind !== 'edit' || earlier.kind !== 'edit') return false;
  if (later.undone !== earlier.undone || later.more + earlier.more > 0) return false;
  if (later.changes.length !== 1 || earlier.changes.length !== 1) return false;
  const [after, before] = [later.changes[0], earlier.changes[0]];
  const close = Date.parse(later.at) - Date.parse(earlier.at) < SITTING;
  return close && after.field === before.field && after.old === before.new && after.old !== null;
}

/**
 * Operations, newest first, with those of one sitting at one text joined. A joined one is the latest of them.
 * @param {Operation[]} operations
 * @returns {Operation[]}
 */
export function steps(operations) {
  /** @type {Operation[]} */
  const out = [];
  /** @type {Operation | null} */
  let earlier = null;
  for (const operation of operations) {
    const last = out.at(-1);
    if (last && earlier && goesOn(earlier, operation))
      last.changes = [{...last.changes[0], old: operation.changes[0].old}];
    else out.push({...operation});
    earlier = operation;
  }
  return out;
}
