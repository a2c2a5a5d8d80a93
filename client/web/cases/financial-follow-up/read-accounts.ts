import type { Accounts } from '../../../../machines/financial-follow-up/accounts.ts';
import { parseKroner } from '../../../../machines/governance/money.ts';
import type { FieldFault, Typed } from '../../fields.tsx';
import { type LongRead, textIn } from '../../link/form-names.ts';
import { kronerIn } from '../annual-budget/read-budget.ts';
import type { ViewOf } from '../../../../machines/views.ts';

/** Accounts line by line against the budget, with the carry-over that is asked for on part B. Rows are the budget's lines. */
export function readAccounts(typed: Typed, { budget }: ViewOf<'financial-follow-up'>): LongRead {
  const faults: FieldFault[] = [];
  const lines: Accounts['lines'][number][] = [];
  const carryOver: Accounts['carryOver'][number][] = [];
  for (const [row, { id, part, name }] of budget.lines.entries()) {
    const at = `accounts.lines.${row}`;
    const spent = parseKroner(textIn(typed, `${at}.spent`));
    if (!spent.ok) faults.push({ field: `${at}.spent`, da: `${name}: ${spent.da}`, en: `${name}: ${spent.en}` });
    const reason = textIn(typed, `${at}.reason`);
    lines.push({ line: id, part, spentOre: spent.ok ? spent.ore : 0, ...(reason === '' ? {} : { reason }) });
    const asked = textIn(typed, `${at}.carry`);
    if (part !== 'B' || asked === '') continue;
    const amount = parseKroner(asked);
    if (!amount.ok || amount.ore === 0)
      faults.push({
        field: `${at}.carry`,
        da: amount.ok ? `${name}: skriv et beløb over 0 kr., eller lad feltet stå tomt.` : `${name}: ${amount.da}`,
        en: amount.ok ? `${name}: write an amount above 0 or leave the field empty.` : `${name}: ${amount.en}`,
      });
    const why = textIn(typed, `${at}.carryReason`);
    if (why === '')
      faults.push({
        field: `${at}.carryReason`,
        da: `${name}: skriv, hvorfor beløbet ønskes overført.`,
        en: `${name}: say why the amount is to be carried over.`,
      });
    carryOver.push({ line: id, amountOre: amount.ok ? amount.ore : 0, reason: why });
  }
  const note = textIn(typed, 'accounts.note');
  return { fields: { accounts: { lines, carryOver, ...(note === '' ? {} : { note }) } }, typed, faults };
}

/** Accounts that came back, as the form shows them again. */
export function typedFromAccounts({ budget, accounts }: ViewOf<'financial-follow-up'>): Typed {
  const typed: Record<string, string> = {};
  if (!accounts) return typed;
  for (const [row, { id, part }] of budget.lines.entries()) {
    const line = accounts.lines.find((one) => one.line === id && one.part === part);
    const carried = part === 'B' ? accounts.carryOver.find((one) => one.line === id) : undefined;
    if (line) {
      typed[`accounts.lines.${row}.spent`] = kronerIn(line.spentOre);
      typed[`accounts.lines.${row}.reason`] = line.reason ?? '';
    }
    if (carried) {
      typed[`accounts.lines.${row}.carry`] = kronerIn(carried.amountOre);
      typed[`accounts.lines.${row}.carryReason`] = carried.reason;
    }
  }
  if (accounts.note) typed['accounts.note'] = accounts.note;
  return typed;
}
