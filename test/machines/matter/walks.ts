import { expect } from 'vitest';
import { localDate } from '../../../machines/governance/calendar.ts';
import { kindOf, type KindName } from '../../../machines/matter/kinds.ts';
import { as, type House } from '../house.ts';
import { forms } from './forms.ts';
import { viewAs } from '../../../store/rows.ts';

/** Raises a matter of the kind with the form of an ordinary day. Kinds that ask begin empty. */
export async function raised(
  house: House,
  kind: KindName,
  change: Readonly<Record<string, unknown>> = {},
  again = '',
): Promise<string> {
  const { by, system, form } = forms[kind];
  const project = kind === 'rsi-project' ? { project: await house.files() } : {};
  const { caseId } = await house.commands.begin(
    as(by),
    'matter.start',
    {
      kind,
      ...(system === undefined ? {} : { system }),
      ...(kindOf(kind).region === undefined ? {} : { region: 'nordjylland' }),
      form: kindOf(kind).asks === true ? change : { ...form, ...project, ...change },
    },
    { updateId: `${kind}/${again}` },
  );
  await house.settle();
  return caseId;
}

/** The one open step of a matter is answered: a form filled in, a yes, a no, a return. */
export async function step(
  house: House,
  caseId: string,
  say: 'yes' | 'no' | 'return' = 'yes',
  form?: Readonly<Record<string, unknown>>,
): Promise<string> {
  const { store, commands } = house;
  const row = await store.case(caseId);
  const kind = viewAs(row ?? expect.fail('no case'), 'matter').kind;
  const open = (await store.tasks({ caseId, open: true })).filter(({ onBehalfOf }) => onBehalfOf === undefined);
  const task = open[0] ?? expect.fail(`nobody is asked in ${caseId} (${row?.state})`);
  const reason = 'Det er ikke godt nok.';
  if (task.duty === 'sys-decision') {
    await house.commands.perform(as('ida.krogh'), 'case.record-sys-decision', caseId, {
      outcome: say === 'yes' ? 'adopted' : say === 'no' ? 'refused' : 'returned',
      reference: 'SYS 3. marts 2027 pkt. 7',
      meetingDate: localDate(await house.now()),
      ...(say === 'yes' ? {} : { reason }),
    });
  } else if (task.duty === 'rsi-decision-recording') {
    await commands.answerTask(as(task.person), task.id, {
      choice: say === 'yes' ? 'approved' : say === 'no' ? 'refused' : 'returned',
      reference: 'RSI 9. marts 2027 pkt. 2',
      ...(say === 'yes' ? {} : { comment: reason }),
    });
    await house.settle();
    const confirmation = (await store.tasks({ caseId, duty: 'rsi-decision-confirmation', open: true }))[0];
    await commands.answerTask(as(confirmation?.person ?? ''), confirmation?.id ?? '', { choice: 'confirm' });
  } else if (task.choices.includes('submit')) {
    await commands.answerTask(as(task.person), task.id, { choice: 'submit', form: form ?? forms[kind].form });
  } else {
    const yes = task.choices.includes('recommend') ? 'recommend' : 'approve';
    await commands.answerTask(
      as(task.person),
      task.id,
      say === 'yes' ? { choice: yes } : { choice: say === 'no' ? 'refuse' : 'return', comment: reason },
    );
  }
  await house.settle();
  return task.duty;
}

/** Everybody says yes until nobody is asked any more. */
export async function walked(house: House, caseId: string): Promise<string[]> {
  const asked: string[] = [];
  while ((await house.store.tasks({ caseId, open: true })).length > 0) {
    asked.push(await step(house, caseId));
    if (asked.length > 8) expect.fail(`the route has no end: ${asked.join(', ')}`);
  }
  return asked;
}
