import {
  type Adjustment,
  adjustmentCodes,
  type Budget,
  type BudgetLine,
  type BudgetPart,
  budgetParts,
  lineKinds,
} from '../../../../machines/annual-budget/budget.ts';
import { formatKroner, parseKroner } from '../../../../machines/governance/money.ts';
import type { FieldFault, Typed } from '../../fields.tsx';
import { type LongRead, rowsOf, textIn } from '../../link/form-names.ts';

const lines = 'budget.lines';
/** Rows kept ready for new lines in each part; «flere» adds as many. */
export const spareRows = 2;

/** `Årlig licens (drift)` → `aarlig-licens-drift`: an id for a line that has none yet. */
function lineIdFrom(name: string): string {
  const plain = name
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  return plain === '' ? 'linje' : plain;
}

/** A signed amount as people type it; the sign is for changes between the readings only. */
function parseSigned(text: string): ReturnType<typeof parseKroner> {
  const minus = /^\s*[-−–]\s*(?=\d)/.exec(text);
  const read = parseKroner(text.slice(minus?.[0].length ?? 0));
  return minus !== null && read.ok && read.ore !== 0 ? { ok: true, ore: -read.ore } : read;
}

/** The lines of the form as a budget; rows without a name, an amount and a reason are left out. Faults stand at their cells. */
export function readBudget(typed: Typed): LongRead {
  const faults: FieldFault[] = [];
  const again: Record<string, string> = Object.fromEntries(
    Object.entries(typed).filter(([name]) => !name.startsWith(`${lines}.`)),
  );
  const taken = new Set<string>();
  const read: BudgetLine[] = [];
  const filled = rowsOf(typed, lines).filter((row) =>
    ['name', 'amount', 'reason'].some((field) => textIn(typed, `${lines}.${row}.${field}`) !== ''),
  );
  const partOf = (row: number): BudgetPart => (textIn(typed, `${lines}.${row}.part`) === 'B' ? 'B' : 'A');
  const inOrder = budgetParts.flatMap((part) => filled.filter((row) => partOf(row) === part));
  for (const row of inOrder) {
    const id = textIn(typed, `${lines}.${row}.id`);
    if (id !== '') taken.add(`${partOf(row)}/${id}`);
  }
  for (const [place, row] of inOrder.entries()) {
    const cell = (field: string) => textIn(typed, `${lines}.${row}.${field}`);
    const fault = (field: string, da: string, en: string) =>
      void faults.push({ field: `${lines}.${place}.${field}`, da, en });
    const part = partOf(row);
    const name = cell('name');
    const id = cell('id') || freshId(part, name, taken);
    taken.add(`${part}/${id}`);
    const kind = lineKinds.find((one) => one === cell('kind'));
    const amount = parseKroner(cell('amount'));
    if (name === '') fault('name', 'Linjen mangler et navn.', 'The line lacks a name.');
    if (name.length > 160)
      fault('name', 'Navnet er for langt. Brug højst 160 tegn.', 'The name is too long. Use at most 160 characters.');
    if (!amount.ok) fault('amount', `${name || 'Linjen'}: ${amount.da}`, `${name || 'The line'}: ${amount.en}`);
    if (kind === undefined) fault('kind', `${name || 'Linjen'}: vælg slags.`, `${name || 'The line'}: choose a kind.`);
    for (const [field, value] of Object.entries({
      id,
      part,
      kind: kind ?? '',
      name,
      amount: cell('amount'),
      reason: cell('reason'),
    }))
      again[`${lines}.${place}.${field}`] = value;
    const reason = cell('reason');
    read.push({
      id,
      part,
      kind: kind ?? 'operation',
      name,
      amountOre: amount.ok ? amount.ore : 0,
      ...(reason === '' ? {} : { reason }),
    });
  }
  if (read.length === 0)
    faults.push({
      field: lines,
      da: 'Budgettet har ingen linjer. Udfyld mindst én.',
      en: 'The budget has no lines. Fill in at least one.',
    });
  const note = textIn(typed, 'budget.note');
  const budget: Budget = { lines: read, ...(note === '' ? {} : { note }) };
  return { fields: { budget }, typed: again, faults };
}

function freshId(part: BudgetPart, name: string, taken: ReadonlySet<string>): string {
  const base = lineIdFrom(name);
  let id = base;
  for (let turn = 2; taken.has(`${part}/${id}`); turn += 1) id = `${base}-${turn}`;
  return id;
}

/** A budget as the form shows it. */
export function typedFromBudget(budget: Budget): Typed {
  const typed: Record<string, string> = {};
  for (const [row, line] of budget.lines.entries()) {
    typed[`${lines}.${row}.id`] = line.id;
    typed[`${lines}.${row}.part`] = line.part;
    typed[`${lines}.${row}.kind`] = line.kind;
    typed[`${lines}.${row}.name`] = line.name;
    typed[`${lines}.${row}.amount`] = kronerIn(line.amountOre);
    typed[`${lines}.${row}.reason`] = line.reason ?? '';
  }
  if (budget.note !== undefined) typed['budget.note'] = budget.note;
  return typed;
}

/** An amount as one types it: `1.200.000`, without the unit. */
export const kronerIn = (ore: number): string => formatKroner(ore).replace(/ kr\.$/, '');

/** Reasons for changes between the readings; rows without text and amount are left out. */
export function readAdjustments(typed: Typed): LongRead {
  const faults: FieldFault[] = [];
  const prefix = 'adjustments';
  const again: Record<string, string> = Object.fromEntries(
    Object.entries(typed).filter(([name]) => !name.startsWith(`${prefix}.`)),
  );
  const adjustments: Adjustment[] = [];
  const filled = rowsOf(typed, prefix).filter((row) =>
    ['text', 'amount'].some((field) => textIn(typed, `${prefix}.${row}.${field}`) !== ''),
  );
  for (const [place, row] of filled.entries()) {
    const cell = (field: string) => textIn(typed, `${prefix}.${row}.${field}`);
    const fault = (field: string, da: string, en: string) =>
      void faults.push({ field: `${prefix}.${place}.${field}`, da, en });
    const part = budgetParts.find((one) => one === cell('part'));
    const code = adjustmentCodes.find((one) => one === cell('code'));
    const amount = parseSigned(cell('amount'));
    if (part === undefined)
      fault('part', 'Vælg, hvilken del begrundelsen gælder.', 'Choose which part the reason is about.');
    if (code === undefined) fault('code', 'Vælg, hvad ændringen skyldes.', 'Choose what the change is due to.');
    if (cell('text') === '') fault('text', 'Skriv begrundelsen.', 'Write the reason.');
    if (!amount.ok) fault('amount', amount.da, amount.en);
    for (const field of ['part', 'code', 'text', 'amount']) again[`${prefix}.${place}.${field}`] = cell(field);
    adjustments.push({
      part: part ?? 'A',
      code: code ?? 'adjustment',
      text: cell('text'),
      amountOre: amount.ok ? amount.ore : 0,
    });
  }
  return { fields: { adjustments }, typed: again, faults };
}

export function typedFromAdjustments(adjustments: readonly Adjustment[]): Typed {
  return Object.fromEntries(
    adjustments.flatMap((one, row) => [
      [`adjustments.${row}.part`, one.part],
      [`adjustments.${row}.code`, one.code],
      [`adjustments.${row}.text`, one.text],
      [`adjustments.${row}.amount`, kronerIn(one.amountOre)],
    ]),
  );
}
