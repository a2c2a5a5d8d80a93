import { z } from 'zod';
import type { DeepReadonly } from '../governance/deep-readonly.ts';
import { trafficLights } from '../governance/effects.ts';
import { followsTemplate } from '../governance/templates/template.ts';

const light = z.enum(trafficLights, {
  error: 'Vælg grøn (green), gul (yellow) eller rød (red) / Choose green, yellow or red',
});

/** One project's status on the template of project reporting (R-093f): three traffic lights, a note, a forecast in øre, milestones. */
export const projectStatus = z.strictObject({
  project: z.string().min(1),
  time: light,
  economy: light,
  scope: light,
  note: z.string().trim().min(1, 'Skriv en kort status / Write a short status').max(4000),
  /** Null, or left out: no other than what was approved. */
  forecastOre: z.int().min(0).max(1_000_000_000_000).nullable().default(null),
  milestones: z
    .array(z.strictObject({ name: z.string().trim().min(1).max(200), date: z.iso.date(), done: z.boolean() }))
    .max(50),
  template: followsTemplate.optional(),
});

export type Reported = DeepReadonly<z.infer<typeof projectStatus>>;
