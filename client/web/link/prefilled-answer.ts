import { dutyNamed } from '../../../machines/duties.ts';
import { answerFields, fieldsOfDuty } from '../../../machines/duties/read-answer.ts';
import { fieldsOnPage } from '../../../machines/forms/case-form.ts';
import { writeForm } from '../../../machines/forms/write-form.ts';
import type { Typed } from '../fields.tsx';
import type { FormOfTask } from './case-form-of.ts';
import type { Facts } from './facts.ts';

/** What the case holds already, and what was recorded for the one who answers; never the choice itself. */
export function prefilledAnswer({ task, recorded }: Facts, { ofCase }: FormOfTask): Typed {
  const declaration = dutyNamed(task.duty);
  if (declaration === undefined) return {};
  const fields = { ...fieldsOfDuty(declaration), ...answerFields(declaration, recorded?.choice ?? '') };
  const written = Object.fromEntries(Object.entries(recorded ?? {}).filter(([name]) => fields[name]?.as !== 'own'));
  return writeForm(fieldsOnPage(fields, ofCase), { ...ofCase.values, ...written });
}
