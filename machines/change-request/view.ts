import { z } from 'zod';
import type { DeepReadonly } from '../governance/deep-readonly.ts';
import { fieldsIn, schemaWith } from '../forms/form.ts';
import { shapeOnly } from '../forms/shape.ts';
import { groupComment } from '../fsg/comments.ts';
import { rsiCharges } from '../rsi-decision/charge.ts';
import { criteria } from './criteria.ts';
import { type Proposal, proposalFields } from './proposal.ts';

/** What the bodies on the way have said of the wish: what it is decided by. */
const decidedBy = {
  /** The FSG's recommendation, and its scores on the four criteria. */
  assessment: z.string().optional(),
  criteria: criteria.optional(),
  /** In the order that SYS has adopted for what draws on the pool; kept while it is postponed. */
  place: z.int().optional(),
  /** The FSG's members have settled their mandates with their own management. */
  mandate: z.boolean().optional(),
  /** Of the system-responsible region. */
  opinion: z.string().optional(),
  userComments: z.array(groupComment).optional(),
  /** What the members of the FSG said while it had the request, and who took part in its decision. */
  fsgComments: z.array(groupComment).optional(),
  tookPart: z.string().optional(),
  /** Why the secretariat puts it before SYS without all of its papers. */
  papersWaived: z.string().optional(),
  /** Who pays what RSI has approved. */
  charge: z.enum(rsiCharges).optional(),
};

const wish = shapeOnly(fieldsIn(proposalFields));

/** What a change request shows: the wish as it is decided on, and what it is decided by. */
export const changeRequestView = schemaWith(proposalFields, decidedBy);
export type ChangeRequestView = DeepReadonly<z.infer<typeof changeRequestView>>;

/** The wish alone: what was filed, and what a new version of it changes. */
export const proposalIn = (view: ChangeRequestView): Proposal => wish.parse(view);
