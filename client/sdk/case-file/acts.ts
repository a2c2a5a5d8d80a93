import { localDate } from '../../../machines/governance/local-time.ts';
import * as acts from '../../../machines/case-file/acts.ts';
import type { ActOf } from '../../../machines/acts/act.ts';
import type { Fields, FormOf } from '../../../machines/forms/form.ts';
import { carriesOut, type Completion } from '../acts/completion.ts';
import { badInput } from '../failures.ts';

interface Entry {
  readonly reason?: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

/** One line of the journal, with the words of whoever wrote it as its reason. @param entry of the form and today's Danish date */
const entered = <F extends Fields>(act: ActOf<F>, entry: (form: FormOf<F>, today: string) => Entry): Completion =>
  carriesOut(act, async ({ form, by, row, deps: { store, now } }) => {
    if (row === undefined) throw new Error('It is the file of a case that is added to.');
    const at = now();
    await store.addJournal({ at, event: act.event, by, caseId: row.id, ...entry(form, localDate(at)) });
    return {};
  });

/** A day that has been, or today. Throws `BadInput`. */
function past(day: string | undefined, today: string): string {
  if (day === undefined || day <= today) return day ?? today;
  throw badInput(
    'Dagen er ikke kommet endnu. Skriv en dag, der har været, eller lad feltet stå tomt.',
    'The day has not come yet. Write one that has been, or leave the field empty.',
    'day',
  );
}

/** What people add to the file of a case: each is a line of the journal and nothing else. */
export const caseFileActs: readonly Completion[] = [
  entered(acts.note, ({ text, kind, day }, today) => ({ reason: text, data: { kind, day: past(day, today) } })),
  entered(acts.file, ({ authority, number, day }, today) => ({ data: { authority, number, day: past(day, today) } })),
  entered(acts.access, ({ text }) => ({ reason: text })),
  entered(acts.confide, ({ text }) => ({ reason: text })),
];
