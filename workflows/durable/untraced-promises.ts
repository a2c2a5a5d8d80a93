/**
 * Loaded before the workflows when a worker prepares its sandbox. For each promise of a workflow Temporal takes a stack and maps it back to its sources, for its own
 * stack-trace query: a quarter of what a case costs, and much of what a waiting one holds. A case waits in one place whatever it waits for, and its view says for
 * what. Temporal reaches a promise's globals by `promise.constructor.constructor`; this one knows the two things that it asks for: the first is found without
 * compiling a function each time, the second is something without a stack. Errors that are thrown keep theirs.
 */
const answers: Readonly<Record<string, () => unknown>> = {
  'return globalThis.__TEMPORAL_ACTIVATOR__': () =>
    (globalThis as { __TEMPORAL_ACTIVATOR__?: unknown }).__TEMPORAL_ACTIVATOR__,
  'return globalThis.Error': () => Object,
};

/** As `Function`, for what is asked of a promise's globals. */
export const functionOf = (...source: string[]): unknown => answers[source.join()] ?? Function(...source);

Object.defineProperty(Promise, 'constructor', { value: functionOf });
