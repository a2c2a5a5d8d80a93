import type { ItemOutcome } from '../../../../machines/meeting/agenda.ts';
import { parseKroner } from '../../../../machines/governance/money.ts';
import { type CaseRow, viewOf } from '../../../../store/rows.ts';
import type { Failure } from '../../../sdk/failures.ts';
import type { ItemDecision } from '../../../sdk/meeting-commands.ts';
import { isoDate } from '../../../../machines/forms/written-value.ts';
import type { FieldFault, Typed } from '../../fields.tsx';
import { faultsOf } from '../field-faults.ts';
import { actionRows, dissentRows } from './item-page.tsx';

/** A decision as its form says it; rows that are empty are left out, half rows are named. */
export interface ReadDecision {
  readonly decision: ItemDecision;
  readonly faults: readonly FieldFault[];
  /** The form's rows of the decision's lists, so that a fault of the command finds its field. */
  readonly rows: { readonly dissent: readonly number[]; readonly actions: readonly number[] };
}

/** Reads what was typed of a decision on an item. */
export function readDecision(item: string, typed: Typed, row: CaseRow | undefined): ReadDecision {
  const text = (field: string) => (typed[field] ?? '').trim();
  const faults: FieldFault[] = [];
  const outcome = text('decision-outcome');
  if (outcome === '')
    faults.push({ field: 'decision-outcome', da: 'Vælg, hvad SYS besluttede.', en: 'Choose what SYS decided.' });
  const dissent = dissentRows.filter(
    (one) => text(`dissent.${one}.person`) !== '' || text(`dissent.${one}.text`) !== '',
  );
  for (const one of dissent) {
    if (text(`dissent.${one}.person`) === '')
      faults.push({ field: `dissent.${one}.person`, da: 'Vælg, hvem der var uenig.', en: 'Choose who disagreed.' });
    if (text(`dissent.${one}.text`) === '')
      faults.push({ field: `dissent.${one}.text`, da: 'Skriv den afvigende mening.', en: 'Write the dissent.' });
  }
  const actions = actionRows.filter((one) =>
    (['what', 'person', 'due'] as const).some((field) => text(`actions.${one}.${field}`) !== ''),
  );
  for (const one of actions) {
    if (text(`actions.${one}.what`) === '')
      faults.push({ field: `actions.${one}.what`, da: 'Skriv, hvad der skal gøres.', en: 'Say what is to be done.' });
    if (text(`actions.${one}.person`) === '')
      faults.push({ field: `actions.${one}.person`, da: 'Vælg, hvem der gør det.', en: 'Choose who does it.' });
    if (!/^\d{4}-\d{2}-\d{2}$/.test(isoDate(text(`actions.${one}.due`))))
      faults.push({
        field: `actions.${one}.due`,
        da: 'Skriv fristen som dag-måned-år, fx 14-06-2028.',
        en: 'Write the deadline as day-month-year, for example 14-06-2028.',
      });
  }
  const asked =
    outcome === 'inPart' && row !== undefined ? (viewOf(row, 'financial-follow-up')?.accounts?.carryOver ?? []) : [];
  const granted = asked.map(({ line }) => {
    const amount = parseKroner(text(`decision-granted.${line}`) || '0');
    if (!amount.ok) faults.push({ field: `decision-granted.${line}`, da: amount.da, en: amount.en });
    return { line, amountOre: amount.ok ? amount.ore : 0 };
  });
  const reason = text('decision-reason');
  const note = text('decision-note');
  return {
    faults,
    rows: { dissent, actions },
    decision: {
      item,
      outcome: outcome as ItemOutcome,
      ...(reason === '' ? {} : { reason }),
      ...(note === '' ? {} : { note }),
      ...(granted.length === 0 ? {} : { terms: { granted } }),
      recused: Object.keys(typed).flatMap((name) =>
        name.startsWith('recused.') && typed[name] === 'ja' ? [name.slice('recused.'.length)] : [],
      ),
      dissent: dissent.map((one) => ({ person: text(`dissent.${one}.person`), text: text(`dissent.${one}.text`) })),
      actions: actions.map((one) => ({
        what: text(`actions.${one}.what`),
        person: text(`actions.${one}.person`),
        due: isoDate(text(`actions.${one}.due`)),
      })),
    },
  };
}

/** The command's faults at the fields of the decision's form. */
export function decisionFaults(error: Failure, rows: ReadDecision['rows']): FieldFault[] {
  const said = faultsOf(error, 'person');
  return error.faults.map(({ field = 'person' }, index): FieldFault => {
    const [list, at, name] = field.split('.');
    const { da, en } = said[index] ?? { da: '', en: '' };
    const place =
      (list === 'dissent' || list === 'actions') && at !== undefined
        ? `${list}.${rows[list][Number(at)] ?? 0}.${name ?? (list === 'actions' ? 'what' : 'text')}`
        : list === 'recused'
          ? 'decision-recused'
          : list === 'terms'
            ? 'decision-granted'
            : list === 'item'
              ? 'decision-person'
              : `decision-${list}`;
    return { field: place, da, en };
  });
}
