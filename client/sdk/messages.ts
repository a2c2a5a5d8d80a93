import { z } from 'zod';
import type { CaseStatus, Incident, Receipt, TimerView, WordedWaiting } from '../../workflows/messages.ts';

/** What a running case answers, as it leaves the product. The engine's own types say the same and are held to it: they import nothing. */
export const caseStatuses = ['active', 'done', 'error', 'stopped'] as const satisfies readonly CaseStatus[];

export const receipt = z
  .object({
    seq: z.int().meta({ description: 'Number of the step that it caused; the same number stands in the journal' }),
    status: z.enum(caseStatuses),
    value: z.unknown().meta({ description: 'The state of the case afterwards' }),
    tags: z.array(z.string()),
    accepted: z.boolean().meta({ description: 'False when it was taken but an incident was opened' }),
    incident: z.string().exactOptional(),
  })
  .meta({ id: 'Receipt' }) satisfies z.ZodType<Omit<Receipt, 'value'>>;

export const incident = z
  .object({
    id: z.string(),
    kind: z.enum(['action', 'transition', 'actor', 'thaw', 'option', 'size']),
    name: z.string(),
    actor: z.string(),
    message: z.string(),
    at: z.string(),
  })
  .meta({ id: 'Incident' }) satisfies z.ZodType<Incident>;

export const timerView = z
  .object({ id: z.string(), actor: z.string(), dueAt: z.string() })
  .meta({ id: 'Timer' }) satisfies z.ZodType<TimerView>;

export const wordedWaiting = z
  .object({
    who: z.string(),
    what: z.string(),
    until: z.string().exactOptional(),
    text: z.string().exactOptional(),
    da: z.string(),
    en: z.string(),
  })
  .meta({ id: 'Waiting' }) satisfies z.ZodType<WordedWaiting>;
