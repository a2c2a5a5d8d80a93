import { describe, expect, it } from 'vitest';
import type { Budget } from '../../../machines/annual-budget/budget.ts';
import { put, rewrite } from './edit-file.ts';
import { budget, read, refusal, written } from './ppj-budget.ts';

const file = await written();

describe('what people and other programs do to a spreadsheet', () => {
  it.each<[string, string | { formula: string; result: number }]>([
    ['a text with points', '250.000,00'],
    ['a text without', '250000'],
    ['a text with kr.', '250.000 kr.'],
    ['a text with a hard space', 'kr.\u00a0250.000,-'],
    ['a computed formula', { formula: '200000+50000', result: 250_000 }],
    ['a computed formula with the last bits off', { formula: '0.1*2500000', result: 250_000.00000000003 }],
  ])('an amount written as %s is taken', async (_, amount) => {
    expect(await read(put(file, { 'A!E3': amount }))).toEqual(budget);
  });

  it('a total as text is compared too', async () => {
    expect(await read(put(file, { 'A!E20': '1.225.000,65' }))).toEqual(budget);
    expect((await refusal(put(file, { 'A!E20': '1.225.000,64' }))).da).toContain('1.225.000,64 kr.');
  });

  it('lines may have empty rows between them, capitals in the kind, and numbers for names', async () => {
    const moved = put(file, { 'B!A10': 'sen', 'B!B10': 2028, 'B!C10': ' Drift ', 'B!E10': 0 });
    expect((await read(moved)).lines.at(-1)).toEqual({
      id: 'sen',
      part: 'B',
      kind: 'operation',
      name: '2028',
      amountOre: 0,
    });
  });

  it('hidden rows and merged cells count like others', async () => {
    const hidden = rewrite(file, 'A', (xml) =>
      xml
        .replace('<row r="3"', '<row r="3" hidden="1"')
        .replace('</sheetData>', '</sheetData><mergeCells count="1"><mergeCell ref="A22:G22"/></mergeCells>'),
    );
    expect(await read(hidden)).toEqual(budget);
  });

  it('formatting down to the last row of the sheet costs nothing and says nothing', async () => {
    const formatted = rewrite(file, 'A', (xml) =>
      xml.replace(
        '</sheetData>',
        '<row r="1048576"><c r="A1048576" s="1"/><c r="XFD1048576" s="1"/></row></sheetData>',
      ),
    );
    expect(await read(formatted)).toEqual(budget);
  });

  it('a heading above the names and other words for dashes are taken', async () => {
    const dashes = rewrite(file, 'workbook', (xml) => xml.replace('Del A, almindelig drift"', 'DEL A - drift"'));
    expect(await read(dashes)).toEqual(budget);
    const shifted = rewrite(file, 'A', (xml) =>
      xml
        .replace(
          /<(row|c) r="([A-Z]*)(\d+)"/g,
          (_, tag: string, column: string, row: string) => `<${tag} r="${column}${Number(row) + 1}"`,
        )
        .replace(
          '<sheetData>',
          '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Budget for PPJ</t></is></c></row>',
        ),
    );
    expect(await read(shifted)).toEqual(budget);
    expect((await refusal(put(shifted, { 'A!E4': 'x' }))).faults[0]).toMatchObject({ cell: 'E4' });
  });

  it('columns may stand in another order, and «Sidste år» and «Ændring» may be gone', async () => {
    const swapped = rewrite(file, 'A', (xml) =>
      xml.replace(
        / r="([BGDF])(\d+)"/g,
        (_, column: string, row: string) => ` r="${{ B: 'G', G: 'B', D: 'X', F: 'Y' }[column] ?? ''}${row}"`,
      ),
    );
    const gone = put(swapped, { 'A!X1': null, 'A!Y1': null });
    expect(await read(gone)).toEqual(budget);
  });

  it('text that looks like a formula, an escape or markup stays text', async () => {
    const odd: Budget = {
      lines: budget.lines.map((line, index) => ({
        ...line,
        name: ['=SUM(A1)', '_x0041_', '<b>&amp;', "'@x", '#N/A'][index] ?? '',
      })),
      note: '+45 12 34\n\n-- «æøå» 🚑',
    };
    expect(await read(await written(odd))).toEqual(odd);
  });

  it('text in several fonts is one text', async () => {
    const rich = rewrite(file, 'A', (xml) =>
      xml.replace(
        /<c r="B3"[^>]*>.*?<\/c>/,
        '<c r="B3" t="inlineStr"><is><r><t>Host</t></r><r><rPr><b/></rPr><t>ing</t></r></is></c>',
      ),
    );
    expect(await read(rich)).toEqual(budget);
  });

  it('parts of the XML may have a prefix', async () => {
    const prefixed = rewrite(file, 'A', (xml) =>
      xml.replace(/<(\/?)(worksheet|sheetData|row|c|v|f)(?=[ >/])/g, '<$1x:$2').replace('xmlns=', 'xmlns:x='),
    );
    expect(await read(prefixed)).toEqual(budget);
  });
});
