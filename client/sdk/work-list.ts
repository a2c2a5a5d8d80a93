import { duties } from '../../machines/duties.ts';
import { localDate } from '../../machines/governance/local-time.ts';
import { type ListedCase, listedState, type System, type TaskRow } from '../../store/rows.ts';
import { type Gap, gapsOf } from '../../store/register/gaps.ts';
import { withFailures } from './with-failures.ts';
import type { CommandDeps } from './deps.ts';
import { notFound } from './failures.ts';
import { createRights } from './rights.ts';
import { isDuty } from '../../machines/duties.ts';
import type { WorkItem, WorkList, WorkListCommands, WorkOf } from './work-list-commands.ts';

/** What an FSA has to keep an eye on: the systems, and the groups that the FSA serves. */
export function createWorkList(deps: CommandDeps): WorkListCommands {
  const { store, now, policies } = deps;
  const rights = createRights(deps);

  async function administered(person: string, systems: readonly System[]): Promise<System[]> {
    const found: System[] = [];
    for (const system of systems)
      if ((await rights.holds(person, 'fsa', { system: system.id })) || (await rights.isFsaStaff(person, system.id)))
        found.push(system);
    return found;
  }

  async function workList(id: string): Promise<WorkList> {
    const person = await store.person(id);
    if (person === undefined)
      throw notFound(`Personen ${id} findes ikke i registeret.`, `There is no person ${id} in the register.`);
    const at = now();
    const all = await store.systems(at);
    const systems = await administered(id, all);
    const own = new Set(systems.map((one) => one.id));
    const groups = new Set(
      systems.flatMap(({ fsg, userGroup }) => [fsg, userGroup]).filter((one) => one !== undefined),
    );
    const [cases, tasks, register] = await Promise.all([
      store.cases({ open: true }),
      store.tasks({ open: true }),
      store.register(),
    ]);
    const nameOf = (system: string): string => all.find((one) => one.id === system)?.name ?? system;

    const items = cases.flatMap((row): WorkItem[] => {
      const pieces = piecesOf(tasks.filter(({ caseId }) => caseId === row.id));
      const system = all.find((one) => one.id === row.system);
      const served: Readonly<Partial<Record<WorkOf, string | undefined>>> = {
        fsg: system?.fsg,
        userGroup: system?.userGroup,
      };
      const mine = own.has(row.system ?? '');
      if (pieces.length === 0) return mine ? [waits(row, nameOf)] : [];
      return pieces
        .map((piece) => ({ piece, of: whose(piece, id) }))
        .filter(({ of }) => mine || of === 'own' || groups.has(served[of] ?? ''))
        .map(({ piece, of }) => itemOf(row, piece, of, { person: id, at, nameOf }));
    });
    const gaps = register === undefined ? [] : gapsOf(register, localDate(at), (await policies.at(at)).portfolio.min);
    const lacks = lackedBy(gaps, own, groups, nameOf);
    return {
      person: id,
      name: person.name,
      systems: systems.map((one) => ({ id: one.id, name: one.name })),
      groups: [
        ...(register?.fsgs ?? []).map(({ id: fsg, name }) => ({ id: fsg, name, list: `fsg-liste/${fsg}` })),
        ...(register?.userGroups ?? []).map((group) => ({ id: group.id, name: group.name })),
      ].filter((group) => groups.has(group.id)),
      items: [...items, ...lacks].toSorted(byUrgency),
    };
  }

  return {
    workList: (person) => withFailures(() => workList(person)),

    administrators: () =>
      withFailures(async () => {
        const at = now();
        const holders = await Promise.all(
          (await store.systems(at)).map(({ id }) => store.addressees('fsa', { system: id }, at)),
        );
        const names = new Map(holders.flat().map(({ person, name }) => [person, name]));
        return [...names]
          .map(([person, name]) => ({ person, name }))
          .toSorted((a, b) => a.name.localeCompare(b.name, 'da'));
      }),
  };
}

/** The tasks that ask for one and the same thing: every member of a group has one. */
function piecesOf(tasks: readonly TaskRow[]): TaskRow[][] {
  const pieces = new Map<string, TaskRow[]>();
  for (const task of tasks) {
    const key = `${task.actor}.${task.visit}`;
    pieces.set(key, [...(pieces.get(key) ?? []), task]);
  }
  return [...pieces.values()];
}

const groupOfRole: Readonly<Record<string, WorkOf>> = {
  fsgChair: 'fsg',
  fsgMembers: 'fsg',
  otherFsgMembers: 'fsg',
  userGroup: 'userGroup',
  userGroupChair: 'userGroup',
};

function whose(piece: readonly TaskRow[], person: string): WorkOf {
  if (piece.some((task) => task.person === person)) return 'own';
  const duty = piece[0]?.duty;
  return (duty !== undefined && isDuty(duty) ? groupOfRole[duties[duty].owner] : undefined) ?? 'others';
}

interface Seen {
  readonly person: string;
  readonly at: string;
  readonly nameOf: (system: string) => string;
}

const placed = (row: ListedCase, nameOf: Seen['nameOf']) => ({
  ...(row.system === undefined ? {} : { system: row.system, systemName: nameOf(row.system) }),
  case: { id: row.id, machine: row.machine, number: row.number, title: row.title, state: listedState(row) },
});

function itemOf(row: ListedCase, piece: readonly TaskRow[], of: WorkOf, { person, at, nameOf }: Seen): WorkItem {
  const [first] = piece;
  const own = piece.find((task) => task.person === person);
  const duty = first !== undefined && isDuty(first.duty) ? duties[first.duty] : undefined;
  const deadline = first?.deadline;
  return {
    of,
    ...placed(row, nameOf),
    da: duty?.da ?? first?.duty ?? '',
    en: duty?.en ?? first?.duty ?? '',
    who: [...new Set(piece.map(({ name }) => name))],
    ...(deadline === undefined ? {} : { deadline }),
    late: deadline !== undefined && deadline.due <= at,
    ...(own === undefined ? {} : { taskId: own.id }),
  };
}

const waits = (row: ListedCase, nameOf: Seen['nameOf']): WorkItem => ({
  of: 'waiting',
  ...placed(row, nameOf),
  da: 'Sagen venter på sin dag eller på en anden sag',
  en: 'The case waits for its day or for another case',
  who: [],
  late: false,
});

function lackedBy(
  gaps: readonly Gap[],
  systems: ReadonlySet<string>,
  groups: ReadonlySet<string>,
  nameOf: Seen['nameOf'],
): WorkItem[] {
  return gaps
    .filter(({ system, group }) => systems.has(system ?? '') || groups.has(group ?? ''))
    .map(({ system, da, en, mender }) => ({
      of: 'register',
      ...(system === undefined ? {} : { system, systemName: nameOf(system) }),
      da,
      en,
      who: [mender[0]],
      late: false,
    }));
}

/** Deadlines in the past are the earliest, so they come first. */
const byUrgency = (a: WorkItem, b: WorkItem): number => {
  const [one, other] = [a.deadline?.due ?? '9', b.deadline?.due ?? '9'];
  return one.localeCompare(other);
};
