import { randomUUID } from 'node:crypto';
import { type Act, actId } from '../../../machines/acts/act.ts';
import { actNamed } from '../../../machines/acts.ts';
import { subjectOf } from '../../../machines/acts/subject.ts';
import type { Form } from '../../../machines/forms/form.ts';
import type { By } from '../../../machines/governance/people.ts';
import type { CaseRow } from '../../../store/rows.ts';
import type { ActorView, CaseEvent, SendRequest } from '../../../workflows/messages.ts';
import type { CommandDeps } from '../deps.ts';
import { badInput, badState, conflict, Failure, notFound } from '../failures.ts';
import { fingerprint } from '../fingerprint.ts';
import { asHolder, openTask } from '../open-task.ts';
import { createRights } from '../rights.ts';
import { withFailures } from '../with-failures.ts';
import type { ActOptions, ActRef, Begun, Perform, Performed } from './completion.ts';
import { completionOf } from './completions.ts';
import { entitledTo } from './entitled.ts';
import { findSubject } from './find-subject.ts';
import { readOrRefuse } from './read-or-refuse.ts';

/** Carries out every act by the same recipe: find, right, seen version, form, completion, event. */
export function createPerform(deps: CommandDeps): Perform {
  const { cases, store } = deps;
  const rights = createRights(deps);

  async function perform(
    by: By,
    given: ActRef,
    key: string | undefined,
    written: Form,
    opts: ActOptions,
  ): Promise<Performed> {
    const act = declared(given);
    const id = actId(act);
    const completion = completionOf(id);
    if (act.starts !== undefined) return started(by, act, written, opts);
    if (key === undefined || key === '') throw nothingNamed(act);
    const { row, task } = await findSubject(deps, act.on, key);
    const person =
      act.who === 'holder' && task !== undefined
        ? asHolder(by, (await openTask(deps, by.person, task.id, opts)).task)
        : await rights.require(by, await entitledTo(act, row, store), row, act.title);
    refuseUnseen(row, opts);
    const form = readOrRefuse(act.fields, written);
    const requestId =
      opts.updateId ?? `${id}/${task?.id ?? row.id}/${by.person}/${fingerprint({ form, seq: row.lastSeq })}`;
    if (completion !== undefined && 'carryOut' in completion)
      return completion.carryOut({ act, form, by: person, deps, requestId });
    const actor = act.actor === undefined ? undefined : await actorOf(act, act.actor, row);
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
    const receipt = await cases.send(row.id, request(event, to), requestId);
    return { ...receipt, ...completed?.receipt };
  }

  /** Begins a case, or enters something. */
  async function started(by: By, act: Act, written: Form, opts: ActOptions): Promise<Performed | Begun> {
    const id = actId(act);
    const person =
      act.who === 'anyone' ? by : await rights.require(by, await entitledTo(act, undefined, store), {}, act.title);
    const form = readOrRefuse(act.fields, written);
    const completion = completionOf(id);
    if (completion === undefined || !('carryOut' in completion)) throw new Error(`The act ${id} starts nothing.`);
    // Two wishes in the same words are two cases: only whoever asks knows that it is the same request.
    const requestId = `${by.person}/${id}/${opts.updateId ?? randomUUID()}`;
    return completion.carryOut({ act, form, by: person, deps, requestId });
  }

  /** The active actor of that name that takes the event now. Throws `BadState`. */
  async function actorOf(act: Act, name: string, row: CaseRow): Promise<ActorView> {
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

  return {
    perform: (by, act, key, written = {}, opts = {}) => withFailures(() => perform(by, act, key, written, opts)),
    begin: (by, act, written, opts = {}) =>
      withFailures(async () => {
        const begun = await started(by, declared(act), written, opts);
        if ('caseId' in begun && typeof begun.caseId === 'string') return begun as Begun;
        throw new Error(`The act ${actId(declared(act))} begins no case.`);
      }),
  };
}

/** What is not said is left out: a case knows no `undefined`. */
const request = (event: object, to: { readonly path: string; readonly visit: number } | undefined): SendRequest => ({
  event: Object.fromEntries(Object.entries(event).filter(([, value]) => value !== undefined)) as unknown as CaseEvent,
  ...(to === undefined ? {} : { to: to.path, visit: to.visit }),
});

function declared(act: ActRef): Act {
  if (typeof act !== 'string') return act;
  const found = actNamed(act);
  if (found === undefined) throw notFound(`Handlingen ${act} findes ikke.`, `There is no act ${act}.`);
  return found;
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
