import { describe, expect, it } from 'vitest';
import { writeXlsx } from 'hucre/xlsx';
import { BadInput } from '../../../machines/governance/bad-input.ts';
import type { Budget } from '../../../machines/annual-budget/budget.ts';
import { readBudgetSheet } from '../../../client/spreadsheet/budget-sheet.ts';
import { type Put, put, rewrite, unzip, zip } from './edit-file.ts';
import { budget, refusal, written } from './ppj-budget.ts';

const file = await written();
const sheetA = 'Del A, almindelig drift';
const sheetB = 'Del B, ændringer og udvikling';

/** Milliseconds that this process has worked: what else the machine does makes no file costlier to refuse. */
const workedSince = (started: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
};

describe('an amount that is not an amount', () => {
  it.each<[string, Put, string, string]>([
    ['a text', '1,2 mio.', '«1,2 mio.» er ikke et beløb i kroner', 'Skriv fx 250.000'],
    [
      'a text with an English comma',
      '250,000',
      'tvetydigt: det kan læses som 250,00 kr. eller 250.000 kr.',
      'med punktum mellem tusinder',
    ],
    ['a text with an English point', '250000.5', 'har et punktum, hvor der skal være komma', 'Skriv 250000,5'],
    ['a text with a minus', '-5.000', 'negativt', 'må ikke'],
    ['three decimals', 1234.567, '1.234,567 har mere end to decimaler', 'skriv 1.234,57'],
    [
      'a twelfth of a million by formula',
      { formula: '1000000/12', result: 1000000 / 12 },
      'mere end to decimaler',
      'AFRUND(…;2)',
    ],
    ['a negative number', -5000, 'Beløbet -5.000 er negativt', 'Skriv et beløb på 0 kr. eller mere'],
    ['nothing', null, 'Beløbet mangler', 'Skriv 0'],
    ['a formula that was never computed', { formula: 'E2*2' }, 'Formlen har intet beregnet resultat', 'gem den igen'],
    ['a formula in error', { error: '#REF!' }, 'Formlen giver fejlen #REF!', 'Ret formlen'],
    ['a date', { date: 47_000 }, 'formateret som en dato', 'Vælg talformat'],
    ['a truth value', true, 'SAND er ikke et beløb', 'Skriv beløbet i kroner'],
    ['eleven billions', 11_000_000_000, 'over 10 mia. kr.', 'Kontrollér antallet af cifre'],
  ])('%s is refused with the cell, the fault and the remedy', async (_, value, fault, remedy) => {
    const refused = await refusal(put(file, { 'A!E3': value }));
    expect(refused).toBeInstanceOf(BadInput);
    expect(refused.faults).toEqual([expect.objectContaining({ sheet: sheetA, cell: 'E3' })]);
    expect(refused.da).toContain(`ppj.xlsx: ark «${sheetA}», celle E3: `);
    expect(refused.en).toContain(`ppj.xlsx: sheet "${sheetA}", cell E3: `);
    expect(refused.da).toContain(fault);
    expect(refused.da).toContain(remedy);
  });
});

describe('a line that is not a line (R-001, R-171)', () => {
  it.each<[string, Record<string, Put>, string, string, string]>([
    [
      'an unknown kind',
      { 'A!C3': 'projekt' },
      sheetA,
      'C3',
      'Slagsen «projekt» findes ikke. Vælg drift, support, vedligehold eller videreudvikling.',
    ],
    ['no kind', { 'B!C2': null }, sheetB, 'C2', 'Slagsen mangler'],
    ['an id with capitals and spaces', { 'A!A3': 'Hosting 2' }, sheetA, 'A3', '«Hosting 2» er ikke et id'],
    ['no id', { 'A!A3': null }, sheetA, 'A3', 'Linjens id mangler'],
    ['no name', { 'A!B3': null }, sheetA, 'B3', 'Posten har intet navn'],
    ['too long a name', { 'A!B3': 'x'.repeat(161) }, sheetA, 'B3', '161 tegn, og der er plads til 160'],
    ['too long a reason', { 'A!G3': 'x'.repeat(2001) }, sheetA, 'G3', '2001 tegn'],
    ['the same line twice', { 'A!A4': 'hosting' }, sheetA, 'A4', 'Linjen «hosting» står allerede i A3'],
    ['no staff line', { 'A!A2': 'leder' }, sheetA, 'A20', 'Linjen «FSA og øvrigt personale» (id fsa) mangler'],
    [
      'a line below the total',
      { 'A!A20': 'sidste', 'A!B20': 'Sidste', 'A!C20': 'drift', 'A!A10': 'I alt' },
      sheetA,
      'A20',
      'Linjen står under «I alt»',
    ],
    ['the staff line in part B only', { 'A!A2': 'leder', 'B!A2': 'fsa' }, sheetA, 'A20', '(id fsa) mangler'],
    ['too long a note', { 'Samlet!B6': 'x'.repeat(10_001) }, 'Samlet', 'B6', 'plads til 10.000'],
  ])('%s is refused', async (_, edits, sheet, cell, da) => {
    const refused = await refusal(put(file, edits));
    expect(refused.faults).toContainEqual(
      expect.objectContaining({ sheet, cell, da: expect.stringContaining(da) as string }),
    );
  });
});

