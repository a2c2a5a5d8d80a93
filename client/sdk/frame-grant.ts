import { grant } from '../../machines/frame/acts.ts';
import { carriesOut } from './acts/completion.ts';
import { conflict } from './failures.ts';

/** The grant of the year's frame by RSI, once for each of its decisions. */
export const granting = carriesOut(grant, async ({ by, form: { year, amountOre, decision }, deps }) => {
  const { store, now } = deps;
  const same = (await store.ledger({ year })).find((row) => row.kind === 'granted' && row.decision === decision);
  if (same !== undefined && same.amountOre !== amountOre) {
    throw conflict(
      `Beslutningen «${decision}» er allerede registreret for ${year} med et andet beløb.`,
      `The decision "${decision}" is already recorded for ${year} with another amount.`,
      'decision',
    );
  }
  if (same === undefined)
    await store.grantFrame(year, amountOre, decision, now(), { ...by, channel: 'recorded', reference: decision });
  return { ...(await store.frame(year)) };
});
