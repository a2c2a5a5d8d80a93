import { defined } from '../governance/defined.ts';
import { informWith } from '../steps/inform.ts';
import { keepRow } from '../steps/keep-case.ts';
import { noteOf } from '../steps/note-of.ts';
import type { JournalNote } from '../governance/effects.ts';
import type { Role } from '../governance/people.ts';
import type { Comments } from './comments.ts';
import type { ChangeRequestContext } from './context.ts';
import type { ChangeRequestEvent } from './events.ts';
import type { ChangeRequestView } from './view.ts';

/** The user group's comments as letters and pages show them; who had none is not shown. */
const commentsOf = ({ answers, version }: Comments) =>
  answers.flatMap(({ name, region, comment }) => (comment === null ? [] : [{ name, region, comment, version }]));

/** A wish has no amount until its FSA has written it. */
const estimated = ({ proposal: { amountOre } }: ChangeRequestContext) => (amountOre === 0 ? {} : { amountOre });

/** What every letter about a change request may need to show. */
export const facts = (context: ChangeRequestContext): Readonly<Record<string, unknown>> => ({
  ...estimated(context),
  version: context.version,
  level: context.level,
  ...(context.rank === null ? {} : { rank: context.rank }),
  ...(context.assessment === null ? {} : { assessment: context.assessment }),
  ...(context.criteria === null ? {} : { criteria: context.criteria }),
  ...(context.opinion === null ? {} : { opinion: context.opinion }),
  ...(context.comments === undefined ? {} : { userComments: commentsOf(context.comments) }),
  ...(context.fsgComments === undefined ? {} : { fsgComments: context.fsgComments }),
  ...(context.tookPart == null ? {} : { tookPart: context.tookPart }),
  ...(context.proof === null ? {} : { proof: context.proof }),
  ...(context.reason === null ? {} : { reason: context.reason }),
  ...(context.rsi === null
    ? {}
    : { reference: context.rsi.reference, choice: context.rsi.outcome, ...defined({ charge: context.rsi.charge }) }),
  ...(context.proposal.urgent === true ? { urgent: true } : {}),
  ...(context.proposal.statutory === true ? { statutory: true } : {}),
});

/** Tells the parties: no decision is silent. */
export const inform = informWith(facts);

/** Tells of a refusal; when the change is statutory RSI is told too. */
export const informOfRefusal = (to: readonly Role[], body: string) =>
  inform('change-request-rejected', ({ proposal }) => (proposal.statutory === true ? [...to, 'rsi'] : to), { body });

/** Everyone whom a decision on a change request concerns. */
export const parties: readonly Role[] = ['proposer', 'fsa', 'fsgChair', 'userGroup', 'ownerRegionMember'];

/** The case as the store shows it. */
export const keepCase = keepRow<ChangeRequestContext, ChangeRequestView>((context) => ({
  title: context.proposal.title,
  system: context.proposal.system,
  ...estimated(context),
  level: context.level,
  rank: context.rank,
  version: context.version,
  view: {
    ...context.proposal,
    ...(context.assessment === null ? {} : { assessment: context.assessment }),
    ...(context.criteria === null ? {} : { criteria: context.criteria }),
    ...(context.mandate === true ? { mandate: true } : {}),
    ...(context.opinion === null ? {} : { opinion: context.opinion }),
    ...(context.comments === undefined ? {} : { userComments: commentsOf(context.comments) }),
    ...(context.papersWaived === undefined ? {} : { papersWaived: context.papersWaived }),
    ...(context.fsgComments === undefined ? {} : { fsgComments: [...context.fsgComments] }),
    ...(context.tookPart == null ? {} : { tookPart: context.tookPart }),
    ...(context.place == null ? {} : { place: context.place }),
    ...(context.rsi?.charge === undefined ? {} : { charge: context.rsi.charge }),
  },
  modelVersion: context.modelVersion,
  submittedBy: context.submittedBy.person,
}));

/** A line of its own in the journal for what a person did, with their reason and the amount in øre that they named. */
export const journalOf = (name: string) =>
  ({
    type: 'journal',
    params: ({ event }: { event: ChangeRequestEvent }): JournalNote => ({
      ...noteOf(name, ['proposal']).params({ event }),
      ...('proposal' in event ? { amountOre: event.proposal.amountOre } : {}),
    }),
  }) as const;
