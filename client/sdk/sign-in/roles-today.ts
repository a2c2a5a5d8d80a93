import { dayOf } from '../../../store/register/on-day.ts';
import type { Holding } from '../../../store/rows.ts';
import type { Store } from '../../../store/store.ts';

/** What the register of the day says that somebody is. */
export interface RolesToday {
  readonly holdings: readonly Holding[];
  readonly secretariat: boolean;
  /** Sits, answers for something, stands in for somebody or has something to do: reads all cases. */
  readonly reader: boolean;
}

/** Asked at each request: a role that is withdrawn is gone at once. */
export async function rolesToday(
  store: Pick<Store, 'rolesOf' | 'register' | 'addressees' | 'tasks'>,
  person: string,
  now: string,
): Promise<RolesToday> {
  const [holdings, register, secretariat] = await Promise.all([
    store.rolesOf(person, now),
    store.register(),
    store.addressees('secretariat', {}, now),
  ]);
  const day = dayOf(now);
  const isSecretariat = secretariat.some((one) => one.person === person);
  const seated =
    isSecretariat ||
    holdings.length > 0 ||
    register?.substitutes.some((one) => one.substitute === person && one.from <= day && day <= one.to) === true;
  return {
    holdings,
    secretariat: isSecretariat,
    reader: seated || (await store.tasks({ person, open: true })).length > 0,
  };
}
