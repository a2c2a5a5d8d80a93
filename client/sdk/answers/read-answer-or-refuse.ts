import type { DutyDeclaration } from '../../../machines/duties/duty.ts';
import { fieldsOfDuty, readAnswer } from '../../../machines/duties/read-answer.ts';
import type { Form } from '../../../machines/forms/form.ts';
import { formFailure } from '../acts/read-or-refuse.ts';
import { parse } from '../failures.ts';
import { toOre } from './to-ore.ts';
import type { Answer } from '../../../machines/duties/answer.ts';

/** The answer as its duty takes it; amounts in kroner as text, at any depth. `allowed`: what the task offers. Throws `BadInput` with every fault. */
export function readAnswerOrRefuse(duty: DutyDeclaration, written: unknown, allowed: readonly string[]): Answer {
  const form: Form = typeof written === 'object' && written !== null ? { ...written } : {};
  const parts = Object.entries(fieldsOfDuty(duty)).flatMap(([name, field]) =>
    field.as === 'own' && form[name] !== undefined
      ? [[name, parse(field.schema, toOre(form[name], field.schema, name), name)] as const]
      : [],
  );
  const read = readAnswer(duty, { ...form, ...Object.fromEntries(parts) }, allowed);
  if (!read.ok) throw formFailure(read.faults);
  return read.answer;
}
