import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { choicesOf } from '../../../client/web/link/duty-forms.ts';
import { type DutyName, dutyDeclarations } from '../../../machines/duties.ts';
import { answerFields, fieldsOfDuty, readAnswer } from '../../../machines/duties/read-answer.ts';
import { type Field, isOptional } from '../../../machines/forms/field.ts';
import type { Fields, Form } from '../../../machines/forms/form.ts';
import { formInWords } from '../../../machines/forms/in-words.ts';
import { nestedForm } from '../../../machines/forms/typed-form.ts';
import { writeForm } from '../../../machines/forms/write-form.ts';
import { writtenName } from '../../../machines/forms/written-name.ts';

const names = (Object.keys(dutyDeclarations) as DutyName[]).filter(
  (name) => Object.keys(dutyDeclarations[name].choices).length > 0,
);

/** The fields that a person must fill in, by path; what has a body of its own is read by that. */
const needed = (fields: Fields, at = ''): string[] =>
  Object.entries(fields).flatMap(([name, field]) => {
    if (isOptional(field) || field.as === 'tick' || field.as === 'lines') return [];
    const path = `${at}${writtenName(name, field)}`;
    return field.as === 'group' && field.fields !== undefined ? needed(field.fields, `${path}.`) : [path];
  });

const samples: Readonly<Partial<Record<Field['as'], unknown>>> = {
  whole: 3,
  number: 2,
  kroner: 25_000_000,
  system: 'ppj',
  yesNo: true,
  tick: true,
  date: '2027-05-16',
};
function sampleOf(field: Field): unknown {
  if (field.as === 'group' && field.fields !== undefined) return filled(field.fields);
  if (field.as === 'choice') return field.options?.[0]?.[0];
  if (field.as === 'cases') return ['2027-0042'];
  return samples[field.as] ?? 'Skrevet af den, der svarer';
}
const filled = (fields: Fields): Form =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => (field.as === 'own' ? [] : [[name, sampleOf(field)] as const])),
  );

type Json = z.core.JSONSchema.JSONSchema;

/** Where the fields of a page and the shape of what they become part. */
function apart({ fields }: Field, json: Json, at = ''): string[] {
  const { items } = json;
  const shape = typeof items === 'object' && !Array.isArray(items) ? items : json;
  if (fields === undefined || shape.properties === undefined) return [];
  const { properties, required = [] } = shape;
  return [
    ...required.filter((name) => fields[name] === undefined).map((name) => `${at}${name} is never written`),
    ...Object.entries(fields).flatMap(([name, field]) => {
      const inner = properties[name];
      return typeof inner === 'object' ? apart(field, inner, `${at}${name}.`) : [`${at}${name} is not taken`];
    }),
  ];
}

describe.each(names)('given the duty %s', (name) => {
  const duty = dutyDeclarations[name];

  it('then its question, its choices and its fields have words in both languages', () => {
    expect(duty.question?.every((words) => words !== '')).toBe(true);
    for (const { label, leads } of choicesOf(name)) expect([...label, ...leads]).not.toContain('');
    const labels = (fields: Fields): string[] =>
      Object.values(fields).flatMap((field) => [field.da, field.en, ...labels(field.fields ?? {})]);
    expect(labels(fieldsOfDuty(duty))).not.toContain('');
  });

  it('then no two of its choices ask for a field of the same name', () => {
    const all = [duty.fields, ...Object.values(duty.choices).map(({ fields }) => fields)].flatMap((fields) =>
      Object.keys(fields ?? {}),
    );
    expect(all.length).toBe(new Set([...all, 'comment']).size - 1);
  });

  it('then no answer is one without a choice', () => {
    expect(readAnswer(duty, { comment: 'Uden valg' })).toMatchObject({ ok: false, faults: [{ field: 'choice' }] });
  });

  it('then a page writes no field that the answer does not take, and every one that it demands', () => {
    for (const { page, schema } of Object.values(fieldsOfDuty(duty))) {
      if (page === undefined) continue;
      const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
      expect(apart(page, json)).toEqual([]);
    }
  });

  describe.each(Object.keys(duty.choices))('when %s is chosen', (choice) => {
    const fields = answerFields(duty, choice);
    const parts = Object.entries(fields).filter(([, { as }]) => as === 'own');

    it('and nothing is filled in, then each field that must be is named, Danish first', () => {
      const read = readAnswer(duty, { choice });
      const faults = read.ok ? [] : read.faults;
      expect(faults.map(({ field }) => field).toSorted()).toEqual(needed(fields).toSorted());
      for (const { da, en } of faults) expect([da === '', en === '', da === en]).toEqual([false, false, false]);
    });

    it('and everything is typed, then the answer holds it and the review says every value in words', () => {
      const form = filled(fields);
      const own = Object.fromEntries(parts.map(([part]) => [part, undefined]));
      const read = readAnswer(duty, { choice, ...nestedForm(writeForm(fields, form)), ...own });
      const faults = read.ok ? [] : read.faults.filter(({ field }) => !parts.some(([part]) => part === field));
      expect(faults).toEqual([]);
      if (!read.ok) return;
      expect(read.answer).toEqual({ choice, ...form });
      for (const lang of ['da', 'en'] as const)
        expect(formInWords(fields, form, lang).map(([label]) => label)).toEqual(
          Object.keys(form).map((field) => fields[field]?.[lang]),
        );
    });
  });
});
