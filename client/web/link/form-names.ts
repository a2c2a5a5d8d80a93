import type { FieldFault, Typed } from '../fields.tsx';

/**
 * The long forms of the budget year name their fields by the path of what they become, `budget.lines.3.amount`, so that a fault of a command finds
 * its field. Amounts are typed in kroner and become øre.
 */
const typedNames: Readonly<Record<string, string>> = {
  amountOre: 'amount',
  spentOre: 'spent',
  runningCostOre: 'runningCost',
  forecastOre: 'forecast',
};

const longForms =
  /^(budget|adjustments|report|accounts|struck|motivation|amountOre|spentOre|proposal|criteria|form|followUps|projects)(\.|$)/;

/** The field of a form for a command's path; undefined for paths of other forms. */
export function formFieldOf(path: string, typed: Typed): string | undefined {
  if (!longForms.test(path)) return undefined;
  const outage = /^report\.operation\.outages\.(\d+)(?:\.(from|to))?/.exec(path);
  if (outage) return `report.operation.outages.${outage[1]}.${outage[2] ?? 'from'}Date`;
  const carried = /^accounts\.carryOver\.(\d+)(?:\.(\w+))?/.exec(path);
  if (carried) {
    const line = carriedLines(typed)[Number(carried[1])];
    return line === undefined
      ? 'accounts.lines'
      : `accounts.lines.${line}.${carried[2] === 'reason' ? 'carryReason' : 'carry'}`;
  }
  if (path.startsWith('struck')) return 'struck';
  if (/^projects\.\d+\.project$/.test(path)) return 'projects';
  const parts = path.split('.');
  const last = parts.at(-1) ?? '';
  const named = [...parts.slice(0, -1), typedNames[last] ?? last].join('.');
  return /^(report\.(kpis|expenses)|accounts\.lines|adjustments|budget\.lines)(\.\d+)?(\.(id|line|part))?$/.test(named)
    ? (/^(report\.\w+|accounts\.lines|adjustments|budget\.lines)/.exec(named)?.[0] ?? named)
    : named;
}

/** Rows of the accounts that ask for carry-over, in the order of the answer. */
const carriedLines = (typed: Typed): readonly number[] =>
  rowsOf(typed, 'accounts.lines').filter((row) => (typed[`accounts.lines.${row}.carry`] ?? '').trim() !== '');

/** The numbers of the rows that were sent under a prefix, in order. */
export function rowsOf(typed: Typed, prefix: string): number[] {
  const found = new Set<number>();
  for (const name of Object.keys(typed)) {
    if (!name.startsWith(`${prefix}.`)) continue;
    const row = /^\d{1,4}(?=\.)/.exec(name.slice(prefix.length + 1))?.[0];
    if (row !== undefined) found.add(Number(row));
  }
  return [...found].toSorted((a, b) => a - b);
}

/** What was typed in a field, without the spaces around it. */
export const textIn = (typed: Typed, field: string): string => (typed[field] ?? '').trim();

/** What was read from a long form, and the form as it shows again: empty rows left out, rows numbered as they stand in the answer. */
export interface LongRead {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
}
