import { z } from 'zod';

/** The six templates that SYS has as a minimum (R-093a – R-093f). */
export const templateIds = [
  'driftsaftale',
  'sla',
  'budget-og-regnskab',
  'business-case-light',
  'driftsrapport',
  'projektrapport',
] as const;
export type TemplateId = (typeof templateIds)[number];

/** A part of a template: its heading, and what is to be written under it. */
export const templateSection = z.strictObject({
  title: z.string().trim().min(1).max(200),
  text: z.string().trim().max(20_000),
});
export type TemplateSection = z.infer<typeof templateSection>;

/** The text of a template as data: what a document `template/<id>` holds in each of its versions. */
export const templateText = z.strictObject({
  name: z.string().trim().min(1).max(200),
  sections: z.array(templateSection).min(1).max(60),
});
type TemplateText = z.infer<typeof templateText>;

/** Which version of which template a report follows: the one in force when it was asked for. Written by the product, and kept with the report. */
export const followsTemplate = z.strictObject({ id: z.enum(templateIds), version: z.int().positive() });
export type FollowsTemplate = z.infer<typeof followsTemplate>;

/** A template that comes with the product: its first text, and what whoever follows it must fill in. */
export interface Template extends TemplateText {
  readonly id: TemplateId;
  readonly english: string;
  /** Row of the catalogue. */
  readonly row: string;
  /** Number of the text that comes with the product. SYS approves it, and any later version, by decision. */
  readonly version: 1;
  /** The fields of the form or report that follows the template. */
  readonly schema: z.ZodType;
}

/** The id of a template's document. */
export const templateDocument = (id: string): string => `template/${id}`;
