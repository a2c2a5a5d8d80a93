import { localDate } from '../../../machines/governance/local-time.ts';
import type { By } from '../../../machines/governance/people.ts';
import type { RegisterChange } from '../../../machines/governance/register-changes.ts';
import type { Register } from '../../../store/register/schema.ts';
import { snapshotOf } from '../../../store/register/snapshot-of.ts';
import { holdingsOn, systemOn } from '../../../store/register/on-day.ts';
import type { CommandDeps } from '../deps.ts';
import { forbidden } from '../failures.ts';
import type { Store } from '../../../store/store.ts';
import { holdersOf } from '../acts/holders.ts';
import { createRights } from '../rights.ts';

/** Seats of a region that it fills itself. */
const ownSeats = ['fsgMember', 'userGroupMember', 'userGroupContact'];

const ofARegion: readonly RegisterChange['change'][] = ['person', 'region', 'contact', 'appoint', 'resign'];

/** Whether somebody may make changes of a kind, or of any, on this day: some of them only for their own seat or region, as `allow` says of each change. */
export async function mayChange(store: Store, person: string, kind: string | undefined, now: string): Promise<boolean> {
  const any = kind === undefined;
  const who = [
    'secretariat',
    ...(any || ofARegion.some((one) => one === kind) ? (['sysMembers'] as const) : []),
  ] as const;
  if ((await holdersOf(store, { who }, undefined, now)).some(({ id }) => id === person)) return true;
  return (any || kind === 'substitute') && (await store.rolesOf(person, now)).length > 0;
}

/** Gives `by` the role that lets them make all of the changes; throws `Forbidden` saying which they may not. */
export async function allow(
  deps: CommandDeps,
  register: Register,
  by: By,
  changes: readonly RegisterChange[],
): Promise<By> {
  if (await createRights(deps).isSecretariat(by.person)) return { ...by, role: 'secretariat' };
  const day = localDate(deps.now());
  const snapshot = snapshotOf(register);
  const regions = holdingsOn(snapshot, day)
    .filter(({ person, body, role }) => person === by.person && body === 'sys' && role === 'member')
    .flatMap(({ region }) => region ?? []);
  const isOwn = (region: string | undefined): boolean => region !== undefined && regions.includes(region);
  const isOwnGroup = (group: string | undefined): boolean =>
    register.systems.some(
      ({ id, userGroup }) => userGroup === group && isOwn(systemOn(snapshot, id, day)?.ownerRegion),
    );
  const isNew = (person: string): boolean => !register.people.some(({ id }) => id === person);
  const may = (change: RegisterChange): boolean => {
    switch (change.change) {
      case 'substitute':
        return change.person === by.person;
      // Whoever is to be appointed may be entered; who is there already is the secretariat's.
      case 'person':
        return regions.length > 0 && isNew(change.id);
      case 'region':
        return isOwn(change.id);
      case 'contact':
        return isOwn(change.region);
      case 'appoint':
      case 'resign':
        if (change.seat === 'userGroupChair') return isOwnGroup(change.of);
        return ownSeats.includes(change.seat) && isOwn(change.region);
      default:
        return false;
    }
  };
  for (const [place, change] of changes.entries())
    if (!may(change))
      throw forbidden(
        `Du (${by.person}) kan ikke ændre registeret sådan; det kan sekretariatet. En regions medlem af SYS kan udpege regionens egne repræsentanter i FSG og brugergrupper og sin egen stedfortræder.`,
        `You (${by.person}) may not change the register like that; that is for the secretariat. A region's member of SYS may appoint the region's own representatives in FSG and user groups, and their own substitute.`,
        `changes.${place}`,
      );
  const [region] = regions;
  return { ...by, role: 'regionMember', ...(region === undefined ? {} : { region }) };
}
