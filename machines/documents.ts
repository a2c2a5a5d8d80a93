import { z } from 'zod';
import { shapeOnly } from './forms/shape.ts';
import type { DeepReadonly } from './governance/deep-readonly.ts';
import { templateText } from './governance/templates/template.ts';
import { agendaContent, minutesContent } from './meeting/agenda.ts';
import { reportContent } from './status-report/content.ts';

/** A document that was uploaded: its words, of whatever kind it is. */
export const writtenText = z.strictObject({ text: z.string() });

/** What a document of each kind holds that the product writes itself. The other kinds hold the form of a matter, or data without a paper. */
export const documentContents = {
  agenda: shapeOnly(agendaContent),
  minutes: shapeOnly(minutesContent),
  statusReport: shapeOnly(reportContent),
  // `change`: what differs from the version before, as the matter that proposed it said.
  template: shapeOnly(templateText.extend({ change: z.string().exactOptional() })),
} as const;

export type WrittenKind = keyof typeof documentContents;
export const isWrittenKind = (kind: string): kind is WrittenKind => Object.hasOwn(documentContents, kind);

/** What a document of the kind holds. */
export type ContentOf<K extends WrittenKind> = DeepReadonly<z.output<(typeof documentContents)[K]>>;
