import { addDays, formatDate, localDate } from '../../../machines/governance/calendar.ts';
import { duties, type DutyName } from '../../../machines/duties.ts';
import type { Role } from '../../../machines/governance/people.ts';
import type { RegisterChange } from '../../../machines/governance/register-changes.ts';
import { type ListedCase, type TaskRow, viewOf } from '../../../store/rows.ts';
import { addresseesOf, electorateOf } from '../../../store/register/addressees.ts';
import { judgeChanges } from '../../../store/register/judge-changes.ts';
import type { Register } from '../../../store/register/schema.ts';
import { snapshotOf } from '../../../store/register/snapshot-of.ts';
import type { Snapshot } from '../../../store/register/snapshot.ts';
import { regionsOn, systemOn } from '../../../store/register/on-day.ts';
import type { CommandDeps } from '../deps.ts';
import type { ChangingBallot, PassingTask, RegisterPreview } from '../register-commands.ts';
import { inWords } from '../../../machines/register/change-words.ts';

/** The two registers that are compared, on the days on which the changes begin to count. */
interface Compared {
  readonly before: Snapshot;
  readonly after: Snapshot;
  readonly days: readonly string[];
}

/** What the changes would do to what is under way (A-30, A-30b, A-32, A-33, A-34). Writes nothing. */
export async function previewOf(
  deps: Pick<CommandDeps, 'store' | 'now'>,
  register: Register,
  changes: readonly RegisterChange[],
): Promise<RegisterPreview> {
  const { store, now } = deps;
  const today = localDate(now());
  const judged = judgeChanges(register, changes, '-', today);
  const named = judged.register ?? register;
  const differences = changes.map((change) => inWords(named, change));
  if (judged.register === undefined)
    return {
      differences,
      faults: judged.faults,
      warnings: [],
      tasks: [],
      ballots: [],
      links: 0,
      cycles: [],
      cases: [],
    };
  const compared: Compared = {
    before: snapshotOf(register),
    after: snapshotOf(judged.register),
    days: daysOf(changes, today),
  };
  const open = await store.tasks({ open: true });
  const rows = new Map((await store.cases({ open: true })).map((row) => [row.id, row]));
  const passing: PassingTask[] = [];
  const dying: TaskRow[] = [];
  for (const tasks of worksOf(open)) {
    const found = passingOf(compared, tasks, rows.get(tasks[0]?.caseId ?? ''));
    if (found === undefined) continue;
    passing.push(found.passing);
    dying.push(...found.dying);
  }
  const ballots = await ballotsOf(deps, compared, rows);
  let links = 0;
  for (const task of dying) links += (await store.linksOfTask(task.id)).length;
  const systems = concerned(compared, changes);
  const underWay = [...rows.values()];
  return {
    differences,
    faults: [],
    warnings: judged.warnings.map(({ da, en }) => ({ da, en })),
    tasks: passing,
    ballots,
    links,
    cycles: underWay
      .filter((row) => row.machine === 'budget-cycle' && cycleHas(row, systems))
      .map(({ id, title }) => ({
        caseId: id,
        da: `${title} er i gang for et af systemerne: budgetåret føres til ende efter de regler, det er begyndt under.`,
        en: `${title} is under way for one of the systems: the budget year is completed by the rules that it began under.`,
      })),
    cases: underWay
      .filter(({ system }) => system !== undefined && systems.has(system))
      .map(({ id, title, state }) => ({
        caseId: id,
        title,
        da: `${title} er åben (${state}) og følger de nye forhold fra dagen.`,
        en: `${title} is open (${state}) and follows the new circumstances from the day.`,
      })),
  };
}

/** The days from which a change counts; one without a date counts from today. */
function daysOf(changes: readonly RegisterChange[], today: string): string[] {
  const days = changes.flatMap((change): string[] => {
    const dated = change as { from?: string; to?: string; on?: string };
    return [
      ...(dated.from === undefined ? [] : [dated.from]),
      ...(dated.to === undefined ? [] : [addDays(dated.to, 1)]),
      ...(change.change === 'mergeRegions' ? [change.on] : []),
    ];
  });
  return [...new Set([today, ...days.filter((day) => day > today)])].toSorted();
}

function worksOf(open: readonly TaskRow[]): TaskRow[][] {
  const works = new Map<string, TaskRow[]>();
  for (const task of open) {
    // Ballots are compared by their electorate.
    if (task.duty === 'sys-vote' || !Object.hasOwn(duties, task.duty)) continue;
    const key = `${task.caseId}#${task.actor}.${task.visit}`;
    works.set(key, [...(works.get(key) ?? []), task]);
  }
  return [...works.values()];
}

