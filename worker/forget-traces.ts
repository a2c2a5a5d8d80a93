import { policyV1 } from '../machines/governance/policy.ts';
import type { Store } from '../store/store.ts';
import type { Lifetime } from './lifetime.ts';

const day = 24 * 3_600_000;

/**
 * IP addresses, user agents and the hashes of links that nobody used are kept as long as the policy says and no longer: looked after at start and once
 * a day (docs/records.md §3).
 */
export function keepForgetting(store: Store, life: Lifetime, onFault: (what: string, error: unknown) => void): void {
  const { technicalLogMonths, unusedTokenDays } = policyV1.retention;
  const forget = (): void => {
    const now = new Date();
    store.forgetTraces(monthsBefore(now, technicalLogMonths)).catch((error: unknown) => onFault('forgetTraces', error));
    store
      .forgetLinks(new Date(now.getTime() - unusedTokenDays * day).toISOString())
      .catch((error: unknown) => onFault('forgetLinks', error));
  };
  forget();
  const timer = setInterval(forget, day);
  timer.unref();
  life.add('traces', async () => clearInterval(timer));
}

function monthsBefore(now: Date, months: number): string {
  const before = new Date(now);
  before.setUTCMonth(before.getUTCMonth() - months);
  return before.toISOString();
}
