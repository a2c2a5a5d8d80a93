import { formatDate } from '../../machines/governance/date-words.ts';
import { counted } from '../../machines/terms/counted.ts';
import { addDays } from '../../machines/governance/local-dates.ts';
import type { Findings, Path } from './faults.ts';
import type { Register, RegisterSeat, RegisterSystem } from './schema.ts';

/**
 * Fewer regions than this do not share a system. A file is read before there is a model in force to ask, so this is the number of its first
 * version; what is decided later counts by `policy.portfolio.min`, also in the watch over the register.
 */
const fewestRegions = 3;

export type Period = { readonly from: string; readonly to?: string | undefined };

/** Both ends included. */
export const covers = (period: Period, day: string): boolean =>
  period.from <= day && (period.to === undefined || day <= period.to);

/**
 * `file`: a register as it is written down, which must be whole. `change`: one that is in use and is changed by a decision: a system may fall under three
 * regions (A-32), and may be admitted before its FSA is appointed (A-33).
 */
export type Occasion = 'file' | 'change';

/**
 * Who holds what, on `today` and on every later day on which something changes. Two where there may be one, or a role that was never filled, is an error;
 * a role that falls vacant is a warning, because the model has a fallback for it.
 */
export function checkRoles(register: Register, today: string, findings: Findings, occasion: Occasion = 'file'): void {
  const days = daysOfChange(register, today);
  one(register.sys.chair, ['sys', 'chair'], days, { da: 'SYS', en: 'SYS', role: 'formand', roleEn: 'chair' }, findings);
  if (!register.secretariat.staff.some((seat) => covers(seat, today)))
    findings.error(
      ['secretariat', 'staff'],
      `Sekretariatet har ingen personer ${formatDate(today)}. Tilføj mindst én: breve til ubesatte roller går dertil.`,
      `The secretariat has no persons on ${formatDate(today, 'long', 'en')}. Add at least one: letters to vacant roles go there.`,
    );
  if (!register.rsi.contact.some((seat) => covers(seat, today)))
    findings.warning(
      ['rsi', 'contact'],
      `RSI-kredsen har ingen kontaktperson ${formatDate(today)}; sekretariatet spørges i stedet. Tilføj en.`,
      `The RSI circle has no contact on ${formatDate(today, 'long', 'en')}; the secretariat is asked instead. Add one.`,
    );
  checkSysMembers(register, days, findings);
  register.fsgs.forEach((fsg, place) => {
    const path: Path = ['fsgs', place, 'chair'];
    const label = {
      da: `Forretningsstyregruppen «${fsg.id}»`,
      en: `The FSG "${fsg.id}"`,
      role: 'formand',
      roleEn: 'chair',
    };
    one(fsg.chair, path, days, label, findings, 'warning');
  });
  register.systems.forEach((system, place) => checkSystem(register, system, place, days, findings, occasion));
}

/** Today and every later day on which a period begins, or the day after one has ended. */
function daysOfChange(register: Register, today: string): string[] {
  const periods: Period[] = [
    ...register.regions,
    ...register.sys.chair,
    ...register.sys.members,
    ...register.fsgs.flatMap((fsg) => [...fsg.chair, ...fsg.members]),
    ...register.systems.flatMap((system) => [
      ...system.fsa,
      ...system.decider,
      ...system.regions.filter((part) => typeof part !== 'string'),
    ]),
  ];
  const days = periods.flatMap((period) => [period.from, ...(period.to === undefined ? [] : [addDays(period.to, 1)])]);
  return [...new Set([today, ...days.filter((day) => day > today)])].toSorted();
}

/** Exactly one at a time. Only the first vacancy is told: the days after it say the same. */
function one(
  seats: readonly RegisterSeat[],
  path: Path,
  days: readonly string[],
  label: { da: string; en: string; role: string; roleEn: string },
  findings: Findings,
  never: 'error' | 'warning' = 'error',
): void {
  const { da, en, role, roleEn } = label;
  if (seats.length === 0)
    return findings[never](
      path,
      `${da} har ingen ${role}. Tilføj én med datoer.`,
      `${en} has no ${roleEn}. Add one with dates.`,
    );
  for (const day of days) {
    const held = seats.map((seat, place) => ({ seat, place })).filter(({ seat }) => covers(seat, day));
    const [first, second] = held;
    if (first !== undefined && second !== undefined)
      return findings.error(
        [...path, second.place],
        `${da} har to på én gang som ${role} ${formatDate(day)}: «${first.seat.person}» og «${second.seat.person}». Ret datoerne, så der kun er én.`,
        `${en} has two at a time as ${roleEn} on ${formatDate(day, 'long', 'en')}: "${first.seat.person}" and "${second.seat.person}". Correct the dates so that there is one.`,
      );
    if (first === undefined)
      return findings.warning(
        path,
        `${da} har ingen ${role} fra ${formatDate(day)}. Tilføj en efterfølger med datoer.`,
        `${en} has no ${roleEn} from ${formatDate(day, 'long', 'en')}. Add a successor with dates.`,
      );
  }
}

