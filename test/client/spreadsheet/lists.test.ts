import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { budgetCsv } from '../../../client/spreadsheet/budget-csv.ts';
import { tableCsv } from '../../../client/spreadsheet/csv.ts';
import { ledgerCsv } from '../../../client/spreadsheet/ledger-csv.ts';
import { type Table, writeTable } from '../../../client/spreadsheet/table-sheet.ts';
import { budget, previous } from './ppj-budget.ts';

const table: Table = {
  title: 'Årshjul 2028: frister/[alle] – og et langt navn',
  columns: [
    { key: 'name', name: 'Navn', kind: 'text' },
    { key: 'due', name: 'Frist', kind: 'date' },
    { key: 'amount', name: 'Beløb', kind: 'kroner' },
    { key: 'count', name: 'Antal', kind: 'number' },
  ],
  rows: [
    { name: '=HYPERLINK("x")', due: '2028-05-31', amount: -123_456_7, count: 1.5 },
    { name: 'a;"b"\nc', due: '2028-09-30T22:30:00Z', amount: 5, count: 0 },
    { name: ' @sum', due: null, amount: null },
    { name: true },
  ],
};

describe('a list as a spreadsheet', () => {
  it('has its names in bold, real dates in Danish time, and kroner as numbers', async () => {
    const { sheets } = await readXlsx(await writeTable(table), { readStyles: true });
    const [sheet] = sheets;
    expect(sheet?.name).toBe('Årshjul 2028  frister  alle  –');
    expect(sheet?.freezePane).toEqual({ rows: 1 });
    expect(sheet?.rows).toEqual([
      ['Navn', 'Frist', 'Beløb', 'Antal'],
      ['=HYPERLINK("x")', new Date('2028-05-31T00:00:00Z'), -12_345.67, 1.5],
      ['a;"b"\nc', new Date('2028-10-01T00:00:00Z'), 0.05, 0],
      [' @sum', null, null, null],
      ['ja', null, null, null],
    ]);
    expect(sheet?.cells?.get('1,2')?.style?.numFmt).toBe('#,##0.00');
    expect(sheet?.cells?.get('1,0')?.formula).toBeUndefined();
  });

  it('may be empty and without a usable name', async () => {
    const { sheets } = await readXlsx(await writeTable({ ...table, title: '[]', rows: [] }));
    expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([['Liste', 1]]);
  });

  it('refuses a date that is none', () => {
    expect(() => tableCsv({ ...table, rows: [{ due: '31/5' }] })).toThrow('er ikke en dato');
    expect(() => tableCsv({ ...table, rows: [{ amount: 0.5 }] })).toThrow(
      'Kolonnen «Beløb»: 0.5 er ikke et helt antal øre',
    );
  });
});

describe('a list as CSV', () => {
  it('has a byte order mark, semicolons, decimal commas, and nothing that is computed', () => {
    expect(tableCsv(table)).toBe(
      [
        '\ufeffNavn;Frist;Beløb;Antal',
        `"'=HYPERLINK(""x"")";31-05-2028;-12345,67;1,5`,
        '"a;""b""\nc";01-10-2028;0,05;0',
        "' @sum;;;",
        'ja;;;',
        '',
      ].join('\r\n'),
    );
  });

  it.each(['=1', '+1', '-1', '@x', '\t=1', '\r=1', '  =1', '＝1'])('text %j does not begin a cell', (name) => {
    const [, row = ''] = tableCsv({ ...table, rows: [{ name }] }).split('\r\n');
    expect(row.replace(/^"/, '')).toMatch(/^'/);
  });

  it('of a budget has every line beside last year, those gone, and the totals (R-058)', () => {
    const lines = budgetCsv(budget, previous).replace('\ufeff', '').split('\r\n');
    expect(lines[0]).toBe('Del;Id;Post;Slags;Sidste år;Budget;Ændring;Begrundelse;Grundlag');
    expect(lines[1]).toBe('A;fsa;FSA og øvrigt personale;drift;900000,00;900000,10;0,10;Ny overenskomst;');
    expect(lines).toContain('A;gammel;Gammel telefonlinje;support;1000,00;0,00;-1000,00;Udgået;');
    expect(lines.slice(-4)).toEqual([
      'A;;I alt;;1151000,00;1225000,65;74000,65;;',
      'B;;I alt;;0,00;400000,00;400000,00;;',
      ';;I alt;;1151000,00;1625000,65;474000,65;;',
      '',
    ]);
    expect(budgetCsv(budget, null)).toContain('A;hosting;Hosting;drift;;250000,00;;;\r\n');
  });

  it('of the ledger names the decision of each movement', () => {
    const csv = ledgerCsv([
      {
        id: 1,
        year: 2028,
        fund: 'frame',
        kind: 'granted',
        amountOre: 500_000_000,
        decision: 'RSI 12.11.2027, pkt. 4',
        at: '2027-11-12T09:00:00Z',
      },
      {
        id: 2,
        year: 2028,
        fund: 'frame',
        kind: 'committed',
        amountOre: 100_50,
        caseId: 'change-request/2028-1',
        system: 'PPJ',
        decision: '-x',
        at: '2028-01-31T23:30:00Z',
      },
    ]);
    expect(csv.split('\r\n').slice(1, 3)).toEqual([
      '1;12-11-2027;2028;frame;bevilget;5000000,00;;;;;;RSI 12.11.2027, pkt. 4',
      "2;01-02-2028;2028;frame;disponeret;100,50;PPJ;;;;change-request/2028-1;'-x",
    ]);
  });
});
