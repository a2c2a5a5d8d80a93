import * as fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import {
  type Budget,
  type BudgetLine,
  budget as budgetSchema,
  budgetParts,
  lineKinds,
} from '../../../machines/annual-budget/budget.ts';
import { maxOre } from '../../../machines/governance/money.ts';
import { put, unzip } from './edit-file.ts';
import { budget, read, refusal, written } from './ppj-budget.ts';

const id = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/);
const words = (maxLength: number) =>
  fc.string({ unit: 'grapheme', minLength: 1, maxLength }).map((text) => text.trim());
const line: fc.Arbitrary<BudgetLine> = fc
  .record({
    id,
    part: fc.constantFrom(...budgetParts),
    kind: fc.constantFrom(...lineKinds),
    name: words(60).filter((text) => text !== '' && text.length <= 160 && text.toLowerCase() !== 'i alt'),
    amountOre: fc.oneof(
      fc.integer({ min: 0, max: maxOre }),
      fc.integer({ min: 0, max: 100_000 }),
      fc.constantFrom(0, maxOre, maxOre - 1),
    ),
    reason: fc.option(words(200), { nil: '' }),
  })
  .map(({ reason, ...rest }) => (reason === '' ? rest : { ...rest, reason }));

const budgets: fc.Arbitrary<Budget> = fc
  .tuple(
    fc.uniqueArray(line, { selector: (one) => `${one.part}/${one.id}`, maxLength: 30 }),
    fc.option(words(300), { nil: '' }),
    fc.nat(maxOre),
  )
  .map(([lines, note, amountOre]) => {
    const others = lines.filter((one) => one.part !== 'A' || one.id !== 'fsa');
    const staff: BudgetLine = { id: 'fsa', part: 'A', kind: 'operation', name: 'FSA og øvrigt personale', amountOre };
    return { lines: [...others, staff], ...(note === '' ? {} : { note }) };
  });

const inOrderOfTheSheets = (given: Budget): Budget => ({
  ...given,
  lines: budgetParts.flatMap((part) => given.lines.filter((one) => one.part === part)),
});

describe('a budget that is written and read again', () => {
  it('is the same budget, whatever its lines, to the øre', async () => {
    await fc.assert(
      fc.asyncProperty(budgets, fc.option(budgets), async (given, previous) => {
        expect(budgetSchema.parse(given)).toEqual(given);
        expect(await read(await written(given, previous))).toEqual(inOrderOfTheSheets(given));
      }),
      { numRuns: 60 },
    );
  });

  it('has four sheets with frozen, bold headings, and totals with formula and result (R-093c)', async () => {
    const { sheets } = await readXlsx(await written(), { readStyles: true });
    expect(sheets.map(({ name }) => name)).toEqual([
      'Del A, almindelig drift',
      'Del B, ændringer og udvikling',
      'Samlet',
      'Vejledning',
    ]);
    expect(sheets.map(({ freezePane }) => freezePane?.rows)).toEqual([1, 1, 1, 1]);
    const [a, b, samlet] = sheets;
    expect(a?.rows[0]).toEqual(['Id', 'Post', 'Slags', 'Sidste år', 'Budget 2028', 'Ændring', 'Begrundelse']);
    expect(a?.cells?.get('0,0')?.style?.font?.bold).toBe(true);
    expect(a?.cells?.get('1,4')).toMatchObject({ value: 900_000.1, style: { numFmt: '#,##0.00' } });
    expect(a?.cells?.get('1,5')).toMatchObject({ formula: 'E2-D2', formulaResult: 0.1 });
    expect(a?.cells?.get('19,4')).toMatchObject({ formula: 'SUM(E2:E19)', formulaResult: 1_225_000.65 });
    expect(b?.cells?.get('18,4')).toMatchObject({ formula: 'SUM(E2:E18)', formulaResult: 400_000 });
    expect(samlet?.cells?.get('8,2')).toMatchObject({
      formula: "'Del A, almindelig drift'!E20",
      formulaResult: 1_225_000.65,
    });
    expect(samlet?.cells?.get('10,2')).toMatchObject({ formula: 'SUM(C9:C10)', formulaResult: 1_625_000.65 });
    expect(samlet?.rows).toContainEqual(['A: Gammel telefonlinje', 1000, null, null]);
    expect(samlet?.rows).toContainEqual(['Hovedstaden', 812_500.33, null, null]);
  });

  it('lets the kind be chosen from a list and marks the staff line (R-171)', async () => {
    const parts = unzip(await written());
    expect(parts.get('xl/worksheets/sheet1.xml')).toContain(
      '<formula1>"drift,support,vedligehold,videreudvikling"</formula1>',
    );
    const { sheets } = await readXlsx(await written(), { readStyles: true });
    expect(sheets[0]?.cells?.get('1,0')?.style?.fill).toMatchObject({
      fgColor: { rgb: expect.stringContaining('FFF2CC') as string },
    });
    expect(sheets[0]?.cells?.get('2,0')?.style?.fill).toBeUndefined();
  });

  it('offers the staff line when the budget lacks it, and asks for its amount', async () => {
    const given: Budget = { lines: budget.lines.filter(({ id }) => id !== 'fsa') };
    const template = await written(given);
    expect((await refusal(template)).faults).toEqual([
      expect.objectContaining({ cell: 'E4', da: expect.stringContaining('Beløbet mangler') as string }),
    ]);
    const filled = put(template, {
      'A!E4': 10,
      'A!E20': 325_010.55,
      'Samlet!C9': 325_010.55,
      'Samlet!C11': 725_010.55,
    });
    expect((await read(filled)).lines).toContainEqual({
      id: 'fsa',
      part: 'A',
      kind: 'operation',
      name: 'FSA og øvrigt personale',
      amountOre: 1000,
    });
  });
});
