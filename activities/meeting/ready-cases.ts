import { budgetParts, totalOf } from '../../machines/annual-budget/budget.ts';
import { lackingPapers, type PaperPart } from '../../machines/change-request/papers.ts';
import { defined } from '../../machines/governance/defined.ts';
import type { BudgetReading, ItemOutcome, LiftedVotes } from '../../machines/meeting/agenda.ts';
import type { ReadyCase } from '../../machines/meeting/material.ts';
import { recommendsToRsi } from '../../machines/terms/questions.ts';
import { recommendationOf } from '../../machines/meeting/recommendation.ts';
import { sysDecisionOffer } from '../../machines/sys-decision/decision.ts';
import { recordableOn, recordableOutcomes } from '../../machines/sys-decision/sys-outcomes.ts';
import { requestSumsOf } from '../../store/meetings/request-sums.ts';
import { payerOf } from '../../store/meetings/payer.ts';
import { type CaseRow, type TaskRow, isCase, viewOf } from '../../store/rows.ts';
import { Refused } from '../../workflows/messages.ts';
import type { MeetingDeps } from './deps.ts';

/** What SYS has before it: what can be treated, and what its papers keep from it. */
interface BeforeSys {
  readonly ready: readonly ReadyCase[];
  readonly incomplete: readonly IncompleteCase[];
}

/** A request that is not put before SYS until its papers are complete. */
export interface IncompleteCase {
  readonly row: CaseRow;
  readonly lacks: readonly PaperPart[];
}

/** What SYS has before it: somebody has the task to put it on a meeting. A case that is being voted on in writing is not. */
export async function readyCases(deps: MeetingDeps, at: string): Promise<BeforeSys> {
  const { store } = deps;
  const tasks = await store.tasks({ duty: 'sys-decision' });
  const open = new Set(tasks.filter(({ closedAt }) => closedAt === undefined).map(({ caseId }) => caseId));
  const ready: ReadyCase[] = [];
  const incomplete: IncompleteCase[] = [];
  for (const id of [...open].sort()) {
    const row = await store.case(id);
    if (row === undefined) continue;
    const policy = row.modelVersion === undefined ? undefined : await deps.policyOf(row.modelVersion);
    const lacks = policy === undefined || !isCase(row, 'change-request') ? [] : lackingPapers(row.view, policy);
    if (lacks.length > 0) {
      incomplete.push({ row, lacks });
      continue;
    }
    const lifted = await liftedVotes(deps, id);
    const payer = await payerOf(store, row, at);
    const sums = policy === undefined ? undefined : await requestSumsOf(store, row, at, policy);
    ready.push({
      case: id,
      machine: row.machine,
      ...(isCase(row, 'matter') ? { kind: row.view.kind } : {}),
      number: row.number,
      title: row.title,
      system: row.system ?? null,
      amountOre: row.amountOre ?? null,
      rank: row.rank ?? null,
      recommendation: recommendationOf(row, payer),
      ...defined({ payer, sums, budget: readingOf(row) }),
      cameAt: cameAt(
        tasks.filter(({ caseId }) => caseId === id),
        lifted !== null,
      ),
      ...(await decidable(deps, row)),
      lifted,
    });
  }
  return { ready, incomplete };
}

/** A budget's parts against last year's, and which reading it is. */
function readingOf(row: CaseRow): BudgetReading | undefined {
  const view = viewOf(row, 'annual-budget');
  if (view?.budget === null || view === undefined) return undefined;
  const { budget, previous, firstRead } = view;
  return {
    reading: firstRead === null ? 'first' : 'second',
    parts: budgetParts.map((part) => ({
      part,
      beforeOre: previous === null ? 0 : totalOf(previous, part),
      afterOre: totalOf(budget, part),
    })),
  };
}

/** When the case was put before SYS the last time; one that a member lifted to the meeting was there before its votes. A new holder or date does not make it new. */
function cameAt(tasks: readonly TaskRow[], lifted: boolean): string {
  const last = tasks.findLast(({ closedAt }) => closedAt === undefined);
  const same = lifted ? tasks : tasks.filter(({ actor, visit }) => actor === last?.actor && visit === last.visit);
  return same.map(({ openedAt }) => openedAt).sort()[0] ?? '';
}

/** The votes of the written procedure that ended in a demand for a meeting, if that is how the last one ended. */
async function liftedVotes({ store }: MeetingDeps, caseId: string): Promise<LiftedVotes | null> {
  const last = (await store.ballots(caseId)).toSorted((a, b) => a.openedAt.localeCompare(b.openedAt)).at(-1);
  if (last?.proof?.outcome !== 'meetingDemanded') return null;
  const votes = (await store.votes(last.id)).filter(({ current }) => current);
  return {
    proof: last.proof,
    votes: votes.map(({ region, choice, comment }) => ({
      region,
      choice,
      ...(comment === undefined ? {} : { comment }),
    })),
  };
}

/** How the case can be decided, and whether a yes only recommends it, as it says itself. */
async function decidable(
  { cases }: MeetingDeps,
  row: CaseRow,
): Promise<{ readonly outcomes: readonly ItemOutcome[]; readonly toRsi?: boolean }> {
  try {
    const { actors } = await cases.view(row.id);
    const waiting = actors.find(({ src, status }) => src === 'sysDecision' && status === 'active');
    const asked = waiting === undefined ? undefined : sysDecisionOffer.parse(waiting.context);
    return {
      outcomes: recordableOutcomes(asked?.outcomes ?? []),
      ...(recommendsToRsi(asked?.question) ? { toRsi: true } : {}),
    };
  } catch (error) {
    // A case that has ended meanwhile is not on the agenda when it goes out.
    if (error instanceof Refused) return { outcomes: recordableOn(row.machine) };
    throw error;
  }
}
