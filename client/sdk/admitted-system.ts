import { formatDate } from '../../machines/governance/date-words.ts';
import { counted } from '../../machines/terms/counted.ts';
import { localParts } from '../../machines/governance/local-time.ts';
import type { System } from '../../store/rows.ts';
import type { CommandDeps } from './deps.ts';
import { badInput } from './failures.ts';

/** What a system is wanted for, in the words of the refusals; `field` is the input that named it. */
export interface Purpose {
  readonly field: string;
  readonly refused: readonly [da: string, en: string];
  readonly later: readonly [da: string, en: string];
}

/**
 * The system as the register has it, when it is one of the shared ones on the day: admitted, in operation, with an FSG, used by enough regions, and with an
 * agreement when not by all (R-011, R-021, A-31, A-32). Ids are read without regard to case. Throws `BadInput`; each refusal says what to do.
 */
export async function sharedSystem(
  { store, policies }: Pick<CommandDeps, 'store' | 'policies'>,
  id: string,
  at: string,
  { field, refused, later }: Purpose,
): Promise<System> {
  const policy = await policies.at(at);
  const day = localParts(at).date;
  // People write «PPJ»; the register's own spelling is what the case keeps.
  const all = await store.systems(at);
  const spelled = all.find((one) => one.id.toLowerCase() === id.toLowerCase())?.id ?? id;
  // Asked by id, a system that is not admitted yet or any more is still known, and the refusal can say so.
  const system = await store.system(spelled, at);
  if (system === undefined) {
    const known = all.map((one) => one.id).join(', ');
    throw badInput(
      `Systemet «${id}» findes ikke i registeret. Vælg et af: ${known}.`,
      `The system "${id}" is not in the register. Choose one of: ${known}.`,
      field,
    );
  }
  if (!isAdmitted(system, day)) {
    throw badInput(
      `${system.name} er ikke optaget i SYS den ${formatDate(day)}, ${refused[0]}.`,
      `${system.name} is not admitted to SYS on ${formatDate(day, 'long', 'en')}, ${refused[1]}.`,
      field,
    );
  }
  refuseBeforeOperation(system, day, { field, later });
  if (system.fsg === undefined) {
    throw badInput(
      `${system.name} har ingen forretningsstyregruppe. Bed sekretariatet registrere den først.`,
      `${system.name} has no business steering group. Ask the secretariat to register it first.`,
      field,
    );
  }
  if (system.regions.length < policy.portfolio.min) {
    throw badInput(
      `${system.name} bruges den ${formatDate(day)} af ${counted(system.regions.length, 'regions', 'da')} og er ikke længere fællesregionalt, for det kræver mindst ${policy.portfolio.min}, ${refused[0]}. Det løbende budgetår gøres færdigt; SYS og RSI-kredsen afgør porteføljen. Ret deltagelsen i registeret, hvis den er forkert.`,
      `On ${formatDate(day, 'long', 'en')} ${system.name} is used by ${counted(system.regions.length, 'regions', 'en')} and is no longer interregional, which takes at least ${policy.portfolio.min}, ${refused[1]}. The running budget year is completed; SYS and RSI decide the portfolio. Correct the participation in the register if it is wrong.`,
      field,
    );
  }
  if (
    system.regions.length < (await store.regions(at)).length &&
    (await store.agreement(system.id, at)) === undefined
  ) {
    throw badInput(
      `${system.name} bruges ikke af alle regioner og mangler en registreret særskilt aftale. Bed sekretariatet registrere den.`,
      `${system.name} is not used by all regions and has no registered special agreement. Ask the secretariat to register it.`,
      field,
    );
  }
  return system;
}

/** Nothing of SYS begins for a system before it is in operation: until then it is a project (R-011). Throws `BadInput` with what to do. */
export function refuseBeforeOperation(system: System, day: string, { field, later }: Omit<Purpose, 'refused'>): void {
  if (isInOperation(system, day)) return;
  const from = system.inOperationFrom;
  throw badInput(
    `${system.name} er ikke i drift den ${formatDate(day)}${from === undefined ? '' : `, først fra ${formatDate(from)}`}. ${later[0]}.`,
    `${system.name} is not in operation on ${formatDate(day, 'long', 'en')}${from === undefined ? '' : `, only from ${formatDate(from, 'long', 'en')}`}. ${later[1]}.`,
    field,
  );
}

export const isAdmitted = ({ admittedFrom, admittedTo }: System, day: string): boolean =>
  admittedFrom !== undefined && admittedFrom <= day && (admittedTo === undefined || admittedTo >= day);

export const isInOperation = ({ inOperationFrom }: System, day: string): boolean =>
  inOperationFrom !== undefined && inOperationFrom <= day;