describe('a total that does not add up with its lines', () => {
  it('is told when a line was changed and the file not computed', async () => {
    const refused = await refusal(put(file, { 'A!E3': 260_000 }));
    expect(refused.faults.map(({ sheet, cell }) => [sheet, cell])).toEqual([[sheetA, 'E20']]);
    expect(refused.da).toContain('«I alt» er 1.225.000,65 kr., men linjerne giver 1.235.000,65 kr.');
  });

  it('is told when someone typed over the formula', async () => {
    const refused = await refusal(put(file, { 'B!E19': 500_000 }));
    expect(refused.faults).toEqual([expect.objectContaining({ sheet: sheetB, cell: 'E19' })]);
    expect(refused.da).toContain('Der er skrevet et tal hen over formlen.');
  });

  it('is told when it is one øre', async () => {
    expect((await refusal(put(file, { 'A!E20': 1_225_000.66 }))).da).toContain('1.225.000,66 kr.');
  });

  it('is told of «Samlet» too', async () => {
    const refused = await refusal(put(file, { 'Samlet!C9': 1, 'Samlet!C11': { formula: 'C9+C10', result: 2 } }));
    expect(refused.faults.map(({ sheet, cell }) => [sheet, cell])).toEqual([
      ['Samlet', 'C9'],
      ['Samlet', 'C11'],
    ]);
  });

  it('is told when it was never computed, or is gone', async () => {
    expect((await refusal(put(file, { 'A!E20': { formula: 'SUM(E2:E19)' } }))).da).toContain(
      'celle E20: «I alt»: Formlen har intet beregnet resultat',
    );
    expect((await refusal(put(file, { 'A!A20': null }))).da).toContain('Rækken «I alt» mangler under linjerne');
  });
});

describe('a file that is not the template of this budget', () => {
  it('is refused when it is of another system or another year, and its own faults are not told', async () => {
    const other = put(file, { 'Samlet!B2': 'APO', 'Samlet!B4': 2027, 'A!E3': 'meget' });
    expect((await refusal(other)).faults).toEqual([
      expect.objectContaining({
        sheet: 'Samlet',
        cell: 'B2',
        da: expect.stringContaining('«APO», men her skal være PPJ') as string,
      }),
      expect.objectContaining({
        sheet: 'Samlet',
        cell: 'B4',
        da: expect.stringContaining('«2027», men her skal være 2028') as string,
      }),
    ]);
    expect((await refusal(put(file, { 'A!E1': 'Budget 2027' }))).faults).toContainEqual(
      expect.objectContaining({
        sheet: sheetA,
        cell: 'E1',
        da: expect.stringContaining('men budgettet er for 2028') as string,
      }),
    );
    expect((await refusal(put(file, { 'Samlet!A2': 'Systemet' }))).da).toContain('Rækken «System» mangler');
  });

  it('is refused when a column or the row of their names is missing', async () => {
    for (const [cell, name] of [
      ['A1', 'Id'],
      ['B1', 'Post'],
      ['C1', 'Slags'],
      ['E1', 'Budget 2028'],
      ['G1', 'Begrundelse'],
    ] as const) {
      const refused = await refusal(put(file, { [`A!${cell}`]: 'Noget andet' }));
      expect(refused.faults).toEqual([expect.objectContaining({ sheet: sheetA, cell: 'A1' })]);
      expect(refused.da).toContain(`Kolonnen «${name}» mangler`);
    }
    const nameless = put(file, { 'A!A1': null, 'A!B1': null, 'A!C1': null, 'A!E1': null, 'A!G1': null });
    expect((await refusal(nameless)).da).toContain('Rækken med kolonnenavnene');
  });

  it('is refused when a sheet is missing, or stands twice', async () => {
    const renamed = (from: string, to: string) =>
      rewrite(file, 'workbook', (text) => text.replace(`name="${from}`, `name="${to}`));
    expect((await refusal(renamed('Del B', 'Ark 2'))).da).toContain(`Arket «${sheetB}» mangler`);
    expect((await refusal(renamed('Samlet', 'Total'))).da).toContain('Arket «Samlet» mangler');
    expect((await refusal(renamed('Vejledning', 'Del A (kopi)'))).da).toContain(`flere ark af slagsen «${sheetA}»`);
    const foreign = await writeXlsx({ sheets: [{ name: 'Ark1', rows: [['hej']] }] });
    expect((await refusal(foreign)).faults).toHaveLength(3);
  });

  it('is refused when it is no spreadsheet', async () => {
    const texts = ['', 'Id;Post;Beløb\r\n', '%PDF-1.7 …', 'PK\u0003\u0004 og resten mangler'.repeat(20)];
    for (const text of texts)
      expect((await refusal(Buffer.from(text), 'budget.csv')).da).toContain(
        'budget.csv: Filen er ikke et regneark (.xlsx)',
      );
    expect((await refusal(zip(new Map([['hej.txt', 'hej']])))).da).toContain('ikke et regneark');
    expect((await refusal(file.slice(0, file.length / 2))).da).toContain('ikke et regneark');
    const broken = unzip(file);
    broken.set('xl/worksheets/sheet1.xml', '<worksheet><sheetData><row r="1"><c r="A1"');
    expect((await refusal(zip(broken))).da).toMatch(/ikke et regneark|mangler/);
    const locked = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2000)]);
    expect((await refusal(locked, 'gammel.xls')).da).toContain('adgangskode eller gemt i et gammelt format');
  });
});