function passingOf(
  { before, after, days }: Compared,
  tasks: readonly TaskRow[],
  row: ListedCase | undefined,
): { readonly passing: PassingTask; readonly dying: readonly TaskRow[] } | undefined {
  const [task] = tasks;
  if (task === undefined) return undefined;
  const role = duties[task.duty as DutyName].owner as Role;
  const about = {
    system: row?.system,
    proposer: row?.submittedBy,
    region: role === 'regionMember' ? task.region : undefined,
    person: role === 'named' ? (task.onBehalfOf ?? task.person) : undefined,
  };
  for (const on of days) {
    const had = addresseesOf(before, role, about, on);
    const gets = addresseesOf(after, role, about, on);
    if (personsOf(had) === personsOf(gets)) continue;
    const [from, to] = [had.map(({ name }) => name), gets.map(({ name }) => name)];
    const title = row?.title ?? task.caseId;
    const passing = {
      caseId: task.caseId,
      title,
      duty: task.duty,
      on,
      from,
      to,
      da: `${title}: «${duties[task.duty as DutyName].da}» går ${formatDate(on, 'long')} fra ${from.join(', ') || '–'} til ${to.join(', ') || '–'}.`,
      en: `${title}: "${duties[task.duty as DutyName].en}" passes on ${on} from ${from.join(', ') || '–'} to ${to.join(', ') || '–'}.`,
    };
    return { passing, dying: tasks.filter(({ person }) => !gets.some((one) => one.person === person)) };
  }
  return undefined;
}

const personsOf = (list: readonly { readonly person: string }[]): string =>
  list
    .map(({ person }) => person)
    .toSorted()
    .join();

async function ballotsOf(
  { store }: Pick<CommandDeps, 'store'>,
  { before, after, days }: Compared,
  rows: ReadonlyMap<string, ListedCase>,
): Promise<ChangingBallot[]> {
  const found: ChangingBallot[] = [];
  for (const row of rows.values()) {
    for (const ballot of await store.ballots(row.id)) {
      if (ballot.closedAt !== undefined) continue;
      const on = days.find(
        (day) => seatsOf(before, ballot.body, row.system, day) !== seatsOf(after, ballot.body, row.system, day),
      );
      if (on === undefined) continue;
      const had = electorateOf(before, ballot.body, row.system, on).map(({ region }) => region);
      const gets = electorateOf(after, ballot.body, row.system, on).map(({ region }) => region);
      const voted = new Set(
        (await store.votes(ballot.id)).filter(({ current }) => current).map(({ region }) => region),
      );
      const leaving = had.filter((region) => !gets.includes(region));
      const joining = gets.filter((region) => !had.includes(region));
      const lapsing = leaving.filter((region) => voted.has(region));
      found.push({
        caseId: row.id,
        title: row.title,
        on,
        leaving,
        lapsing,
        joining,
        da: `${row.title}: den åbne afstemning får andre stemmeberettigede ${formatDate(on, 'long')}. Udgår: ${leaving.join(', ') || '–'}; kommer til: ${joining.join(', ') || '–'}; stemmer, der bortfalder: ${lapsing.join(', ') || '–'}.`,
        en: `${row.title}: the open ballot gets other voters on ${on}. Out: ${leaving.join(', ') || '–'}; in: ${joining.join(', ') || '–'}; votes that lapse: ${lapsing.join(', ') || '–'}.`,
      });
    }
  }
  return found;
}

const seatsOf = (register: Snapshot, body: string, system: string | undefined, day: string): string =>
  JSON.stringify(
    electorateOf(register, body, system, day).map(({ region, person, substitutes }) => [region, person, substitutes]),
  );

/** Systems that a change names, and those whose regions or responsible region become others by it. */
function concerned({ before, after, days }: Compared, changes: readonly RegisterChange[]): ReadonlySet<string> {
  const named = changes.flatMap((change) =>
    'system' in change ? [change.system] : 'of' in change && change.of !== undefined ? [change.of] : [],
  );
  const groups = new Set(named);
  const systems = after.systems.filter(({ id, fsg, userGroup }) => {
    if (groups.has(id) || (fsg !== undefined && groups.has(fsg)) || (userGroup !== undefined && groups.has(userGroup)))
      return true;
    return days.some((day) => partsOf(before, id, day) !== partsOf(after, id, day));
  });
  return new Set(systems.map(({ id }) => id));
}

const partsOf = (register: Snapshot, id: string, day: string): string => {
  const system = systemOn(register, id, day);
  return JSON.stringify([system?.ownerRegion, system?.regions, regionsOn(register, day).length]);
};

const cycleHas = (row: ListedCase, systems: ReadonlySet<string>): boolean =>
  (viewOf(row, 'budget-cycle')?.systems ?? []).some(({ id }) => systems.has(id));
