import { formatDate } from '../../machines/governance/date-words.ts';
import type { Findings, Path } from './faults.ts';
import { onlyBody } from './rows.ts';
import type { Register } from './schema.ts';

interface Seat {
  readonly person: string;
  readonly region?: string;
  readonly from: string;
  readonly to?: string | undefined;
}

/** Every id is unique and every reference leads somewhere; periods run forwards; an ended region has a successor. */
export function checkReferences(register: Register, findings: Findings): void {
  unique(register.regions, ['regions'], 'Region', 'Region', findings);
  unique(register.people, ['people'], 'Person', 'Person', findings);
  unique(register.systems, ['systems'], 'System', 'System', findings);
  unique(register.agreements, ['agreements'], 'Aftale', 'Agreement', findings);
  unique(register.domains, ['domains'], 'Domænet', 'The domain', findings);
  unique(register.contracts, ['contracts'], 'Kontrakten', 'The contract', findings);
  uniqueBodies(register, findings);
  uniqueMails(register, findings);

  const people = new Set(register.people.map((person) => person.id));
  const regions = new Set(register.regions.map((region) => region.id));
  const person = known(people, 'Personen', 'The person', 'people', findings);
  const region = known(regions, 'Regionen', 'The region', 'regions', findings);
  const seats = (list: readonly Seat[], path: Path): void =>
    list.forEach((seat, place) => {
      person(seat.person, [...path, place, 'person']);
      if (seat.region !== undefined) region(seat.region, [...path, place, 'region']);
      forwards(seat, [...path, place], findings);
    });

  register.regions.forEach((one, place) => {
    forwards(one, ['regions', place], findings);
    if (one.successor !== undefined) region(one.successor, ['regions', place, 'successor']);
    if (one.to !== undefined && one.successor === undefined)
      findings.error(
        ['regions', place, 'to'],
        `Regionen «${one.id}» ophører ${formatDate(one.to)} uden efterfølger. Angiv successor, så sager, nøgler og roller kan gå videre.`,
        `The region "${one.id}" ends on ${formatDate(one.to, 'long', 'en')} without a successor. Give successor, so that cases, keys and roles can go on.`,
      );
  });
  seats(register.rsi.contact, ['rsi', 'contact']);
  seats(register.danskeRegioner.contact, ['danskeRegioner', 'contact']);
  seats(register.sys.chair, ['sys', 'chair']);
  seats(register.sys.members, ['sys', 'members']);
  seats(register.secretariat.staff, ['secretariat', 'staff']);
  register.fsgs.forEach((fsg, place) => {
    seats(fsg.chair, ['fsgs', place, 'chair']);
    seats(fsg.members, ['fsgs', place, 'members']);
  });
  register.userGroups.forEach((group, place) => {
    seats(group.chair, ['userGroups', place, 'chair']);
    seats(group.members, ['userGroups', place, 'members']);
    seats(group.contacts, ['userGroups', place, 'contacts']);
  });
  register.agreements.forEach((agreement, place) => {
    forwards(agreement, ['agreements', place], findings);
    for (const id of Object.keys(agreement.costKey)) region(id, ['agreements', place, 'costKey', id]);
  });
  register.healthKeys.forEach((key, place) => {
    for (const id of Object.keys(key.shares)) region(id, ['healthKeys', place, 'shares', id]);
  });
  register.substitutes.forEach((one, place) => {
    const path = ['substitutes', place];
    person(one.person, [...path, 'person']);
    person(one.substitute, [...path, 'substitute']);
    forwards(one, path, findings);
    if (one.person === one.substitute)
      findings.error(
        [...path, 'substitute'],
        `«${one.person}» kan ikke være stedfortræder for sig selv. Vælg en anden.`,
        `"${one.person}" cannot be their own substitute. Choose someone else.`,
      );
  });

  const fsg = known(
    new Set(register.fsgs.map((one) => one.id)),
    'Forretningsstyregruppen',
    'The FSG',
    'fsgs',
    findings,
  );
  const group = known(
    new Set(register.userGroups.map((one) => one.id)),
    'Brugergruppen',
    'The user group',
    'userGroups',
    findings,
  );
  const agreement = known(
    new Set(register.agreements.map((one) => one.id)),
    'Aftalen',
    'The agreement',
    'agreements',
    findings,
  );
  const system = known(new Set(register.systems.map((one) => one.id)), 'Systemet', 'The system', 'systems', findings);
  const domain = known(new Set(register.domains.map((one) => one.id)), 'Domænet', 'The domain', 'domains', findings);
  const body = known(
    new Set([
      ...Object.values(onlyBody),
      ...register.fsgs.map((one) => one.id),
      ...register.userGroups.map((one) => one.id),
    ]),
    'Organet',
    'The body',
    'fsgs eller userGroups',
    findings,
  );
  register.contracts.forEach((contract, place) => {
    system(contract.system, ['contracts', place, 'system']);
    forwards({ from: contract.notice, to: contract.expires }, ['contracts', place], findings, 'expires');
  });
  register.mandates.forEach((mandate, place) => {
    person(mandate.person, ['mandates', place, 'person']);
    body(mandate.body, ['mandates', place, 'body']);
  });
  register.budgets.forEach((budget, place) => system(budget.system, ['budgets', place, 'system']));
  register.systems.forEach((system, place) => {
    const path: Path = ['systems', place];
    region(system.ownerRegion, [...path, 'ownerRegion']);
    if (system.fsg !== undefined) fsg(system.fsg, [...path, 'fsg']);
    if (system.domain !== undefined) domain(system.domain, [...path, 'domain']);
    if (system.userGroup !== undefined) group(system.userGroup, [...path, 'userGroup']);
    if (system.specialAgreement !== undefined) agreement(system.specialAgreement, [...path, 'specialAgreement']);
    if (system.operatingAgreement !== undefined) agreement(system.operatingAgreement, [...path, 'operatingAgreement']);
    unique(system.kpis, [...path, 'kpis'], 'Målet', 'The KPI', findings);
    system.contacts.forEach((one, at) => region(one.region, [...path, 'contacts', at, 'region']));
    system.superusers.forEach((one, at) => region(one.region, [...path, 'superusers', at, 'region']));
    system.regions.forEach((part, at) => {
      region(typeof part === 'string' ? part : part.region, [...path, 'regions', at]);
      if (typeof part !== 'string') forwards(part, [...path, 'regions', at], findings);
    });
    seats(system.fsa, [...path, 'fsa']);
    seats(system.fsaStaff, [...path, 'fsaStaff']);
    seats(system.decider, [...path, 'decider']);
    forwards({ from: system.admittedFrom, to: system.admittedTo }, path, findings);
  });
}

