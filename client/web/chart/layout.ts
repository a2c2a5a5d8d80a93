import { z } from 'zod';

const box = z.object({
  path: z.string(),
  /** `wait`: somebody or something is awaited; `step`: the case goes on by itself; `end`; `group`: around others. */
  kind: z.enum(['wait', 'step', 'end', 'group']),
  /** The states that are drawn as this one. */
  covers: z.array(z.string()),
  /** Of a group: the path of what is entered first in it. */
  initial: z.string().optional(),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
});

/** A machine's chart laid out, without words: `machines/<lifecycle>/chart.json`, in pixels; groups stand before what is in them. */
export const chartLayout = z.object({
  width: z.number(),
  height: z.number(),
  boxes: z.array(box),
  arrows: z.array(
    z.object({
      from: z.string(),
      to: z.string(),
      /** Path of an SVG, and the triangle it ends in. */
      line: z.string(),
      head: z.string(),
      label: z.object({ lines: z.array(z.string()), x: z.number(), y: z.number() }).optional(),
    }),
  ),
});
export type ChartLayout = z.infer<typeof chartLayout>;
export type ChartBox = z.infer<typeof box>;

/** What the page of a case has of its machine: the picture, and the configuration for Stately's editor. */
export interface MachineChart {
  readonly layout: ChartLayout;
  readonly config: unknown;
}
