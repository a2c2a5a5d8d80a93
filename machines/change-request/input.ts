import { z } from 'zod';
import { by } from '../governance/people.ts';
import { type Policy, policySchema } from '../governance/policy.ts';
import { shapeOnly } from '../forms/shape.ts';
import { proposal } from './proposal.ts';

/** What a change request is started with. The policy is the case's own copy: it stays as it was when the case was filed. */
export const changeRequestInput = z.strictObject({
  caseId: z.string().min(1),
  number: z.string().regex(/^\d{4}-\d{4,}$/),
  at: z.iso.datetime(),
  by,
  modelVersion: z.string().min(1),
  policy: policySchema,
  /** A wish has no amount and no justification before its FSA has completed it: 0, and an empty text. */
  proposal: shapeOnly(proposal),
  /** False for a wish that the FSA must complete first. */
  complete: z.boolean(),
});
export type ChangeRequestInput = Omit<z.infer<typeof changeRequestInput>, 'policy'> & { readonly policy: Policy };
