import type { Act } from '../../machines/acts/act.ts';
import { subjectOf } from '../../machines/acts/subject.ts';
import { actNamed } from '../../machines/acts.ts';
import type { Form } from '../../machines/forms/form.ts';
import type { Performed } from '../../client/sdk/acts/completion.ts';
import { badState } from '../../client/sdk/failures.ts';
import { operatedCase } from '../../client/sdk/operation/views.ts';
import { taskOf } from './task-of.ts';
import type { Performing } from './performing.ts';

/** Carries out an act of a story; a case that it begins gets the story's name for it. */
export async function performAct(performing: Performing): Promise<void> {
  const { commands, act, by, caseId, cases, actId: updateId } = performing;
  const declared = actNamed(act.do);
  const form = asKnown(performing);
  if (declared?.starts !== 'case') {
    const { key, rest } =
      declared?.on === 'task'
        ? { key: await taskOf(performing, declared.who === 'holder' ? 'own' : 'anyone'), rest: form }
        : named(declared, caseId, form);
    const performed = await commands.perform(by, act.do, key, rest);
    if (declared?.on === 'cases') refuseUntaken(performed);
    return;
  }
  const begun = await commands.begin(by, act.do, form, { updateId });
  if (act.as !== undefined) cases.set(act.as, begun.caseId);
}

/** A story says what happens: a case that did not take what was done to several is a refusal. Throws `BadState`. */
function refuseUntaken({ cases }: Performed): void {
  const untaken = operatedCase
    .array()
    .parse(cases)
    .flatMap(({ caseId, problem }) => (problem === undefined ? [] : [`${caseId}: ${problem}`]));
  if (untaken.length > 0) throw badState(untaken.join(' '), untaken.join(' '));
}

/** What the act is done to: the case that the story names, or the year among its fields. */
function named(
  act: Act | undefined,
  caseId: string,
  form: Form,
): { readonly key: string | undefined; readonly rest: Form } {
  if (caseId !== '' || act === undefined || act.starts !== undefined) return { key: caseId || undefined, rest: form };
  const { key = 'id' } = subjectOf(act.on);
  const { [key]: found, ...rest } = form;
  return { key: found === undefined ? undefined : String(found), rest };
}

/** Cases are named as the story names them; the product knows them by number. */
function asKnown({ act, with: form, cases }: Performing): Form {
  return Object.fromEntries(
    Object.entries(form).map(([name, value]) => {
      const field = actNamed(act.do)?.fields[name];
      const known = (one: unknown) => cases.get(String(one)) ?? String(one);
      if (field?.as === 'cases' && Array.isArray(value))
        return [name, value.map((one) => known(one).replace('change-request/', ''))];
      if (actNamed(act.do)?.on === 'cases' && name === 'cases' && Array.isArray(value)) return [name, value.map(known)];
      if (field?.as === 'own' && isForm(value) && typeof value['project'] === 'string')
        return [name, { ...value, project: known(value['project']) }];
      if (actNamed(act.do)?.on === 'meeting' && name === 'items' && Array.isArray(value))
        return [name, value.map(known)];
      return [name, field?.as === 'item' ? known(value) : value];
    }),
  );
}

const isForm = (value: unknown): value is Form => typeof value === 'object' && value !== null && !Array.isArray(value);
