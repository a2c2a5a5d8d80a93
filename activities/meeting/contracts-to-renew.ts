import type { Calendar } from '../../machines/governance/holidays.ts';
import { localDate } from '../../machines/governance/calendar.ts';
import { contractRenewalOf, renewalOpens } from '../../machines/matter/contract-dates.ts';
import type { StandingMatter } from '../../machines/year-plan/input.ts';
import type { Contract, System } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';

/** Until the plan of the year after comes to its matters; a day more, so that none falls between two years. */
const aYear = 366;

/**
 * The contracts of these systems whose renewal must be asked for before the next year's plan does. One that has run out, or whose renewal with
 * this expiry has been raised, is left alone. Each has a number of its own and of its expiry: asked again, the same.
 */
export async function contractsToRenew(
  store: Store,
  { systems, calendar }: { readonly systems: readonly System[]; readonly calendar: Calendar },
  at: string,
): Promise<readonly Omit<StandingMatter, 'number'>[]> {
  const today = localDate(at);
  const soon = localDate(new Date(Date.parse(at) + aYear * 24 * 3_600_000).toISOString());
  const raised = new Set(
    (await store.casesOf('matter'))
      .filter(({ view }) => view.kind === 'contract-renewal')
      .map(({ view }) => keyOf(view.form)),
  );
  const named = (contract: Contract) => systems.find(({ id }) => id === contract.system);
  return (await store.contracts())
    .filter((contract) => named(contract) !== undefined && today <= contract.expires && renewalOpens(contract) <= soon)
    .filter((contract) => !raised.has(keyOf({ contract: contract.id, expires: contract.expires })))
    .map((contract) => ({
      kind: 'contract-renewal',
      system: contract.system,
      systemName: named(contract)?.name ?? contract.system,
      ...contractRenewalOf(contract, calendar),
    }));
}

const keyOf = ({ contract, expires }: Readonly<Record<string, unknown>>): string => `${contract}/${expires}`;
