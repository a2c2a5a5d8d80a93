import type { Effect } from '../../machines/governance/effects.ts';
import type { RecordedEffect } from '../../workflows/messages.ts';

/**
 * A recorded effect as its machine handed it over. The engine knows its name and that it is JSON; `machines/governance/effect-actions.ts` types what machines hand over
 * under that name, so it is typed anew here and nowhere else.
 */
export const effectOf = (recorded: RecordedEffect): Effect => recorded as unknown as Effect;

/** The same effect with other parameters. */
export const withParams = <P extends Effect['params']>(recorded: RecordedEffect, params: P): RecordedEffect => ({
  ...recorded,
  params: params as unknown as RecordedEffect['params'],
});
