import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type Act, actId } from '../../../machines/acts/act.ts';
import { actNamed } from '../../../machines/acts.ts';
import type { Form } from '../../../machines/forms/form.ts';
import type { By } from '../../../machines/governance/people.ts';
import type { LetterRow } from '../../../store/rows.ts';
import { Refused } from '../../../workflows/messages.ts';
import type { CommandDeps } from '../deps.ts';
import { badState, notFound } from '../failures.ts';
import { withFailures } from '../with-failures.ts';
import type { ActOptions, ActRef, Begun, Perform, Performed } from './completion.ts';
import { completionOf } from './completions.ts';
import { eachCase } from './each-case.ts';
import { prepare } from './prepare.ts';
import { readOrRefuse } from './read-or-refuse.ts';
import { requireEntitled } from './require-entitled.ts';

const casesNamed = z.array(z.string());

/** Carries out every act by the same recipe, whoever asks and at whatever door. */
export function createPerform(deps: CommandDeps): Perform {
  const { cases, store } = deps;

  async function perform(
    by: By,
    act: Act,
    key: string | undefined,
    written: Form,
    opts: ActOptions,
  ): Promise<Performed> {
    if (act.starts !== undefined) return started(by, act, written, opts);
    const prepared = await prepare(deps, by, act, key, written, opts);
    if ('carryOut' in prepared) return prepared.carryOut();
    const { caseId, message, requestId, beside } = prepared;
    const receipt = await explainRefusal(act, cases.send(caseId, message, requestId));
    return { ...receipt, ...beside };
  }

  async function lettersOf(by: By, act: Act, key: string, written: Form): Promise<readonly LetterRow[]> {
    const prepared = await prepare(deps, by, act, key, written, {});
    if ('carryOut' in prepared) throw new Error(`The act ${actId(act)} is not said to a case.`);
    const batch = await explainRefusal(act, cases.rehearse(prepared.caseId, prepared.message));
    // The case was last heard of at another time: the register and the send window are asked of now.
    return store.lettersIfRecorded({ ...batch, at: deps.now() });
  }

  /** Begins a case, or enters something. */
  async function started(by: By, act: Act, written: Form, opts: ActOptions): Promise<Performed | Begun> {
    const id = actId(act);
    const person = await requireEntitled(deps, by, act);
    const form = readOrRefuse(act.fields, written);
    if (act.each !== undefined) return toEach(person, act.each, form, opts);
    const completion = completionOf(id);
    if (completion === undefined || !('carryOut' in completion)) throw new Error(`The act ${id} starts nothing.`);
    // Two wishes in the same words are two cases: only whoever asks knows that it is the same request.
    const requestId = `${by.person}/${id}/${opts.updateId ?? randomUUID()}`;
    return completion.carryOut({ act, form, by: person, deps, requestId });
  }

  /** The act on each of the cases that the form names, as if it were done to that one alone. */
  function toEach(by: By, act: Act, { cases: ids, ...form }: Form, { updateId }: ActOptions): Promise<Performed> {
    return eachCase(store, casesNamed.parse(ids), (caseId) =>
      perform(by, act, caseId, form, updateId === undefined ? {} : { updateId: `${updateId}/${caseId}` }),
    );
  }

  return {
    perform: (by, act, key, written = {}, opts = {}) =>
      withFailures(async () => perform(by, declared(act), key, written, opts)),
    lettersOf: (by, act, key, written = {}) => withFailures(async () => lettersOf(by, declared(act), key, written)),
    begin: (by, act, written, opts = {}) =>
      withFailures(async () => {
        const begun = await started(by, declared(act), written, opts);
        if ('caseId' in begun && typeof begun.caseId === 'string') return begun as Begun;
        throw new Error(`The act ${actId(declared(act))} begins no case.`);
      }),
  };
}

/** A case that does not take the act as it stands says so in the words of the act, where it has some. */
async function explainRefusal<T>({ refused }: Act, sending: Promise<T>): Promise<T> {
  try {
    return await sending;
  } catch (error) {
    if (refused !== undefined && error instanceof Refused && error.reason === 'NotAllowed') throw badState(...refused);
    throw error;
  }
}

function declared(act: ActRef): Act {
  if (typeof act !== 'string') return act;
  const found = actNamed(act);
  if (found === undefined) throw notFound(`Handlingen ${act} findes ikke.`, `There is no act ${act}.`);
  return found;
}
