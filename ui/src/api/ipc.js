// The one file that knows Tauri: commands, progress channels and events of the shell.
import {Channel, convertFileSrc, invoke} from '@tauri-apps/api/core';
import {listen} from '@tauri-apps/api/event';

/**
 * What went wrong with a command. `code` is what the interface branches on; `message` is English, for logs.
 * With code `invalid`, `field` names the field and `problem` the rule.
 */
export class CommandError extends Error {
  /** @param {{code: string, message: string, field?: string | null, problem?: string | null, detail?: string | null}} error */
  constructor(error) {
    super(error.message);
    this.code = error.code;
    this.field = error.field ?? null;
    this.problem = error.problem ?? null;
    this.detail = error.detail ?? null;
  }
}

/** @param {unknown} thrown @returns {CommandError} */
function asCommandError(thrown) {
  if (thrown && typeof thrown === 'object' && 'code' in thrown && typeof thrown.code === 'string')
    return new CommandError(
      /** @type {ConstructorParameters<typeof CommandError>[0]} */ (/** @type {unknown} */ (thrown)),
    );
  return new CommandError({code: 'internal', message: String(thrown)});
}

/** Commands that are not answered yet. @type {Set<Promise<unknown>>} */
const pending = new Set();

/** Resolves when every command is answered. */
export async function answered() {
  while (pending.size > 0) await Promise.allSettled(pending);
}

/**
 * Runs one command of the shell. Throws CommandError and nothing else.
 * @template T
 * @param {string} name
 * @param {Record<string, unknown>} [args]
 * @returns {Promise<T>}
 */
export async function call(name, args = {}) {
  /** @type {Promise<T>} */
  const answer = invoke(name, args);
  pending.add(answer);
  try {
    return await answer;
  } catch (thrown) {
    throw asCommandError(thrown);
  } finally {
    pending.delete(answer);
  }
}

/**
 * A channel that a long command reports its progress on.
 * @template T
 * @param {(message: T) => void} onMessage
 */
export function channel(onMessage) {
  /** @type {Channel<T>} */
  const made = new Channel();
  made.onmessage = onMessage;
  return made;
}

/** Where the shell's own scheme serves something of the archive. @param {string} name "logo" */
export const documentUrl = (name) => convertFileSrc(name, 'document');

/**
 * Calls `handler` for every event `name`; the returned function ends it.
 * @template T
 * @param {string} name
 * @param {(payload: T) => void} handler
 */
export function subscribe(name, handler) {
  return listen(name, (event) => handler(/** @type {T} */ (event.payload)));
}
