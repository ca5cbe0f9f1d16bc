// Commands that make an operation, which Undo takes back. Whoever offers to undo an earlier one has to know of a newer.
import {call} from './ipc.js';

/** Event: `begun` when an operation is on its way. All operations on an archive come from this window: it is locked for others. */
export const operations = new EventTarget();

/**
 * Runs a command that makes an operation.
 * @template T
 * @param {string} name
 * @param {Record<string, unknown>} [args]
 * @returns {Promise<T>}
 */
export function operate(name, args) {
  operations.dispatchEvent(new Event('begun'));
  return call(name, args);
}
