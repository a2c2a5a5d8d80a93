import { describe, expect, it } from 'vitest';
import { choice, hidden, kroner, kronerChange, line, measure, optional } from '../../../machines/forms/field.ts';
import { rows } from '../../../machines/forms/form.ts';
import { readForm } from '../../../machines/forms/read-form.ts';
import { nestedForm } from '../../../machines/forms/typed-form.ts';
import { writeForm } from '../../../machines/forms/write-form.ts';

const part = choice('Del', 'Part', [
  ['A', 'Del A', 'Part A'],
  ['B', 'Del B', 'Part B'],
]);
const lines = rows(
  'Linjer',
  'Lines',
  { id: hidden('Id', 'Id'), part, name: line('Linje', 'Line'), amountOre: kroner('Beløb', 'Amount') },
  { layout: { table: true, split: 'part', idFrom: 'name', silent: ['id', 'part'] } },
);
const read = (typed: Readonly<Record<string, string>>) => readForm({ lines }, nestedForm(typed));

describe('given rows that a page writes', () => {
  it('then those in which nobody wrote anything are left out, whatever the form brought along', () => {
    expect(
      read({
        'lines.0.id': 'drift',
        'lines.0.part': 'A',
        'lines.0.name': '',
        'lines.0.amount': '',
        'lines.1.id': 'licens',
        'lines.1.part': 'A',
        'lines.1.name': 'Licens',
        'lines.1.amount': '250.000',
      }),
    ).toMatchObject({ ok: true, form: { lines: [{ id: 'licens', part: 'A', amountOre: 25_000_000 }] } });
  });

  it('then they come part by part, and a fault keeps the number that its row has on the page', () => {
    const typed = {
      'lines.0.id': 'kort',
      'lines.0.part': 'B',
      'lines.0.name': 'Kort',
      'lines.0.amount': '1',
      'lines.4.part': 'A',
      'lines.4.name': 'Årlig licens (drift)',
      'lines.4.amount': '2',
    };
    expect(read(typed)).toMatchObject({
      form: {
        lines: [
          { part: 'A', id: 'aarlig-licens-drift' },
          { part: 'B', id: 'kort' },
        ],
      },
    });
    expect(read({ ...typed, 'lines.4.amount': 'to' })).toMatchObject({ faults: [{ field: 'lines.4.amount' }] });
  });

  it('then a new row never takes the id of another of its part', () => {
    const named = (row: number, of: string, id = '') => ({
      [`lines.${row}.id`]: id,
      [`lines.${row}.part`]: of,
      [`lines.${row}.name`]: 'Kort',
      [`lines.${row}.amount`]: '1',
    });
    const written = read({ ...named(0, 'A', 'kort'), ...named(1, 'A'), ...named(2, 'A'), ...named(3, 'B') });
    expect(written).toMatchObject({
      form: { lines: [{ id: 'kort' }, { id: 'kort-2' }, { id: 'kort-3' }, { id: 'kort' }] },
    });
  });

  it('then programs must name the ids themselves', () => {
    expect(readForm({ lines }, { lines: [{ part: 'A', name: 'Kort', amount: '1' }] })).toMatchObject({
      faults: [{ field: 'lines.0.id' }],
    });
  });

  it('then rows that are the case’s are each asked for, or only those that are filled in', () => {
    const fields = { id: hidden('KPI', 'KPI'), value: measure('Værdi', 'Value') };
    const of = (fixed: 'every' | 'filled') =>
      readForm(
        { kpis: rows('KPI', 'KPI', fields, { layout: { fixed, silent: ['id'] } }) },
        nestedForm({ 'kpis.0.id': 'svartid', 'kpis.0.value': '', 'kpis.1.id': 'oppetid', 'kpis.1.value': '99,95 %' }),
      );
    expect(of('every')).toMatchObject({ faults: [{ field: 'kpis.0.value' }] });
    expect(of('filled')).toMatchObject({ form: { kpis: [{ id: 'oppetid', value: 99.95 }] } });
  });

  it('then they are written and read back alike, øre and minus and all', () => {
    const fields = {
      changes: rows('Ændringer', 'Changes', {
        amountOre: kronerChange('Ændring', 'Change'),
        text: optional(line('Tekst', 'Text')),
      }),
    };
    const form = { changes: [{ amountOre: -123_450 }, { amountOre: 120_000_000, text: 'Licens' }] };
    const typed = writeForm(fields, form);
    expect(typed['changes.0.amount']).toBe('-1.234,50');
    expect(readForm(fields, nestedForm(typed))).toEqual({ ok: true, form });
  });
});

describe('given a number as people write it', () => {
  it.each([
    ['1,8', 1.8],
    ['1.8', 1.8],
    ['1.200', 1200],
    ['1.200,5', 1200.5],
    ['-3', -3],
    ['95 %', 95],
  ])('then %s is %d', (typed, value) => {
    expect(readForm({ value: measure('Værdi', 'Value') }, { value: typed })).toEqual({ ok: true, form: { value } });
  });
});
