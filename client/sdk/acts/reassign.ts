import { reassign } from '../../../machines/assignment/acts.ts';
import { duties, dutyDeclarations, isDuty } from '../../../machines/duties.ts';
import { type Role, roles } from '../../../machines/governance/people.ts';
import type { CaseRow, Person, TaskRow } from '../../../store/rows.ts';
import type { Store } from '../../../store/store.ts';
import type { Instant } from '../../../workflows/messages.ts';
import { badInput, badState } from '../failures.ts';
import { requireSeat, seatedToday } from '../responsible.ts';
import { completes } from './completion.ts';

/** Such a duty is of the person or the role that it was given to, each time anew. */
const roleOf = (owner: Role, task: TaskRow): Role =>
  owner === 'named' ? (roles.find((role) => role === task.role) ?? owner) : owner;

/** Where the role of a task is looked up. */
const placeOf = (row: Pick<CaseRow, 'id' | 'system'>, task: TaskRow) => ({
  ...(row.system === undefined ? {} : { system: row.system }),
  caseId: row.id,
  ...(task.region === undefined ? {} : { region: task.region }),
});

/** Who else an open duty can be passed on to today: whoever holds its role, or has a seat when it was given by name. Nobody when it is a person's own. */
export async function heirsOf(
  store: Pick<Store, 'addressees' | 'holdings' | 'register' | 'people'>,
  row: Pick<CaseRow, 'id' | 'system'>,
  task: TaskRow,
  now: Instant,
): Promise<readonly Person[]> {
  const { duty } = task;
  if (task.closedAt !== undefined || !isDuty(duty) || dutyDeclarations[duty].personal === true) return [];
  const role = roleOf(duties[duty].owner, task);
  const able =
    role === 'named'
      ? await seatedToday(store, now)
      : new Set((await store.addressees(role, placeOf(row, task), now)).map(({ person }) => person));
  return (await store.people()).filter(({ id }) => able.has(id) && id !== task.person);
}

/** Passing an open duty on to who holds its role now, e.g. when a new FSA is appointed meanwhile. */
export const reassigning = completes(reassign, async ({ form: { to }, row, task, deps: { store, now } }) => {
  if (task === undefined) throw new Error('A task is what is passed on.');
  const { duty } = task;
  if (!isDuty(duty) || dutyDeclarations[duty].personal === true)
    throw badState(
      `Opgaven «${duty}» er personens egen og kan ikke gives videre. Registrér en stedfortræder i registeret.`,
      `The duty "${duty}" is the person's own and cannot be passed on. Register a substitute in the register.`,
    );
  const other = await store.person(to);
  if (other === undefined)
    throw badInput(`Personen ${to} findes ikke i registeret.`, `There is no person ${to} in the register.`, 'to');
  const role = roleOf(duties[duty].owner, task);
  if (role === 'named') await requireSeat(store, other, now(), 'to');
  const about = {
    ...placeOf(row, task),
    // A duty that was given to a person by name goes to another of the register by name.
    ...(role === 'named' ? { person: to } : {}),
  };
  const holders = await store.addressees(role, about, now());
  const assignee = holders.find((one) => one.person === to);
  if (assignee === undefined) {
    const names = holders.map((one) => one.person).join(', ') || '–';
    throw badInput(
      `${to} har ikke den rolle, som opgaven hører til. Ret registeret først, eller vælg et af: ${names}.`,
      `${to} does not hold the role that the task belongs to. Correct the register first, or choose one of: ${names}.`,
      'to',
    );
  }
  return { event: { assignees: [assignee], to: undefined } };
});