describe('a file that is too much', () => {
  it('is refused unread above 5 MB', async () => {
    expect((await refusal(new Uint8Array(5_000_001))).da).toContain('Filen fylder 5.0 MB, og grænsen er 5.0 MB');
  });

  it('is refused before it is unpacked when it is a bomb, also one that lies about its size', async () => {
    const parts = unzip(file);
    parts.set('xl/worksheets/sheet1.xml', ' '.repeat(8_000_000));
    expect((await refusal(zip(parts))).da).toContain('fylder for meget, når den pakkes ud');
    expect((await refusal(zip(parts, { 'xl/worksheets/sheet1.xml': 0 }))).da).toContain('fylder for meget');
    const started = process.cpuUsage();
    expect((await refusal(zip(parts, { 'xl/worksheets/sheet1.xml': 1000 }))).da).toContain('ikke et regneark');
    expect(workedSince(started)).toBeLessThan(2000);
  });

  it('is refused when small XML would cost much work', async () => {
    const columns = rewrite(file, 'A', (xml) =>
      xml.replace('<cols>', `<cols>${'<x:col min="1" max="16384"/>'.repeat(100_000)}`),
    );
    const started = process.cpuUsage();
    expect((await refusal(columns)).da).toContain('fylder for meget');
    expect(workedSince(started)).toBeLessThan(2000);
  });

  it('is refused with more than 400 lines', async () => {
    const lines = Array.from({ length: 400 }, (_, index) => ({
      id: `l${index}`,
      part: 'B' as const,
      kind: 'operation' as const,
      name: 'Linje',
      amountOre: 1,
    }));
    const long: Budget = { lines: [...budget.lines.filter(({ part }) => part === 'A'), ...lines] };
    expect((await refusal(await written(long))).faults).toEqual([
      expect.objectContaining({ da: 'Budgettet har 403 linjer, og der er plads til 400. Saml de mindste.' }),
    ]);
  });
});

describe('a file with many faults', () => {
  it('is told of all of them in one error, the first ten in words', async () => {
    const edits = Object.fromEntries(
      [2, 3, 4].flatMap((row) => [
        [`A!C${row}`, 'andet'],
        [`A!E${row}`, 'meget'],
        [`A!B${row}`, null],
        [`A!A${row}`, 'ÆØÅ!'],
      ]),
    );
    const refused = await refusal(put(file, edits));
    expect(refused.faults.length).toBe(15);
    expect(refused.da).toContain('ppj.xlsx: 15 fejl.\n1) ark «Del A');
    expect(refused.da).toContain('\n10) ');
    expect(refused.da).not.toContain('\n11) ');
    expect(refused.da).toContain('(5 fejl mere)');
    expect(refused.message).toBe(`${refused.da} / ${refused.en}`);
  });

  it('is thrown by the reader as bad input', async () => {
    await expect(
      readBudgetSheet({ name: 'x.xlsx', bytes: new Uint8Array(3) }, { system: 'PPJ', year: 2028 }),
    ).rejects.toBeInstanceOf(BadInput);
  });
});
