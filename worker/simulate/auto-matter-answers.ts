import type { KindName } from '../../machines/matter/kinds.ts';
import type { ViewOf } from '../../machines/views.ts';
import type { TaskRow } from '../../store/rows.ts';

type Form = Readonly<Record<string, unknown>>;

/** What the forms of the matters that come back every year say in an ordinary year: everything is in order, nothing has changed. */
const ordinary = (today: string, known: Form): Readonly<Partial<Record<KindName, Form>>> => ({
  attestation: { compliance: true, documentation: true },
  'handbook-review': { reviewed: today, result: 'unchanged', where: 'Fællesdrevet', changes: 'Gennemgået.' },
  'template-review': { reviewed: today, result: 'unchanged', notes: 'Alle seks er gennemgået.' },
  'sla-targets': { period: today.slice(0, 4), followUp: 'Målene er holdt.', targets: 'Som sidste år.' },
  superuser: known['name'] === undefined ? { name: 'Kim Holm', isNew: true, trained: today } : { isNew: false },
  'contract-renewal': { plan: 'end', assessment: 'Kontrakten udløber som aftalt.' },
});

/** What somebody answers to a duty of a matter in an ordinary year: the form is filled in, and everybody says yes. */
export function matterAnswer(
  task: TaskRow,
  { kind, form }: ViewOf<'matter'>,
  today: string,
): Form & { choice: string } {
  if (!task.choices.includes('submit')) return { choice: task.choices[0] ?? '' };
  return { choice: 'submit', form: { ...form, ...ordinary(today, form)[kind] } };
}
