import { fromPromise } from 'xstate';

/** Work that an activity of the same name does: the machine has its name and its types, and never runs it. */
export const byActivity = <Output, Input>() =>
  fromPromise<Output, Input>(() => Promise.reject(new Error('An activity does this.')));
