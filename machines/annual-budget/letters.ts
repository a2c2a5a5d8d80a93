import type { Deadline } from '../governance/deadlines.ts';
import type { LetterKind, Tell } from '../governance/effects.ts';
import type { Role } from '../governance/people.ts';
import { totalOf } from './budget.ts';
import { flaggedParts } from './compare.ts';
import type { AnnualBudgetContext } from './context.ts';
import type { AnnualBudgetView } from './view.ts';
import { keepCaseWith } from '../steps/keep-case.ts';

interface Args {
  readonly context: AnnualBudgetContext;
}

/** Everyone whom a decision on a system's budget concerns. */
export const parties: readonly Role[] = ['fsa', 'fsgChair', 'userGroup', 'ownerRegionMember'];

/** What every letter about a budget may need to show; amounts in øre. */
export const facts = (context: AnnualBudgetContext): Readonly<Record<string, unknown>> => ({
  year: context.year,
  version: context.version,
  ...(context.budget === null
    ? {}
    : {
        amountOre: totalOf(context.budget),
        partAOre: totalOf(context.budget, 'A'),
        partBOre: totalOf(context.budget, 'B'),
      }),
  ...(context.previous === null
    ? {}
    : { previousAOre: totalOf(context.previous, 'A'), previousBOre: totalOf(context.previous, 'B') }),
  ...(context.firstRead === null || context.budget === null
    ? {}
    : {
        firstAOre: totalOf(context.firstRead.budget, 'A'),
        firstBOre: totalOf(context.firstRead.budget, 'B'),
        flagged: flaggedParts(context.firstRead.budget, context.budget, context.adjustments, context.policy).map(
          ({ part }) => part,
        ),
      }),
  ...(context.hearing === null
    ? {}
    : {
        comments: context.hearing.answers.filter(({ comment }) => comment !== null).length,
        asked: context.hearing.asked,
      }),
  ...(context.fsgComments === undefined ? {} : { fsgComments: context.fsgComments }),
  ...(context.tookPart == null ? {} : { tookPart: context.tookPart }),
  ...(context.reason === null ? {} : { reason: context.reason }),
  ...(context.rsiReference === null ? {} : { reference: context.rsiReference }),
  ...(context.struck.length === 0 ? {} : { struck: context.struck }),
  ...(context.provisional ? { provisional: true } : {}),
});

export const inform = (
  about: string,
  to: readonly Role[],
  more: (context: AnnualBudgetContext) => {
    readonly deadline?: Deadline;
    readonly [key: string]: unknown;
  } = () => ({}),
  letter: LetterKind = 'orientation',
) =>
  ({
    type: 'tell',
    params: ({ context }: Args): Tell => {
      const { deadline, ...data } = more(context);
      return {
        letter,
        about,
        to,
        data: { ...facts(context), ...data },
        ...(deadline === undefined ? {} : { deadline }),
      };
    },
  }) as const;

/** Marks on a budget that people look for: missed dates, returned, provisional (glossary, «flags»). */
const flagsOf = (context: AnnualBudgetContext): AnnualBudgetView['flags'] => [
  ...(context.first.missed ? ['firstMissed' as const] : []),
  ...(context.final.missed ? ['finalMissed' as const] : []),
  ...(context.provisional ? ['provisional' as const] : []),
];

/** The budget as the store shows it: everything that its pages need stands in `proposal`. */
export const keepCase = keepCaseWith<AnnualBudgetContext, AnnualBudgetView>((context) => ({
  title: `Driftsbudget ${context.year} for ${context.systemName}`,
  version: context.version,
  amountOre: context.budget === null ? null : totalOf(context.budget),
  view: {
    year: context.year,
    stage: context.stage,
    plan: context.plan,
    previous: context.previous,
    budget: context.budget,
    hearing: context.hearing,
    waived: context.waived,
    firstRead: context.firstRead,
    adjustments: context.adjustments,
    recommended: context.recommended,
    first: context.first,
    final: context.final,
    struck: context.struck,
    rsiReference: context.rsiReference,
    provisional: context.provisional,
    flags: flagsOf(context),
    reason: context.reason,
    ...(context.fsgComments === undefined ? {} : { fsgComments: [...context.fsgComments] }),
    ...(context.tookPart == null ? {} : { tookPart: context.tookPart }),
  },
}));
