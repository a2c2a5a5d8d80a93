import { z } from 'zod';
import { withFailures } from './with-failures.ts';
import type { Commands } from './commands.ts';
import type { CommandDeps } from './deps.ts';
import { conflict, parse } from './failures.ts';
import { createRights } from './rights.ts';

const grant = z.strictObject({
  year: z.int().min(2020).max(2200),
  amountOre: z.int().nonnegative().max(1_000_000_000_000),
  decision: z.string().trim().min(1).max(200),
});

/** The grant of the year's frame by RSI. */
export function createFrameGrant(deps: CommandDeps): Pick<Commands, 'grantFrame'> {
  const { store, now } = deps;
  const rights = createRights(deps);

  return {
    grantFrame: (person, year, amountOre, decision) =>
      withFailures(async () => {
        const by = await rights.require(person, ['secretariat'], {}, ['registrere rammen', 'record the frame']);
        const given = parse(grant, { year, amountOre, decision });
        const same = (await store.ledger({ year })).find(
          (row) => row.kind === 'granted' && row.decision === given.decision,
        );
        if (same !== undefined && same.amountOre !== amountOre) {
          throw conflict(
            `Beslutningen «${given.decision}» er allerede registreret for ${year} med et andet beløb.`,
            `The decision "${given.decision}" is already recorded for ${year} with another amount.`,
            'decision',
          );
        }
        if (same === undefined) {
          await store.grantFrame(given.year, given.amountOre, given.decision, now(), {
            ...by,
            channel: 'recorded',
            reference: given.decision,
          });
        }
        return store.frame(given.year);
      }),
  };
}
