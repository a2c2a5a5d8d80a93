import {
  lightNames,
  measureNames,
  measures,
  outcomeName,
  quarterName,
  reportStateName,
  roadmapName,
  stateName,
} from '../../machines/terms/index.ts';
import type { ReportBlock } from '../../machines/status-report/content.ts';
import { formatKroner } from '../../machines/governance/money.ts';
import { trendsOf, trendTable } from '../../machines/quarterly-report/trend.ts';
import { isCase, type ProjectReportRow, type RoadmapRow } from '../../store/rows.ts';
import { localDate } from '../../machines/governance/local-time.ts';
import { caseName, isWithin, type ReportRecord, short, tableOr } from './record.ts';

/** Critical matters that were raised in the period. */
export function escalations(record: ReportRecord): ReportBlock[] {
  const rows = [...record.cases.values()]
    .filter((row) => isCase(row, 'escalation'))
    .filter(({ openedAt }) => isWithin(record, localDate(openedAt)))
    .map((row) => {
      const { minutes, decision } = row.view;
      return [
        short(localDate(row.openedAt)),
        caseName(record.cases, row.id),
        minutes === undefined ? '–' : String(minutes),
        row.outcome === undefined ? stateName(row.state, 'da') : outcomeName(row.outcome, 'da', row.machine),
        decision ?? '–',
      ];
    });
  return [
    tableOr(
      ['Rejst', 'Sag', 'Nedetid (minutter)', 'Stilling', 'Afgørelse'],
      rows,
      'Ingen sager er eskaleret i perioden.',
    ),
  ];
}

/** Projects as their FSAs reported them last in the period, and what else stands on the roadmap. */
export function projects(
  record: ReportRecord,
  reports: readonly ProjectReportRow[],
  roadmap: readonly RoadmapRow[],
  names: ReadonlyMap<string, string>,
): ReportBlock[] {
  const last = new Map(
    reports.filter(({ meeting }) => meeting <= record.period.to).map((report) => [report.project, report]),
  );
  const shown = roadmap.filter(({ addedAt }) => new Date(addedAt).toISOString() < record.until);
  const rows = shown.map(({ caseId, title, system, amountOre, status }) => {
    const report = last.get(caseId)?.status;
    return [
      title,
      names.get(system) ?? system,
      formatKroner(amountOre),
      roadmapName(status, 'da'),
      report === undefined
        ? 'ikke meldt'
        : measures.map((one) => `${measureNames[one][0].toLowerCase()} ${lightNames[report[one]][0]}`).join(', '),
    ];
  });
  return [tableOr(['Projekt', 'System', 'Beløb', 'Stilling', 'Status'], rows, 'Der er ingen projekter på roadmappen.')];
}

/** Whether the reports of the period's quarters came, what of the SLA and the KPIs was not kept, and how each KPI went over the quarters. */
export function reportsAndKpis({ cases, years }: ReportRecord, names: ReadonlyMap<string, string>): ReportBlock[] {
  const asked = [...cases.values()]
    .filter((row) => isCase(row, 'quarterly-report'))
    .filter(({ view }) => years.includes(view.year));
  const rows = asked
    .toSorted((a, b) => (a.number < b.number ? -1 : 1))
    .map(({ system = '', view: { year, quarter, report, assessment, late } }) => {
      const missed = (assessment?.kpis ?? []).filter(({ breached }) => breached).map(({ name }) => name);
      return [
        names.get(system) ?? system,
        quarterName(quarter, year, 'da'),
        `${reportStateName(report === null ? 'missing' : 'received', 'da')}${report !== null && late ? ' for sent' : ''}`,
        assessment === null ? '–' : missed.length === 0 ? 'alle overholdt' : `ikke overholdt: ${missed.join(', ')}`,
      ];
    });
  const received = asked.filter(({ view }) => view.report !== null).length;
  return [
    {
      paragraph:
        asked.length === 0
          ? 'Der var ingen kvartalsrapporter at indsende i perioden.'
          : `Kvartalsrapporter: ${received} af ${asked.length} er modtaget.`,
    },
    ...(rows.length === 0 ? [] : [tableOr(['System', 'Kvartal', 'Rapport', 'SLA og KPI'], rows, '')]),
    ...[...new Set(asked.flatMap(({ system }) => system ?? []))].flatMap((system): ReportBlock[] => {
      const { head, rows: kpis } = trendTable(
        trendsOf(asked.filter((row) => row.system === system).map(({ view }) => view)),
        'da',
      );
      return kpis.length === 0
        ? []
        : [{ paragraph: `KPI’er for ${names.get(system) ?? system} («!»: ikke overholdt):` }, tableOr(head, kpis, '')];
    }),
  ];
}
