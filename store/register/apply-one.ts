import type { RegisterChange } from '../../machines/governance/register-changes.ts';
import { endParts, mergeRegions, takePart } from './change-regions.ts';
import { ChangeRefused, refuse } from './change-refused.ts';
import { appoint, resign } from './change-seats.ts';
import type { Register, RegisterSystem } from './schema.ts';
import { defined } from '../../machines/governance/defined.ts';

export { ChangeRefused };

/** One change entered; throws `ChangeRefused`. What is said already stands as it is. */
export function applyOne(register: Register, change: RegisterChange, decision: string): Register {
  switch (change.change) {
    case 'person': {
      const { change: _, ...person } = change;
      return { ...register, people: put(register.people, person) };
    }
    case 'appoint':
      return appoint(register, change, decision);
    case 'resign':
      return resign(register, change);
    case 'substitute': {
      const { change: _, ...one } = change;
      const others = register.substitutes.filter(
        ({ person, substitute, from }) => person !== one.person || substitute !== one.substitute || from !== one.from,
      );
      return { ...register, substitutes: [...others, one] };
    }
    case 'mergeRegions':
      return mergeRegions(register, change);
    case 'takePart':
      return withSystem(register, change.system, (system) => takePart(register, system, change));
    case 'superuser': {
      const { change: _, system: id, ...one } = change;
      return withSystem(register, id, (system) => ({ ...system, superusers: byRegion(system.superusers, one) }));
    }
    case 'contact': {
      const { change: _, system: id, ...one } = change;
      return withSystem(register, id, (system) => ({ ...system, contacts: byRegion(system.contacts, one) }));
    }
    case 'kpis':
      return withSystem(register, change.system, (system) => ({ ...system, kpis: change.kpis }));
    case 'stopTakingPart':
      return withSystem(register, change.system, (system) => endParts(register, system, change));
    case 'region': {
      const { id, supportContact } = change;
      if (!register.regions.some((one) => one.id === id)) throw unknown('id', 'Regionen', 'The region', id);
      return {
        ...register,
        regions: register.regions.map((one) => (one.id === id ? { ...one, supportContact } : one)),
      };
    }
    case 'fsg': {
      const { id, name } = change;
      const known = register.fsgs.find((one) => one.id === id);
      return { ...register, fsgs: put(register.fsgs, { ...(known ?? { chair: [], members: [] }), id, name }) };
    }
    case 'userGroup': {
      const { id, name } = change;
      const known = register.userGroups.find((one) => one.id === id);
      return {
        ...register,
        userGroups: put(register.userGroups, { ...(known ?? { chair: [], members: [], contacts: [] }), id, name }),
      };
    }
    case 'agreement': {
      const { change: _, slaContents, ...agreement } = change;
      const known = register.agreements.find(({ id }) => id === agreement.id);
      const contents = slaContents ?? known?.slaContents ?? [];
      const entry = {
        ...defined({ slaAnnex: known?.slaAnnex, responsibilities: known?.responsibilities }),
        ...agreement,
      };
      return { ...register, agreements: put(register.agreements, { ...entry, slaContents: contents }) };
    }
    case 'admit':
      return admit(register, change);
    case 'exit':
      return withSystem(register, change.system, (system) => {
        if (system.admittedFrom !== undefined && system.admittedFrom > change.to)
          throw refuse(
            'to',
            `«${system.id}» er først optaget ${system.admittedFrom}. Ret datoen.`,
            `"${system.id}" is admitted on ${system.admittedFrom} only. Correct the date.`,
          );
        return { ...system, admittedTo: change.to };
      });
    case 'system': {
      const { change: _, system: id, ...fields } = change;
      return withSystem(register, id, (system) => ({ ...system, ...defined(fields) }));
    }
    case 'domain': {
      const { id, name } = change;
      return { ...register, domains: put(register.domains, { id, name }) };
    }
    case 'contract': {
      const { change: _, ...contract } = change;
      return { ...register, contracts: put(register.contracts, contract) };
    }
    case 'mandate': {
      const { change: _, ...mandate } = change;
      const others = register.mandates.filter(({ person, body }) => person !== mandate.person || body !== mandate.body);
      return { ...register, mandates: [...others, mandate] };
    }
    default:
      return unknownChange(change);
  }
}

/** A system comes into the portfolio, or comes back after having left it. */
function admit(register: Register, change: Extract<RegisterChange, { change: 'admit' }>): Register {
  const { change: _, system: id, from, regions, ...fields } = change;
  const known = register.systems.find((system) => system.id === id);
  const still = known !== undefined && (known.admittedTo === undefined || known.admittedTo >= from);
  if (still && known.admittedFrom !== undefined && known.admittedFrom !== from)
    throw refuse(
      'system',
      `«${id}» er allerede i porteføljen. Vælg et andet id, eller lad systemet udgå først.`,
      `"${id}" is in the portfolio already. Choose another id, or let the system leave first.`,
    );
  const { admittedTo: _to, ...before } = known ?? {};
  const empty = { documents: [], fsa: [], fsaStaff: [], decider: [], kpis: [], superusers: [], contacts: [] };
  const system: RegisterSystem = { ...empty, ...before, id, ...defined(fields), regions, admittedFrom: from };
  return { ...register, systems: put(register.systems, system) };
}

function withSystem(register: Register, id: string, change: (system: RegisterSystem) => RegisterSystem): Register {
  const known = register.systems.find((system) => system.id === id);
  if (known === undefined) throw unknown('system', 'Systemet', 'The system', id);
  return { ...register, systems: register.systems.map((system) => (system === known ? change(known) : system)) };
}

const unknown = (field: string, da: string, en: string, id: string): ChangeRefused =>
  refuse(
    field,
    `${da} «${id}» findes ikke i registeret. Ret id'et.`,
    `${en} "${id}" is not in the register. Correct the id.`,
  );

/** One for each region, in the order of their ids. */
const byRegion = <T extends { readonly region: string }>(list: readonly T[], one: T): T[] =>
  [...list.filter(({ region }) => region !== one.region), one].toSorted((a, b) => (a.region < b.region ? -1 : 1));

/** In place when the id is known, otherwise last. */
function put<T extends { readonly id: string }>(list: readonly T[], one: T): T[] {
  return list.some(({ id }) => id === one.id)
    ? list.map((known) => (known.id === one.id ? one : known))
    : [...list, one];
}

function unknownChange(change: never): never {
  throw new Error(`Ukendt ændring / Unknown change: ${JSON.stringify(change)}`);
}
