import { z } from 'zod';
import { trafficLights } from '../effects.ts';
import type { Template } from './template.ts';

/** f) Report on a project of the SYS portfolio before each meeting. */
export const projektrapport: Template = {
  id: 'projektrapport',
  name: 'Projektrapportering for projekter i SYS’ portefølje',
  english: 'Project report',
  row: 'R-093f',
  version: 1,
  sections: [
    {
      title: 'Status',
      text: 'Tid, økonomi og leverance: grøn, gul eller rød, med en forklaring, når det ikke er grønt.',
    },
    { title: 'Økonomi', text: 'Forventet samlet forbrug mod det godkendte beløb.' },
    { title: 'Milepæle', text: 'Milepæle med dato, og om de er nået.' },
    { title: 'Beslutninger, SYS skal tage', text: 'Hvad projektet har brug for fra SYS, om noget.' },
  ],
  schema: z.strictObject({
    time: z.enum(trafficLights),
    economy: z.enum(trafficLights),
    scope: z.enum(trafficLights),
    note: z.string().trim().max(4000),
    forecastOre: z.int().nonnegative().max(1_000_000_000_000).nullable(),
    milestones: z
      .array(z.strictObject({ name: z.string().trim().min(1).max(200), date: z.iso.date(), done: z.boolean() }))
      .max(50),
  }),
};
