import { z } from 'zod';
import type { DeepReadonly } from '../../machines/governance/deep-readonly.ts';
import { fieldKinds } from '../../machines/forms/field.ts';
import { kindNames } from '../../machines/matter/kinds.ts';
import { documentRow } from '../../store/rows.ts';

/** A kind of matter as forms, API and CLI show it. */
export const kindView = z
  .object({
    kind: z.enum(kindNames),
    da: z.string(),
    en: z.string(),
    about: z.object({ da: z.string(), en: z.string() }),
    rows: z.array(z.string()),
    system: z.enum(['required', 'optional', 'none']),
    region: z.enum(['required', 'none']),
    raisedBy: z.array(z.string()),
    /** The first step fills in the form: whoever raises it may leave it empty. */
    asks: z.boolean(),
    fields: z.array(
      z.object({
        name: z.string(),
        da: z.string(),
        en: z.string(),
        as: z.enum(fieldKinds),
        optional: z.boolean(),
        options: z.array(z.string()).exactOptional(),
      }),
    ),
    route: z.array(z.object({ do: z.string(), by: z.string(), da: z.string(), en: z.string() })),
  })
  .meta({ id: 'KindView' });
export type KindView = DeepReadonly<z.infer<typeof kindView>>;

/** A template: the version in force, if any, and every version there is. */
export const templateView = z
  .object({
    id: z.string(),
    name: z.string(),
    row: z.string(),
    inForce: z.number().nullable(),
    versions: z.array(documentRow),
  })
  .meta({ id: 'TemplateView' });
export type TemplateView = DeepReadonly<z.infer<typeof templateView>>;

/** The commands of matters and templates; part of `Commands`. Errors as there. */
export interface MatterCommands {
  /** Every kind of matter: its form, who may raise it, its route. */
  matterKinds(): readonly KindView[];
  /** The six templates with all their versions (R-091, R-093a – R-093f). */
  templates(): Promise<readonly TemplateView[]>;
}
