import { asFailure } from '../client/sdk/failures.ts';
import type { UpdateStep } from '../store/queries/updates.ts';
import type { Store } from '../store/store.ts';
import type { Cases } from '../workflows/messages.ts';
import type { Lifetime } from './lifetime.ts';

/** A workflow task lives this long at most: what was recorded in one that was lost was recorded within it before the kill. In ms. */
const taskLivesMs = 30_000;
const lookEveryMs = 60_000;
/** How many cases are asked at once. */
const atOnce = 8;

export interface RedeliveryDeps {
  readonly cases: Pick<Cases, 'view' | 'send'>;
  readonly store: Pick<Store, 'latestUpdates'>;
  readonly now: () => string;
  readonly log: (line: string) => void;
  readonly onFault: (what: string, error: unknown) => void;
}

/** At which moment it is looked: nothing is under way yet, or what has been recorded just now may still be. */
type Moment = 'start' | 'later';

/**
 * Tells cases what they were told and have lost. A step is recorded before Temporal has the message that made it (a local activity runs inside the workflow
 * task): when the server is killed between the two, the record has a vote that its case never got, and whoever cast it sees it counted. It is told again
 * under the same id, so that a case that has it answers with its receipt, and one that has not takes the step that stands recorded.
 * @returns what looks for such steps, as often as wanted
 */
export function createRedelivery(deps: RedeliveryDeps): (moment: Moment) => Promise<void> {
  const { cases, store, now, log, onFault } = deps;
  /** Up to which step a case is known to have what is recorded. */
  const known = new Map<string, number>();

  async function tellAgain(caseId: string, recorded: readonly UpdateStep[]): Promise<void> {
    for (const { seq, updateId, steps } of recorded) {
      const { seq: has } = await cases.view(caseId);
      const [first] = steps;
      if (has < seq && first !== undefined) {
        const { actor, visit, event } = first;
        await cases.send(caseId, { event, ...(actor === '' ? {} : { to: actor, visit }) }, updateId);
        log(
          `Trin ${seq} af ${caseId} var skrevet og gået tabt for sagen; det er sendt igen / Step ${seq} of ${caseId} was recorded and lost to its case; it has been sent again`,
        );
      }
      known.set(caseId, Math.max(has, seq));
    }
  }

  return async (moment) => {
    const seconds = (moment === 'start' ? taskLivesMs : 2 * lookEveryMs + taskLivesMs) / 1000;
    const underWay = moment === 'start' ? Infinity : Date.parse(now()) - taskLivesMs;
    const byCase = new Map<string, UpdateStep[]>();
    for (const step of await store.latestUpdates(seconds))
      if (step.seq > (known.get(step.caseId) ?? -1) && Date.parse(step.at) < underWay)
        byCase.set(step.caseId, [...(byCase.get(step.caseId) ?? []), step]);
    const left = [...byCase];
    const lane = async (): Promise<void> => {
      for (let one = left.shift(); one !== undefined; one = left.shift()) {
        const [caseId, recorded] = one;
        await tellAgain(caseId, recorded).catch((error: unknown) => {
          // A case whose task the server gives up only later does not answer now: it is asked again at the next look.
          if (asFailure(error)?.kind !== 'Unavailable') onFault(`redelivery to ${caseId}`, error);
        });
      }
    };
    await Promise.all(Array.from({ length: atOnce }, lane));
  };
}

/** Before anybody else is heard, and every minute from then on. */
export async function keepRedelivering(deps: RedeliveryDeps, life: Lifetime): Promise<void> {
  const redeliver = createRedelivery(deps);
  let looking: Promise<void> | undefined;
  const timer = setInterval(() => {
    looking ??= redeliver('later')
      .catch((error: unknown) => deps.onFault('redelivery', error))
      .finally(() => (looking = undefined));
  }, lookEveryMs);
  timer.unref();
  life.add('redelivery', async () => {
    clearInterval(timer);
    await looking;
  });
  await redeliver('start');
}
