import { z } from 'zod';
import type { DeepReadonly } from '../../../machines/governance/deep-readonly.ts';

/** Open cases of one version of one machine, in one build of the product where builds run side by side. */
export const openVersion = z.object({
  machine: z.string(),
  version: z.string(),
  build: z.string().optional(),
  begunAt: z.string().optional().meta({ description: 'When the build was first run' }),
  current: z.boolean().optional().meta({ description: 'Whether new cases begin with the build' }),
  cases: z.number().int(),
});
export type OpenVersion = z.infer<typeof openVersion>;

const timer = z.object({ id: z.string(), actor: z.string(), dueAt: z.string() });

/** A case that another version would take up: where it would stand, which deadlines change, or why it cannot be. */
export const rehearsedCase = z.object({
  caseId: z.string(),
  machine: z.string(),
  from: z.string(),
  to: z.string(),
  build: z.string().optional(),
  problem: z.string().optional(),
  before: z.string().optional(),
  after: z.string().optional(),
  armed: z.array(timer).readonly(),
  dropped: z.array(z.string()).readonly(),
});
export type RehearsedCase = z.infer<typeof rehearsedCase>;

/** Whether it would stand where it stands, with the deadlines that it has. */
export const isTakenAsItIs = ({ problem, before, after, armed, dropped }: DeepReadonly<RehearsedCase>): boolean =>
  problem === undefined && before === after && armed.length === 0 && dropped.length === 0;

/** What became of one of several cases. */
export const operatedCase = z.object({ caseId: z.string(), asked: z.boolean(), problem: z.string().optional() });
export type OperatedCase = z.infer<typeof operatedCase>;
