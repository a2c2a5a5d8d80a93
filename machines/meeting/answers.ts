import { z } from 'zod';
import type { DutyName } from '../duties.ts';
import { itemKinds } from './agenda.ts';

const comment = z.string().trim().max(4000).optional();
const reasoned = (choices: readonly string[]) => ({
  check: ({ choice, comment: said }: { choice: string; comment?: string | undefined }) =>
    !choices.includes(choice) || (said ?? '') !== '',
  say: { path: ['comment'], message: 'Skriv hvorfor. / Say why.' },
});
const returning = reasoned(['return']);
const objecting = reasoned(['object']);
const settling = reasoned(['uphold', 'dismiss']);
const seenTo = reasoned(['settled']);

/** The answers about a meeting that have fields of their own. */
export const meetingAnswers = {
  /** A member's own item, by their link: it cannot be refused. */
  'agenda-wish': z.strictObject({
    choice: z.literal('wish'),
    title: z.string().trim().min(1).max(200),
    text: z.string().trim().min(1).max(10_000),
    kind: z.enum(itemKinds).optional(),
  }),
  'agenda-preparation': z.strictObject({ choice: z.literal('submit'), comment }),
  /** `take`: late cases that the chair puts on the agenda. */
  'agenda-approval': z
    .strictObject({
      choice: z.enum(['approve', 'return']),
      comment,
      take: z.array(z.string().min(1)).max(200).optional(),
    })
    .refine(returning.check, returning.say),
  'decision-refused': z.strictObject({ choice: z.literal('settled'), comment }).refine(seenTo.check, seenTo.say),
  'minutes-draft': z.strictObject({ choice: z.literal('submit'), comment }),
  'minutes-objection': z
    .strictObject({ choice: z.enum(['noObjection', 'object']), comment })
    .refine(objecting.check, objecting.say),
  'minutes-settlement': z
    .strictObject({ choice: z.enum(['uphold', 'dismiss']), comment })
    .refine(settling.check, settling.say),
  'follow-up': z.strictObject({ choice: z.literal('done'), comment }),
} as const satisfies Partial<Record<DutyName, z.ZodType>>;
