import { formatDate, localDate } from '../../machines/governance/calendar.ts';
import { type MinutesContent, minutesContent } from '../../machines/meeting/agenda.ts';
import type { ReportContent } from '../../machines/status-report/content.ts';
import type { ComposedReport, ComposeRequest } from '../../machines/status-report/input.ts';
import type { BallotRow } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import type { EffectContext } from '../../workflows/messages.ts';
import { breaches } from './breaches.ts';
import { discussions, meetings, membersItems, rsiDecisions, sysDecisions } from './decisions.ts';
import { economy, portfolio } from './economy.ts';
import { escalations, projects, reportsAndKpis } from './operation.ts';
import { readRecord, type ReportRecord } from './record.ts';

/** The draft of a status report, written from the journal, the ledger and the cases. Reads only. */
export function createStatusReportActivities({ store }: { readonly store: Store }) {
  return {
    async composeStatusReport({ period }: ComposeRequest, { at }: EffectContext): Promise<ComposedReport> {
      return { content: await compose(store, await readRecord(store, period, at), at) };
    },
  };
}

async function compose(store: Store, record: ReportRecord, at: string): Promise<ReportContent> {
  const { from, to } = record.period;
  const ballots = await ballotsOf(store, record);
  const minutes = await minutesIn(store);
  const names = new Map((await store.systems(at)).map(({ id, name }) => [id, name]));
  return {
    sections: [
      {
        heading: 'Resumé',
        blocks: [
          {
            paragraph: `Rapporten dækker ${formatDate(from)} – ${formatDate(to)} og er skrevet på grundlag af journalen ${formatDate(localDate(at))}. Sekretariatet tilføjer her de vigtigste forhold.`,
          },
        ],
      },
      { heading: 'Beslutninger i SYS', blocks: sysDecisions(record, ballots) },
      { heading: 'RSI-kredsens afgørelser', blocks: rsiDecisions(record) },
      { heading: 'Drøftelser i SYS', blocks: discussions(record, ballots, minutes) },
      { heading: 'Medlemmernes punkter', blocks: membersItems(record, minutes) },
      { heading: 'Møder og skriftlige behandlinger', blocks: meetings(record, ballots) },
      { heading: 'Overskredne frister', blocks: breaches(record) },
      { heading: 'Eskaleringer', blocks: escalations(record) },
      { heading: 'Økonomi', blocks: await economy(store, record, names) },
      { heading: 'Porteføljen', blocks: await portfolio(store, record) },
      { heading: 'Projekter', blocks: projects(record, await store.projectReports({}), await store.roadmap(), names) },
      { heading: 'Rapporter og KPI', blocks: reportsAndKpis(record, names) },
    ],
  };
}

/** The minutes of every meeting, in their newest version. */
async function minutesIn(store: Store): Promise<readonly MinutesContent[]> {
  const newest = new Map((await store.documents({ kind: 'minutes' })).map((one) => [one.id, one]));
  return [...newest.values()].map(({ content }) => minutesContent.parse(content));
}

/** The ballots of every case that had one open or closed in the period. */
async function ballotsOf(store: Store, { entries }: ReportRecord): Promise<BallotRow[]> {
  const cases = new Set(
    entries.flatMap(({ event, caseId }) => (event === 'ballot.closed' && caseId !== undefined ? [caseId] : [])),
  );
  const found: BallotRow[] = [];
  for (const id of cases) found.push(...(await store.ballots(id)));
  return found;
}
