import { setTimeout as pause } from 'node:timers/promises';
import { asFailure } from '../client/sdk/failures.ts';
import { sayNoted, updateIdOf } from '../client/sdk/operation/operate.ts';
import type { OperationRow } from '../store/queries/operations.ts';
import type { UpdateStep } from '../store/queries/updates.ts';
import type { Store } from '../store/store.ts';
import { type Cases, Refused } from '../workflows/messages.ts';
import type { Lifetime } from './lifetime.ts';

/** A workflow task lives this long at most: what was recorded in one that was lost was recorded within it before the kill. In ms. */
const taskLivesMs = 30_000;
const lookEveryMs = 60_000;
/** How long a start waits for cases that do not answer, in ms. */
const startPatienceMs = 30_000;
/** How many cases are asked at once. */
const atOnce = 8;

export interface RedeliveryDeps {
  readonly cases: Cases;
  readonly store: Pick<Store, 'latestUpdates' | 'operations' | 'endOperation'>;
  readonly now: () => string;
  readonly log: (line: string) => void;
  readonly onFault: (what: string, error: unknown) => void;
}

/** At which moment it is looked: the server may have lost what was under way, or what has been recorded just now may still be. */
type Moment = 'lost' | 'later';

/** Looks for steps that a case was told and has lost with its server, and tells it again; and says what operators were about to say to cases when somebody was killed. */
export interface Redelivery {
  /** Tells every case what it lacks; one that does not answer is told at the next look, or when somebody has something to say to it. */
  look(moment: Moment): Promise<void>;
  /** Resolves when the case has all that the last look found recorded of it. Throws a `Failure` of kind `Unavailable` while it cannot be asked. */
  ready(caseId: string): Promise<void>;
}

/**
 * Tells cases what they were told and have lost. A step is recorded before Temporal has the message that made it (a local activity runs inside the workflow
 * task): when the server is killed between the two, the record has a vote that its case never got, and whoever cast it sees it counted. It is told again
 * under the same id, so that a case that has it answers with its receipt, and one that has not takes the step that stands recorded.
 */
export function createRedelivery({ cases, store, now, log, onFault }: RedeliveryDeps): Redelivery {
  /** Up to which step a case is known to have what is recorded. */
  const known = new Map<string, number>();
  /** What was found recorded and is not known to have reached its case. */
  const untold = new Map<string, readonly UpdateStep[]>();
  /** What operators were about to say, by the id of its update. */
  let noted: ReadonlyMap<string, OperationRow> = new Map();
  let found: Promise<void> = Promise.resolve();

  async function find(moment: Moment): Promise<void> {
    // What a server that was lost was known to have it may have no more.
    if (moment === 'lost') known.clear();
    const seconds = (moment === 'lost' ? taskLivesMs : 2 * lookEveryMs + taskLivesMs) / 1000;
    const underWay = moment === 'lost' ? Infinity : Date.parse(now()) - taskLivesMs;
    noted = new Map((await store.operations()).map((one) => [updateIdOf(one), one]));
    const byCase = new Map<string, UpdateStep[]>();
    for (const step of await store.latestUpdates(seconds))
      if (step.seq > (known.get(step.caseId) ?? -1) && Date.parse(step.at) < underWay)
        byCase.set(step.caseId, [...(byCase.get(step.caseId) ?? []), step]);
    for (const [caseId, recorded] of byCase) untold.set(caseId, recorded);
  }

  async function tell(caseId: string): Promise<void> {
    const recorded = untold.get(caseId) ?? [];
    for (const { seq, updateId, steps } of recorded) {
      const { seq: has } = await cases.view(caseId);
      const [first] = steps;
      if (has < seq && first !== undefined) {
        const { actor, visit, event } = first;
        const operation = noted.get(updateId);
        if (operation !== undefined) await sayNoted({ cases, store, now }, operation);
        else await cases.send(caseId, { event, ...(actor === '' ? {} : { to: actor, visit }) }, updateId);
        log(
          `Trin ${seq} af ${caseId} var skrevet og gået tabt for sagen; det er sendt igen / Step ${seq} of ${caseId} was recorded and lost to its case; it has been sent again`,
        );
      }
      known.set(caseId, Math.max(has, seq));
    }
    if (untold.get(caseId) === recorded) untold.delete(caseId);
  }

  async function sayOperations(moment: Moment): Promise<void> {
    const underWay = moment === 'lost' ? Infinity : Date.parse(now()) - taskLivesMs;
    for (const operation of await store.operations()) {
      const { at, event, caseId } = operation;
      if (Date.parse(at) >= underWay) continue;
      try {
        await sayNoted({ cases, store, now }, operation);
        log(
          `${event} til ${caseId} var ikke nået frem; det er sagt igen / ${event} had not reached ${caseId}; it has been said again`,
        );
      } catch (error) {
        if (!(error instanceof Refused) && asFailure(error)?.kind === 'Unavailable') continue;
        // It does not take it any more: whoever said it was told that it did not answer.
        onFault(`${event} to ${caseId}`, error);
      }
    }
  }

  return {
    async look(moment) {
      found = find(moment);
      await found;
      const left = [...untold.keys()];
      const lane = async (): Promise<void> => {
        for (let caseId = left.shift(); caseId !== undefined; caseId = left.shift())
          await tell(caseId).catch((error: unknown) => {
            // A case whose task the server gives up only later does not answer now.
            if (asFailure(error)?.kind === 'Unavailable') return;
            untold.delete(caseId);
            onFault(`redelivery to ${caseId}`, error);
          });
      };
      await Promise.all(Array.from({ length: atOnce }, lane));
      await sayOperations(moment);
    },
    async ready(caseId) {
      await found;
      if (!untold.has(caseId)) return;
      await tell(caseId).catch((error: unknown) => {
        if (asFailure(error)?.kind === 'Unavailable') throw error;
        untold.delete(caseId);
        onFault(`redelivery to ${caseId}`, error);
      });
    },
  };
}

/** Before anybody else is heard, and every minute from then on. Whoever starts waits for it so long at most; a case that lacks something waits longer. */
export async function keepRedelivering(
  redelivery: Redelivery,
  onFault: RedeliveryDeps['onFault'],
  life: Lifetime,
): Promise<void> {
  let looking: Promise<void> | undefined;
  const look = (moment: Moment): Promise<void> =>
    (looking ??= redelivery
      .look(moment)
      .catch((error: unknown) => onFault('redelivery', error))
      .finally(() => (looking = undefined)));
  const timer = setInterval(() => void look('later'), lookEveryMs);
  timer.unref();
  life.add('redelivery', async () => {
    clearInterval(timer);
    await looking;
  });
  await Promise.race([look('lost'), pause(startPatienceMs, undefined, { ref: false })]);
}
