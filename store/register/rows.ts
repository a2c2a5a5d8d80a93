import type { BodyKind } from '../rows.ts';
import type { Register, RegisterSeat } from './schema.ts';

/** The register as rows of its tables; every row has an id that is the same in every import of the same fact. */
export interface RegisterRows {
  readonly regions: readonly RegisterRow[];
  readonly people: readonly RegisterRow[];
  readonly bodies: readonly RegisterRow[];
  readonly agreements: readonly RegisterRow[];
  readonly domains: readonly RegisterRow[];
  readonly systems: readonly RegisterRow[];
  readonly contracts: readonly RegisterRow[];
  readonly mandates: readonly RegisterRow[];
  readonly participations: readonly RegisterRow[];
  readonly holdings: readonly RegisterRow[];
  readonly substitutes: readonly RegisterRow[];
  readonly healthKeys: readonly RegisterRow[];
}

export type RegisterRow = Readonly<Record<string, unknown>>;

/** Ids of the bodies that there is one of. */
export const onlyBody = {
  rsi: 'rsi',
  danskeRegioner: 'danske-regioner',
  sys: 'sys',
  secretariat: 'secretariat',
} as const;

/** Lays a register out as rows. Column names, so that a row goes into its table as it is. */
export function registerRows(register: Register): RegisterRows {
  return {
    regions: register.regions.map((region, position) => ({
      id: region.id,
      name: region.name,
      position,
      valid_from: region.from,
      valid_to: region.to ?? null,
      successor: region.successor ?? null,
      support_contact: region.supportContact ?? null,
    })),
    people: register.people.map((person) => ({
      id: person.id,
      name: person.name,
      email: person.email,
      phone: person.phone ?? null,
    })),
    bodies: bodies(register),
    agreements: register.agreements.map((agreement) => ({
      id: agreement.id,
      title: agreement.title,
      valid_from: agreement.from,
      valid_to: agreement.to ?? null,
      cost_key: agreement.costKey,
      sla_annex: agreement.slaAnnex ?? null,
      sla_contents: agreement.slaContents,
      responsibilities: agreement.responsibilities ?? null,
    })),
    domains: register.domains.map(({ id, name }) => ({ id, name })),
    systems: register.systems.map((system, position) => ({
      id: system.id,
      name: system.name,
      short_name: system.shortName ?? null,
      position,
      owner_region: system.ownerRegion,
      fsg: system.fsg ?? null,
      user_group: system.userGroup ?? null,
      in_operation_from: system.inOperationFrom ?? null,
      admitted_from: system.admittedFrom ?? null,
      admitted_to: system.admittedTo ?? null,
      special_agreement: system.specialAgreement ?? null,
      operating_agreement: system.operatingAgreement ?? null,
      domain: system.domain ?? null,
      kpis: system.kpis,
      superusers: system.superusers,
      contacts: system.contacts,
    })),
    contracts: register.contracts.map((contract) => ({
      id: contract.id,
      system: contract.system,
      title: contract.title,
      supplier: contract.supplier,
      expires: contract.expires,
      notice: contract.notice ?? null,
      tender_months: contract.tenderMonths ?? null,
    })),
    mandates: register.mandates.map(({ person, body, on }) => ({
      id: [person, body].join('|'),
      person,
      body,
      confirmed_on: on,
    })),
    participations: participations(register),
    holdings: holdings(register),
    substitutes: register.substitutes.map((one) => ({
      id: [one.person, one.substitute, one.from].join('|'),
      member: one.person,
      substitute: one.substitute,
      valid_from: one.from,
      valid_to: one.to,
    })),
    healthKeys: register.healthKeys.map((key) => ({ year: key.year, shares: key.shares })),
  };
}

function bodies(register: Register): RegisterRow[] {
  const body = (id: string, kind: BodyKind, name: string): RegisterRow => ({ id, kind, name });
  return [
    body(onlyBody.rsi, 'rsi', 'RSI-kredsen'),
    body(onlyBody.danskeRegioner, 'danskeRegioner', 'Danske Regioner'),
    body(onlyBody.sys, 'sys', 'Styregruppen for systemforvaltning (SYS)'),
    body(onlyBody.secretariat, 'secretariat', 'Sekretariatet'),
    ...register.fsgs.map((fsg) => body(fsg.id, 'fsg', fsg.name)),
    ...register.userGroups.map((group) => body(group.id, 'userGroup', group.name)),
  ];
}

/** A participation without dates begins with the system's region and never ends by itself: an ended region's part passes to its successor. */
function participations(register: Register): RegisterRow[] {
  const beginning = new Map(register.regions.map((region) => [region.id, region.from]));
  return register.systems.flatMap((system) =>
    system.regions.map((part) => {
      const { region, from, to } =
        typeof part === 'string' ? { region: part, from: beginning.get(part) ?? '2000-01-01', to: undefined } : part;
      return {
        id: [system.id, region, from].join('|'),
        system: system.id,
        region,
        valid_from: from,
        valid_to: to ?? null,
      };
    }),
  );
}

function holdings(register: Register): RegisterRow[] {
  const rows: RegisterRow[] = [];
  const seat = (
    role: string,
    place: { body?: string; system?: string },
    seats: readonly (RegisterSeat & { region?: string })[],
  ): void => {
    for (const one of seats)
      rows.push({
        id: [role, place.body ?? '', place.system ?? '', one.region ?? '', one.person, one.from].join('|'),
        person: one.person,
        role,
        body: place.body ?? null,
        system: place.system ?? null,
        region: one.region ?? null,
        valid_from: one.from,
        valid_to: one.to ?? null,
        decision: one.decision ?? null,
      });
  };
  seat('contact', { body: onlyBody.rsi }, register.rsi.contact);
  seat('contact', { body: onlyBody.danskeRegioner }, register.danskeRegioner.contact);
  seat('chair', { body: onlyBody.sys }, register.sys.chair);
  seat('member', { body: onlyBody.sys }, register.sys.members);
  seat('staff', { body: onlyBody.secretariat }, register.secretariat.staff);
  for (const fsg of register.fsgs) {
    seat('chair', { body: fsg.id }, fsg.chair);
    seat('member', { body: fsg.id }, fsg.members);
  }
  for (const group of register.userGroups) {
    seat('chair', { body: group.id }, group.chair);
    seat('member', { body: group.id }, group.members);
    seat('contact', { body: group.id }, group.contacts);
  }
  for (const system of register.systems) {
    seat('fsa', { system: system.id }, system.fsa);
    seat('staff', { system: system.id }, system.fsaStaff);
    seat('decider', { system: system.id }, system.decider);
  }
  return rows;
}
