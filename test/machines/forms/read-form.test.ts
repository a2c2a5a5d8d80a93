import { describe, expect, it } from 'vitest';
import { date, instant, key, kroner, line, optional, text } from '../../../machines/forms/field.ts';
import { group, rows } from '../../../machines/forms/form.ts';
import { readForm } from '../../../machines/forms/read-form.ts';
import { nestedForm } from '../../../machines/forms/typed-form.ts';

const fault = (field: string) => ({ ok: false, faults: [{ field }] });

describe('what somebody wrote', () => {
  it('is no key when a region of it cannot be read, or comes twice', () => {
    const fields = { weights: key('Nøgle', 'Key') };
    expect(readForm(fields, { weights: 'Oestdanmark 46; syddanmark 20,8' })).toMatchObject({
      form: { weights: { oestdanmark: 46, syddanmark: 20.8 } },
    });
    for (const weights of ['oestdanmark 46; syddanmark tyve', 'oestdanmark 46; oestdanmark 20'])
      expect(readForm(fields, { weights })).toMatchObject(fault('weights'));
  });

  it('is refused where a group or rows should stand, though every field in them may be left out', () => {
    const inner = { may: optional(date('Maj', 'May')) };
    expect(readForm({ meetings: group('Møder', 'Meetings', inner) }, { meetings: '2027-05-12' })).toMatchObject(
      fault('meetings'),
    );
    const fields = { meetings: rows('Møder', 'Meetings', inner) };
    expect(readForm(fields, { meetings: 'i maj' })).toMatchObject(fault('meetings'));
    expect(readForm(fields, { meetings: ['i maj'] })).toMatchObject(fault('meetings.0'));
  });

  it('holds no character that a database refuses once the case has taken it', () => {
    const fields = { title: line('Titel', 'Title'), reason: optional(text('Begrundelse', 'Reason')) };
    for (const title of ['a\u0000b', 'a\u001bb', 'a\ud800'])
      expect(readForm(fields, { title })).toMatchObject(fault('title'));
    expect(readForm(fields, { title: 'Smil 🙂', reason: 'Linje 1\r\n\tLinje 2' }).ok).toBe(true);
  });

  it('says which of the two hours of an autumn night in either language', () => {
    const fields = { at: instant('Hvornår', 'When') };
    for (const at of ['29-10-2028 02.30 Sommertid', '2028-10-29 02:30 summer time'])
      expect(readForm(fields, { at })).toMatchObject({ form: { at: '2028-10-29T02:30:00+02:00' } });
    expect(readForm(fields, { at: '29-10-2028 02.30 winter' })).toMatchObject({
      form: { at: '2028-10-29T02:30:00+01:00' },
    });
    expect(readForm(fields, { at: '01-01-0001 10.00' })).toMatchObject(fault('at'));
  });

  it('is not followed further down than a form has fields', () => {
    expect(nestedForm({ [Array.from({ length: 100_000 }, () => 'a').join('.')]: 'x', b: 'y' })).toEqual({ b: 'y' });
  });

  it('is an amount only when kroner and øre cannot be taken for each other (A-03)', () => {
    const fields = { amountOre: kroner('Beløb', 'Amount') };
    for (const right of [{ amount: '900.000' }, { amountOre: 90_000_000 }, { amountOre: '900.000,00' }])
      expect(readForm(fields, right)).toMatchObject({ ok: true, form: { amountOre: 90_000_000 } });
    expect(readForm(fields, { amountOre: '90000000' })).toMatchObject(fault('amountOre'));
    expect(readForm(fields, { amount: 900_000 })).toMatchObject(fault('amount'));
    expect(readForm(fields, { amount: '900.000', amountOre: 90_000_000 })).toMatchObject(fault('amount'));
  });

  it('is no day that no calendar of ours has', () => {
    for (const day of ['01-01-0001', '31-02-2028', '2201-01-01'])
      expect(readForm({ day: date('Dag', 'Day') }, { day })).toMatchObject(fault('day'));
  });

  it('is a number, not missing, where a file has a number for a text', () => {
    const read = readForm({ timetable: text('Tidsplan', 'Timetable') }, { timetable: 2027 });
    expect(read).toMatchObject({ faults: [{ field: 'timetable', da: expect.stringContaining('"2027"') }] });
  });
});
