import type { Policies } from '../store/policies.ts';
import type { Store } from '../store/store.ts';
import type { Lifetime } from './lifetime.ts';

const day = 24 * 3_600_000;

/**
 * IP addresses, user agents and the hashes of links that nobody used are kept as long as the policy says and no longer: looked after at start and once
 * a day (docs/records.md §3).
 */
export function keepForgetting(
  store: Store,
  policies: Pick<Policies, 'at'>,
  life: Lifetime,
  onFault: (what: string, error: unknown) => void,
): void {
  const forget = async (): Promise<void> => {
    const now = new Date();
    const { technicalLogMonths, unusedTokenDays } = (await policies.at(now.toISOString())).retention;
    await Promise.all([
      store
        .forgetTraces(monthsBefore(now, technicalLogMonths))
        .catch((error: unknown) => onFault('forgetTraces', error)),
      store
        .forgetSignIns(monthsBefore(now, technicalLogMonths))
        .catch((error: unknown) => onFault('forgetSignIns', error)),
      store
        .forgetLinks(new Date(now.getTime() - unusedTokenDays * day).toISOString())
        .catch((error: unknown) => onFault('forgetLinks', error)),
    ]);
  };
  const tried = (): void => void forget().catch((error: unknown) => onFault('retention', error));
  tried();
  const timer = setInterval(tried, day);
  timer.unref();
  life.add('traces', async () => clearInterval(timer));
}

function monthsBefore(now: Date, months: number): string {
  const before = new Date(now);
  before.setUTCMonth(before.getUTCMonth() - months);
  return before.toISOString();
}
