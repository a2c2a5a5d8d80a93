import { type Act, actId } from '../../../machines/acts/act.ts';
import { subjectOf } from '../../../machines/acts/subject.ts';
import type { Form } from '../../../machines/forms/form.ts';
import type { By } from '../../../machines/governance/people.ts';
import type { CaseRow, TaskRow } from '../../../store/rows.ts';
import type { ActorView, CaseEvent, SendRequest } from '../../../workflows/messages.ts';
import type { CommandDeps } from '../deps.ts';
import { badInput, badState, conflict, type Failure } from '../failures.ts';
import { fingerprint } from '../fingerprint.ts';
import { asHolder, openTask } from '../open-task.ts';
import type { ActOptions, Performed } from './completion.ts';
import { completionOf } from './completions.ts';
import { findSubject } from './find-subject.ts';
import { readOrRefuse } from './read-or-refuse.ts';
import { requireEntitled } from './require-entitled.ts';

/** An act about to be carried out: what is said to its case, or what is done instead. */
export type Prepared =
  | { readonly carryOut: () => Promise<Performed> }
  | {
      readonly caseId: string;
      readonly message: SendRequest;
      readonly requestId: string;
      /** What the receipt says beside the case's own. */
      readonly beside: Readonly<Record<string, unknown>> | undefined;
    };

/** Find, right, seen version, form, completion, event: the same for every act on something, before anything is said to a case. */
export async function prepare(
  deps: CommandDeps,
  by: By,
  act: Act,
  key: string | undefined,
  written: Form,
  opts: ActOptions,
): Promise<Prepared> {
  const id = actId(act);
  const completion = completionOf(id);
  if (key === undefined || key === '') throw nothingNamed(act);
  const { row, task } = await findSubject(deps, act.on, key);
  const person =
    act.who === 'holder' && task !== undefined
      ? asHolder(by, (await openTask(deps, by.person, task.id, opts)).task)
      : await requireEntitled(deps, by, act, row);
  refuseClosed(act, task);
  refuseUnseen(row, opts);
  const form = readOrRefuse(act.fields, written);
  const ofStep = `${id}/${task?.id ?? row.id}/${by.person}/${fingerprint({ form, seq: row.lastSeq })}`;
  const requestId = opts.updateId ?? ofStep;
  if (completion !== undefined && 'carryOut' in completion)
    return { carryOut: () => completion.carryOut({ act, form, by: person, deps, requestId, row }) };
  const actor = act.actor === undefined ? undefined : await actorOf(deps, act, act.actor, row);
  const completed = await completion?.complete({
    act,
    form,
    by: person,
    deps,
    requestId,
    row,
    ...(task === undefined ? {} : { task }),
    ...(actor === undefined ? {} : { actor }),
  });
  // No field of a form stands in the place of what is said, or of who says it.
  const event = { ...form, ...completed?.event, type: act.event, by: completed?.by ?? person };
  const to = completed?.to ?? actor ?? (task === undefined ? undefined : { path: task.actor, visit: task.visit });
  return {
    caseId: row.id,
    message: messageOf(event, to),
    requestId: opts.updateId ?? completed?.requestId ?? ofStep,
    beside: completed?.receipt,
  };
}

/** What is not said is left out: a case knows no `undefined`. */
const messageOf = (event: object, to: { readonly path: string; readonly visit: number } | undefined): SendRequest => ({
  event: Object.fromEntries(Object.entries(event).filter(([, value]) => value !== undefined)) as unknown as CaseEvent,
  ...(to === undefined ? {} : { to: to.path, visit: to.visit }),
});

/** The active actor of that name that takes the event now. Throws `BadState`. */
async function actorOf({ cases }: CommandDeps, act: Act, name: string, row: CaseRow): Promise<ActorView> {
  const { actors } = await cases.view(row.id);
  const found = actors.find(
    ({ path, src, status }) => (src === name || path.split('/').at(-1) === name) && status === 'active',
  );
  if (found !== undefined) return found;
  throw badState(
    `«${act.title[0]}» kan ikke gøres på det trin, sagen er på nu.`,
    `"${act.title[1]}" cannot be done at the step the case is at now.`,
  );
}

function refuseClosed({ title }: Act, task: TaskRow | undefined): void {
  if (task?.closedAt === undefined) return;
  throw badState(
    `Opgaven er lukket, så «${title[0]}» kan ikke gøres.`,
    `The task is closed, so "${title[1]}" cannot be done.`,
  );
}

function refuseUnseen({ version }: CaseRow, { expectCaseVersion: seen }: ActOptions): void {
  if (seen === undefined || seen === version) return;
  throw conflict(
    `Sagen er nu version ${version}; du så version ${seen}. Se den igen.`,
    `The case is now at version ${version}; you saw version ${seen}. Look at it again.`,
  );
}

function nothingNamed({ on }: Act): Failure {
  const { name, key = 'id', example = '' } = subjectOf(on);
  return badInput(
    `Skriv, hvad det gælder: ${name[0]}, fx ${example}.`,
    `Say what it is about: ${name[1]}, e.g. ${example}.`,
    key,
  );
}