/** One member per region. */
function checkSysMembers(register: Register, days: readonly string[], findings: Findings): void {
  for (const region of register.regions) {
    for (const day of days.filter((date) => covers(region, date))) {
      const seats = register.sys.members
        .map((seat, place) => ({ seat, place }))
        .filter(({ seat }) => seat.region === region.id && covers(seat, day));
      const second = seats[1];
      if (second !== undefined)
        findings.error(
          ['sys', 'members', second.place],
          `«${region.id}» har to medlemmer af SYS ${formatDate(day)}; hver region har én stemme. Ret datoerne.`,
          `"${region.id}" has two members of SYS on ${formatDate(day, 'long', 'en')}; each region has one vote. Correct the dates.`,
        );
      if (seats.length === 0)
        findings.warning(
          ['sys', 'members'],
          `«${region.id}» har intet medlem af SYS fra ${formatDate(day)}. Tilføj regionens medlem.`,
          `"${region.id}" has no member of SYS from ${formatDate(day, 'long', 'en')}. Add the region's member.`,
        );
      if (seats.length !== 1) break;
    }
  }
}

function checkSystem(
  register: Register,
  system: RegisterSystem,
  place: number,
  days: readonly string[],
  findings: Findings,
  occasion: Occasion,
): void {
  const path: Path = ['systems', place];
  const live = days.filter(
    (day) => (system.admittedFrom ?? '') <= day && (system.admittedTo === undefined || day <= system.admittedTo),
  );
  if (live.length === 0) return;
  one(
    system.fsa,
    [...path, 'fsa'],
    live,
    { da: `Systemet «${system.id}»`, en: `The system "${system.id}"`, role: 'FSA', roleEn: 'FSA' },
    findings,
    occasion === 'file' ? 'error' : 'warning',
  );
  if (system.decider.length === 0)
    findings.warning(
      path,
      `Systemet «${system.id}» har ingen, der afgør mindre ønsker for regionen (decider); regionens medlem af SYS spørges i stedet. Tilføj en.`,
      `The system "${system.id}" has nobody who decides small requests for the region (decider); the region's SYS member is asked instead. Add one.`,
    );
  if (system.fsg === undefined)
    findings.warning(
      path,
      `Systemet «${system.id}» har ingen forretningsstyregruppe (fsg), så ingen ændringsønsker kan begynde. Tilføj den.`,
      `The system "${system.id}" has no FSG, so no change request can start. Add it.`,
    );
  checkParticipation(register, system, path, live, findings, occasion);
}

function checkParticipation(
  register: Register,
  system: RegisterSystem,
  path: Path,
  days: readonly string[],
  findings: Findings,
  occasion: Occasion,
): void {
  const fsg = register.fsgs.findIndex((one) => one.id === system.fsg);
  const missing = new Set<string>();
  for (const [index, day] of days.entries()) {
    const taking = participants(register, system, day);
    if (taking.length < fewestRegions) {
      const da = `Systemet «${system.id}» har ${counted(taking.length, 'regions', 'da')} ${formatDate(day)}; fællesregionale systemer har mindst tre. Tilføj regioner, eller sæt admittedTo.`;
      const en = `The system "${system.id}" has ${taking.length} regions on ${formatDate(day, 'long', 'en')}; shared systems have at least three. Add regions or set admittedTo.`;
      return index === 0 && occasion === 'file'
        ? findings.error([...path, 'regions'], da, en)
        : findings.warning([...path, 'regions'], da, en);
    }
    for (const region of taking) {
      if (
        fsg === -1 ||
        missing.has(region) ||
        register.fsgs[fsg]?.members.some((seat) => seat.region === region && covers(seat, day))
      )
        continue;
      missing.add(region);
      findings.warning(
        ['fsgs', fsg, 'members'],
        `Forretningsstyregruppen «${system.fsg}» har ingen repræsentant for «${region}» fra ${formatDate(day)} («${system.id}»). Tilføj mindst én.`,
        `The FSG "${system.fsg}" has no representative of "${region}" from ${formatDate(day, 'long', 'en')} ("${system.id}"). Add at least one.`,
      );
    }
  }
  const first = days[0] ?? '';
  const all = register.regions.filter((region) => covers(region, first)).length;
  if (participants(register, system, first).length < all && system.specialAgreement === undefined)
    findings.warning(
      [...path, 'regions'],
      `Systemet «${system.id}» bruges ikke af alle regioner og skal have en særskilt aftale (specialAgreement). Tilføj den.`,
      `The system "${system.id}" is not used by all regions and needs a special agreement (specialAgreement). Add it.`,
    );
}

/** Regions that take part on the day; an ended one through its successor. */
function participants(register: Register, system: RegisterSystem, day: string): string[] {
  const taking = new Set<string>();
  for (const part of system.regions) {
    const { region, period } =
      typeof part === 'string' ? { region: part, period: undefined } : { region: part.region, period: part };
    if (period !== undefined && !covers(period, day)) continue;
    let current = register.regions.find((one) => one.id === region);
    for (let step = 0; current?.to !== undefined && current.to < day && step < register.regions.length; step += 1) {
      const successor: string | undefined = current.successor;
      current = register.regions.find((one) => one.id === successor);
    }
    if (current !== undefined && covers(current, day)) taking.add(current.id);
  }
  return [...taking];
}
