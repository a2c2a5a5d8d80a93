import { z } from '@hono/zod-openapi';

const text = (max: number) => z.string().trim().min(1).max(max);
export const wholeNumber = z
  .string()
  .regex(/^\d{1,9}$/, 'Skriv et helt tal. / Write a whole number.')
  .transform(Number);
const yesNo = z.enum(['true', 'false']).transform((value) => value === 'true');
const version = z.int().positive().optional();

export const numberParam = z.object({
  number: z
    .string()
    .regex(/^\d{4}-\d{4,}$/, 'Skriv et sagsnummer, fx 2027-0042. / Write a case number, e.g. 2027-0042.'),
});
export const idParam = z.object({ id: text(400) });
export const yearParam = z.object({ year: wholeNumber });

export const caseQuery = z.object({
  system: z.string().optional(),
  state: z.string().optional(),
  open: yesNo.optional(),
});
export const anyCaseQuery = caseQuery.extend({ machine: z.string().optional() });
export const taskQuery = z.object({ person: z.string().optional() });
export const ledgerQuery = z.object({ year: wholeNumber.optional(), case: z.string().optional() });
export const journalQuery = z.object({
  case: z.string().optional(),
  from: wholeNumber.optional(),
  to: wholeNumber.optional(),
});
export const roadmapQuery = z.object({ system: z.string().optional() });

/** `answer` is what the duty asks for: `{ choice, comment?, … }` (docs/api.md lists the duties). */
export const answered = z.strictObject({
  answer: z.looseObject({ choice: z.string().optional() }),
  expectCaseVersion: version,
});

/** The register as YAML; `file` is only used in the texts of faults. */
export const keyFor = z.strictObject({ person: text(100) });

export const failureBody = z
  .object({
    error: z.object({
      kind: z.enum(['BadInput', 'NotFound', 'Forbidden', 'Conflict', 'BadState', 'Unavailable']),
      field: z.string().optional(),
      da: z.string(),
      en: z.string(),
      faults: z.array(z.object({ field: z.string().optional(), da: z.string(), en: z.string() })).optional(),
    }),
  })
  .openapi('Failure');
