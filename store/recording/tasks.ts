import type { CloseTasks, OpenTasks } from '../../machines/governance/effects.ts';
import type { TaskRow } from '../rows.ts';
import type { OpenTask } from './writes.ts';
import type { Scope } from './scope.ts';

/** `<caseId>#<actor>.<visit>`: what the tasks and the ballot of one visit have in common. */
export function visitId(scope: Pick<Scope, 'batch' | 'effect'>): string {
  return `${scope.batch.caseId}#${scope.effect.actor}.${scope.effect.visit}`;
}

/** One task per person. A person named twice answers for themselves before for others. Opening again opens a closed task again. */
export function openTasks(scope: Scope, params: OpenTasks): void {
  const { batch, effect, writes } = scope;
  const own = params.assignees.filter((one) => one.onBehalfOf === undefined);
  const assignees = new Map([...params.assignees, ...own].map((one) => [one.person, one]));
  for (const [person, one] of assignees) {
    const task: TaskRow = {
      id: `${visitId(scope)}/${person}`,
      caseId: batch.caseId,
      actor: effect.actor,
      visit: effect.visit,
      duty: params.duty,
      person,
      name: one.name,
      role: one.role,
      ...(one.region === undefined ? {} : { region: one.region }),
      ...(one.onBehalfOf === undefined ? {} : { onBehalfOf: one.onBehalfOf }),
      choices: params.choices,
      deadline: params.deadline,
      caseVersion: writes.case.version,
      openedAt: batch.at,
    };
    replace(writes.tasks, task);
    // Closed earlier in this very batch (an extended window, a new holder): it ends open, under the new terms.
    const closing = writes.closed.findIndex(({ id }) => id === task.id);
    if (closing !== -1) writes.closed.splice(closing, 1);
  }
  scope.note({
    event: 'tasks.opened',
    data: {
      actor: effect.actor,
      visit: effect.visit,
      duty: params.duty,
      persons: [...assignees.keys()],
      due: params.deadline.due,
    },
  });
}

function replace(tasks: TaskRow[], task: TaskRow): void {
  const place = tasks.findIndex((one) => one.id === task.id);
  if (place === -1) tasks.push(task);
  else tasks[place] = task;
}

/** The open tasks of the case as the batch leaves them so far: those the database knows and those of this batch. */
export function openOfCase({ known, writes }: Pick<Scope, 'known' | 'writes'>): OpenTask[] {
  const closed = new Set(writes.closed.map((one) => one.id));
  const fresh = new Map(writes.tasks.map((task) => [task.id, task]));
  const standing = known.openTasks.filter((task) => !fresh.has(task.id));
  return [...standing, ...fresh.values()].filter((task) => !closed.has(task.id));
}

/** The open tasks of the visit. */
export function openOfVisit(scope: Scope): OpenTask[] {
  const { effect } = scope;
  return openOfCase(scope).filter((task) => task.actor === effect.actor && task.visit === effect.visit);
}

/** With `person`, that person's task and those of everyone who answers for the same member: a substitute's answer closes both. */
export function closeTasks(scope: Scope, params: CloseTasks): void {
  const open = openOfVisit(scope);
  const closing =
    params.person === undefined
      ? open
      : open.filter((task) =>
          params.alone === true ? task.person === params.person : answersFor(task, memberOf(open, params.person ?? '')),
        );
  for (const task of closing) scope.writes.closed.push({ id: task.id, outcome: params.outcome });
  scope.note(
    {
      event: 'tasks.closed',
      data: {
        actor: scope.effect.actor,
        visit: scope.effect.visit,
        outcome: params.outcome,
        persons: closing.map((task) => task.person),
      },
    },
    params.by,
  );
}

const memberOf = (open: readonly OpenTask[], person: string): string =>
  open.find((task) => task.person === person)?.onBehalfOf ?? person;

const answersFor = (task: OpenTask, member: string): boolean => task.person === member || task.onBehalfOf === member;
