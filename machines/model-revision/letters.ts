import type { Role } from '../governance/people.ts';
import { informWith } from '../steps/inform.ts';
import { keepCaseWith } from '../steps/keep-case.ts';
import type { ModelRevisionContext } from './context.ts';
import type { ModelRevisionView } from './view.ts';

/** What every letter about a revision may need to show. */
export const facts = (context: ModelRevisionContext): Readonly<Record<string, unknown>> => ({
  modelVersion: context.proposed.version,
  previousVersion: context.base,
  effectiveFrom: context.proposed.effectiveFrom,
  appliesTo: context.proposed.appliesTo,
  motivation: context.proposed.reason,
  changes: context.changes,
  version: context.version,
  ...(context.opinion === null ? {} : { opinion: context.opinion }),
  ...(context.decision === null ? {} : { reference: context.decision }),
  ...(context.reason === null ? {} : { reason: context.reason }),
  ...(context.overtakenBy === null ? {} : { overtakenBy: context.overtakenBy }),
});

export const inform = informWith(facts);

/** Everyone who works by the model's rules. */
export const everyone: readonly Role[] = ['secretariat', 'sysMembers', 'sysChair', 'rsi'];

export const keepCase = (stage: ModelRevisionView['stage']) =>
  keepCaseWith<ModelRevisionContext, ModelRevisionView>((context) => ({
    title: `Styringsmodellen, version ${context.proposed.version}`,
    version: context.version,
    view: {
      stage,
      proposed: context.proposed,
      base: context.base,
      changes: context.changes,
      recommended: context.recommended,
      opinion: context.opinion,
      decision: context.decision,
      reason: context.reason,
      overtakenBy: context.overtakenBy,
      adopted: context.adopted,
      kept: context.kept,
    },
  }));
