import type { Budget } from '../../../machines/annual-budget/budget.ts';
import { readBudgetSheet, SheetRefused, writeBudgetSheet } from '../../../client/spreadsheet/budget-sheet.ts';

export const previous: Budget = {
  lines: [
    { id: 'fsa', part: 'A', kind: 'operation', name: 'FSA og øvrigt personale', amountOre: 900_000_00 },
    { id: 'hosting', part: 'A', kind: 'operation', name: 'Hosting', amountOre: 250_000_00 },
    { id: 'gammel', part: 'A', kind: 'support', name: 'Gammel telefonlinje', amountOre: 1_000_00 },
  ],
};

/** In the file: part A in rows 2–4, total in 20; part B in rows 2–3, total in 19; totals of «Samlet» in C9, C10, C11. */
export const budget: Budget = {
  lines: [
    {
      id: 'fsa',
      part: 'A',
      kind: 'operation',
      name: 'FSA og øvrigt personale',
      amountOre: 900_000_10,
      reason: 'Ny overenskomst',
    },
    { id: 'hosting', part: 'A', kind: 'operation', name: 'Hosting', amountOre: 250_000_00 },
    {
      id: 'support',
      part: 'A',
      kind: 'support',
      name: 'Support & vagt',
      amountOre: 75_000_55,
      reason: '=1+1 er\nikke en formel',
    },
    { id: 'app', part: 'B', kind: 'development', name: 'Ny app', amountOre: 400_000_00, basis: '2027-0012' },
    { id: 'opgradering', part: 'B', kind: 'maintenance', name: 'Opgradering', amountOre: 0, basis: 'small' },
  ],
  note: 'Den gamle telefonlinje er opsagt.',
};

const expected = { system: 'PPJ', year: 2028 } as const;

export const written = (given: Budget = budget, before: Budget | null = previous): Promise<Uint8Array> =>
  writeBudgetSheet({
    title: 'Budget 2028 for PPJ',
    systemName: 'Præhospital patientjournal',
    ...expected,
    budget: given,
    previous: before,
    shares: { Hovedstaden: 812_500_33, Midtjylland: 812_500_32 },
  });

export const read = (bytes: Uint8Array): Promise<Budget> => readBudgetSheet({ name: 'ppj.xlsx', bytes }, expected);

/** What a refused file is refused for. */
export async function refusal(bytes: Uint8Array, name = 'ppj.xlsx'): Promise<SheetRefused> {
  try {
    await readBudgetSheet({ name, bytes }, expected);
  } catch (error) {
    if (error instanceof SheetRefused) return error;
    throw error;
  }
  throw new Error('the file was taken');
}
