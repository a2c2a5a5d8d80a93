import { actNamed } from '../../machines/acts.ts';
import type { Form } from '../../machines/forms/form.ts';
import type { Performing } from './performing.ts';

/** Carries out an act of a story; a case that it begins gets the story's name for it. */
export async function performAct(performing: Performing): Promise<void> {
  const { commands, act, by, caseId, cases, actId: updateId } = performing;
  const form = asKnown(performing);
  if (actNamed(act.do)?.starts !== 'case') {
    await commands.perform(by, act.do, caseId === '' ? undefined : caseId, form);
    return;
  }
  const begun = await commands.begin(by, act.do, form, { updateId });
  if (act.as !== undefined) cases.set(act.as, begun.caseId);
}

/** Cases are named as the story names them; the product knows them by number. */
function asKnown({ act, with: form, cases }: Performing): Form {
  return Object.fromEntries(
    Object.entries(form).map(([name, value]) => {
      const field = actNamed(act.do)?.fields[name];
      const known = (one: unknown) => (cases.get(String(one)) ?? String(one)).replace('change-request/', '');
      return [name, field?.as === 'cases' && Array.isArray(value) ? value.map(known) : value];
    }),
  );
}
