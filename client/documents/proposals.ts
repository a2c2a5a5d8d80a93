import { z } from 'zod';
import type { SentProposal } from '../../machines/meeting/sent-proposal.ts';
import type { KeepDocument } from '../../machines/governance/effects.ts';
import type { LocalDate } from '../../machines/governance/local-dates.ts';
import { localParts } from '../../machines/governance/local-time.ts';
import { agendaDocument } from '../../machines/meeting/agenda.ts';
import { trendsOf } from '../../machines/quarterly-report/trend.ts';
import type { QuarterlyReportView } from '../../machines/quarterly-report/view.ts';
import { hashOf } from '../../store/canonical.ts';
import { meetingsOf } from '../../store/meetings/meetings.ts';
import { requestSumsOf } from '../../store/meetings/request-sums.ts';
import { createPolicies, type Policies } from '../../store/policies.ts';
import { type Policy, policyV1 } from '../../machines/governance/policy.ts';
import { payerOf } from '../../store/meetings/payer.ts';
import { type CaseOf, type CaseRow, type DocumentRow, isCase, viewAs, viewOf } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import { namedCases } from '../sdk/budget-year/named-cases.ts';
import { sharesOf } from '../sdk/budget-year/shares.ts';
import { isPresented } from './from/case-content.ts';
import { casePaper } from './from/case-paper.ts';
import { decisionBlocks, type MadeProposal, proposalPaper } from './from/proposal-paper.ts';
import { namesAt } from './from/names-at.ts';
import { type Paper, paper } from './paper/paper.ts';
import { contentOf } from '../../store/document-content.ts';

/** The id of a case's decision proposal: `oplaeg/2028-0012`, `oplaeg/annual-budget~2028-ppj`. */
export const proposalId = (caseId: string): string =>
  `oplaeg/${caseId.replace(/^change-request\//, '').replace('/', '~')}`;

/** What a kept decision proposal holds: the paper as it was seen, and the version of the case that it presents. */
const proposalContent = z.object({ paper, caseVersion: z.int() });

/** The paper of a kept proposal; undefined for another document, and for one that was uploaded as text. */
export const keptProposal = (row: DocumentRow): Paper | undefined =>
  row.kind === 'proposal' ? proposalContent.safeParse(row.content).data?.paper : undefined;

/** Decision proposals to SYS: written from the case as it stands until they are sent, and from then on shown as they were seen. */
export interface Proposals {
  /** As the case stands now: a draft of what would be sent. */
  make(row: CaseRow, at: string): Promise<MadeProposal>;
  /** What was sent last, if the case still stands as it did: it has neither another version nor come before SYS anew since. */
  sent(row: CaseRow): Promise<DocumentRow | undefined>;
  /** The paper with what SYS has decided so far. */
  decided(row: CaseRow, paper: Paper): Promise<Paper>;
  /**
   * The next version, to be kept with what sends it. Undefined for a case that SYS does not decide, and where a written procedure only goes on with what its
   * members have seen.
   */
  toKeep(sent: SentProposal): Promise<KeepDocument | undefined>;
}

export function createProposals({
  store,
  policies = createPolicies({ store, first: policyV1 }),
}: {
  readonly store: Store;
  readonly policies?: Policies | undefined;
}): Proposals {
  /** The day of the first meeting whose agenda has the case and that is not over. */
  async function meetingOf(caseId: string): Promise<LocalDate | undefined> {
    for (const { row, meeting, cancelled } of await meetingsOf(store)) {
      if (cancelled || row.status !== 'active') continue;
      const agenda = (await store.documents({ id: agendaDocument(meeting.number) })).at(-1);
      const content = agenda && contentOf(agenda, 'agenda');
      if (content?.items.some((item) => item.case === caseId)) return meeting.date;
    }
    return undefined;
  }

  const policyOf = ({ modelVersion }: CaseRow, at: string): Promise<Policy> =>
    modelVersion === undefined ? policies.at(at) : policies.of(modelVersion);

  /** Names by id, for the forms of matters. */
  async function known(at: string): Promise<ReadonlyMap<string, string>> {
    const [people, systems, regions] = await Promise.all([store.people(), store.systems(at), store.regions(at)]);
    return new Map([...people, ...systems, ...regions].map(({ id, name }) => [id, name]));
  }

  /** The reports of the system, up to the one that is presented. */
  async function reportsUntil({ system, view }: CaseOf<'quarterly-report'>): Promise<QuarterlyReportView[]> {
    return (await store.casesOf('quarterly-report'))
      .filter((one) => one.system === system)
      .map((one) => viewAs(one, 'quarterly-report'))
      .filter(({ plan }) => plan.from <= view.plan.from);
  }

  async function present(row: CaseRow, at: string, meeting: LocalDate | 'written' | undefined): Promise<MadeProposal> {
    const [system, names, frame, payer, sums, timeline] = await Promise.all([
      row.system === undefined ? undefined : store.system(row.system, at),
      namesAt(store, at),
      store.frame(localParts(at).year),
      payerOf(store, row, at),
      requestSumsOf(store, row, at, await policyOf(row, at)),
      store.journal({ caseId: row.id }),
    ]);
    // Without a budget there is nothing to share yet.
    const view = viewOf(row, 'annual-budget');
    const shares = view?.budget ? await sharesOf(store, view.budget, row.system ?? '', view.year) : null;
    const trends = isCase(row, 'quarterly-report') ? trendsOf(await reportsUntil(row)) : [];
    const cases = await namedCases(store, view?.budget ?? null);
    const facts = { row, timeline, system, names, frame, payer, sums, meeting, shares, trends, cases };
    return row.machine === 'change-request' ? proposalPaper(facts) : casePaper(facts, await known(at));
  }

  const lastOf = async (caseId: string): Promise<DocumentRow | undefined> =>
    (await store.documents({ id: proposalId(caseId) })).at(-1);

  return {
    async make(row, at) {
      const { paper: made, missing } = await present(row, at, await meetingOf(row.id));
      return { paper: { ...made, draft: true }, missing };
    },
    async sent(row) {
      const last = await lastOf(row.id);
      if (last === undefined || proposalContent.parse(last.content).caseVersion !== row.version) return undefined;
      const asked = (await store.tasks({ caseId: row.id, duty: 'sys-decision', open: true })).at(-1);
      return asked !== undefined && Date.parse(asked.openedAt) > Date.parse(last.at) ? undefined : last;
    },
    async decided(row, seen) {
      const [timeline, ballots] = await Promise.all([store.journal({ caseId: row.id }), store.ballots(row.id)]);
      const decision = { heading: 'Beslutning', level: 2 as const, blocks: decisionBlocks({ timeline, ballots }) };
      return { ...seen, sections: [...seen.sections, decision] };
    },
    async toKeep({ caseId, at, meeting }) {
      const row = await store.case(caseId);
      if (row === undefined || !isPresented(row.machine)) return undefined;
      const last = await lastOf(caseId);
      const { paper: seen } = await present(row, at, meeting ?? 'written');
      const kept = { paper: seen, caseVersion: row.version };
      if (meeting === undefined && last !== undefined && hashOf(last.content) === hashOf(kept)) return undefined;
      return {
        id: proposalId(caseId),
        kind: 'proposal',
        title: `Beslutningsoplæg: ${row.title}`,
        version: (last?.version ?? 0) + 1,
        standing: 'approved',
        ...(row.system === undefined ? {} : { system: row.system }),
        content: kept,
      };
    },
  };
}
