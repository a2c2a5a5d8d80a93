import { z } from '@hono/zod-openapi';
import { itemKinds, itemOutcomes } from '../../machines/meeting/agenda.ts';

const day = z.string().max(20);
const clock = z.string().max(5).optional();
const text = z.string().max(10_000);
const where = { date: day, from: clock, to: clock, place: z.string().max(200).optional() };

/** The commands say what is wrong with a date or an item; here only the shape is checked. */
export const yearPlan = z.strictObject({
  year: z.number(),
  meetings: z
    .array(z.union([day, z.strictObject(where)]))
    .max(30)
    .optional(),
  rsi: day.optional(),
});
export const rsi = z.strictObject({ date: day });
export const meeting = z.strictObject({ ...where, extraordinary: z.boolean().optional(), reason: text.optional() });
export const preview = z.strictObject({
  ...where,
  extraordinary: z.boolean().optional(),
  moved: z.string().optional(),
});
export const move = z.strictObject({ ...where, reason: text });
export const cancel = z.strictObject({ reason: text });
export const wish = z.strictObject({
  title: z.string().max(200),
  text,
  kind: z.enum(itemKinds).optional(),
  for: z.string().optional(),
});
export const agendaEdit = z.strictObject({
  order: z.array(z.string()).max(500).optional(),
  notes: z.record(z.string(), text).optional(),
  take: z.array(z.string()).max(200).optional(),
  leave: z.array(z.string()).max(200).optional(),
});
export const attendance = z.strictObject({
  present: z.record(z.string(), z.string().nullable()),
  others: z.array(z.string().max(200)).max(100).optional(),
});
export const decision = z.strictObject({
  item: z.string(),
  outcome: z.enum(itemOutcomes),
  reason: text.optional(),
  terms: z.looseObject({}).optional(),
  note: text.optional(),
  recused: z.array(z.string()).max(20).optional(),
  dissent: z
    .array(z.strictObject({ person: z.string(), text }))
    .max(20)
    .optional(),
  actions: z
    .array(z.strictObject({ what: z.string().max(1000), person: z.string(), due: day }))
    .max(50)
    .optional(),
});
export const item = z.strictObject({ item: z.string() });
export const minutesEdit = z.strictObject({
  notes: z.record(z.string(), text).optional(),
  remarks: text.optional(),
});
export const nothing = z.strictObject({});