function known(
  ids: ReadonlySet<string>,
  da: string,
  en: string,
  list: string,
  findings: Findings,
): (id: string, path: Path) => void {
  return (id, path) => {
    if (ids.has(id)) return;
    findings.error(
      path,
      `${da} «${id}» findes ikke i registeret. Tilføj den under ${list}, eller ret id'et.`,
      `${en} "${id}" is not in the register. Add it under ${list} or correct the id.`,
    );
  };
}

function forwards(
  period: { readonly from?: string | undefined; readonly to?: string | undefined },
  path: Path,
  findings: Findings,
  field = 'to',
): void {
  if (period.from === undefined || period.to === undefined || period.from <= period.to) return;
  findings.error(
    [...path, field],
    `Perioden slutter (${period.to}), før den begynder (${period.from}). Byt eller ret datoerne; til-datoen er sidste dag.`,
    `The period ends (${period.to}) before it begins (${period.from}). Swap or correct the dates; the end date is the last day.`,
  );
}

function unique(
  list: readonly { readonly id: string }[],
  path: Path,
  da: string,
  en: string,
  findings: Findings,
): void {
  const seen = new Set<string>();
  list.forEach(({ id }, place) => {
    if (seen.has(id))
      findings.error(
        [...path, place, 'id'],
        `${da} «${id}» står to gange. Giv hver sit id, eller slet den ene.`,
        `${en} "${id}" appears twice. Give each its own id or delete one.`,
      );
    seen.add(id);
  });
}

function uniqueBodies(register: Register, findings: Findings): void {
  const seen = new Set<string>(Object.values(onlyBody));
  const check = (list: readonly { readonly id: string }[], name: string): void =>
    list.forEach(({ id }, place) => {
      if (seen.has(id))
        findings.error(
          [name, place, 'id'],
          `Organet «${id}» findes allerede. Vælg et andet id.`,
          `The body "${id}" exists already. Choose another id.`,
        );
      seen.add(id);
    });
  check(register.fsgs, 'fsgs');
  check(register.userGroups, 'userGroups');
}

function uniqueMails(register: Register, findings: Findings): void {
  const owners = new Map<string, string>();
  register.people.forEach((person, place) => {
    const mail = person.email.toLowerCase();
    const owner = owners.get(mail);
    if (owner !== undefined && owner !== person.id)
      findings.error(
        ['people', place, 'email'],
        `«${person.id}» og «${owner}» har samme e-mailadresse. Personlige links kræver hver sin adresse.`,
        `"${person.id}" and "${owner}" have the same e-mail address. Personal links need an address each.`,
      );
    owners.set(mail, person.id);
  });
}
