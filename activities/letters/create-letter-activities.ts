import type { EffectContext } from '../../workflows/messages.ts';
import { createDelivery } from './deliver.ts';
import type { Delivered, DeliverInput, LetterDeps } from './deps.ts';

/** The activities that send letters. Starts and connects nothing; all time comes with the input. */
export function createLetterActivities(deps: LetterDeps): {
  deliver: (input: DeliverInput, ctx: EffectContext) => Promise<Delivered>;
} {
  return { deliver: createDelivery(deps) };
}
