import type { CaseForm } from '../forms/case-form.ts';
import { type Field, hidden, instant, kroner, measure, optional, textUpTo } from '../forms/field.ts';
import { group, rows } from '../forms/form.ts';
import { holdsDoubledHour } from '../forms/local-instant.ts';
import { formatDate, localDate, millis } from '../governance/calendar.ts';
import { formatKroner } from '../governance/money.ts';
import type { TemplateSection } from '../governance/templates/template.ts';
import { topicName } from '../terms/index.ts';
import { kpiRows } from './kpi-fields.ts';
import { limitInWords } from './limit-in-words.ts';
import { availability, operationTopics } from './report.ts';
import type { QuarterlyReportView } from './view.ts';

const remark = optional(textUpTo(4000)('Bemærkning', 'Remark'));

const reportFields = {
  operation: group('1. Drift', '1. Operation', {
    outages: rows(
      'Afbrud',
      'Outages',
      {
        from: instant('Fra', 'From'),
        to: instant('Til', 'To'),
        cause: optional(textUpTo(4000)('Årsag', 'Cause')),
      },
      { most: 500, layout: { table: true } },
    ),
    topics: group(
      'Driftens opgaver',
      'Duties of operation',
      Object.fromEntries(
        operationTopics.map((topic): [string, Field] => [
          topic,
          optional(textUpTo(4000)(topicName(topic, 'da'), topicName(topic, 'en'))),
        ]),
      ),
    ),
    comment: optional(textUpTo(4000)('Bemærkning om driften', 'Remark on operation')),
  }),
  kpis: rows(
    '2. KPI',
    '2. KPI',
    { id: hidden('KPI', 'KPI'), value: measure('Værdi', 'Value'), comment: remark },
    { layout: { table: true, fixed: 'every' } },
  ),
  expenses: rows(
    '3. Udgifter',
    '3. Expenses',
    {
      line: hidden('Linje', 'Line'),
      part: hidden('Del', 'Part'),
      spentOre: kroner('Brugt i kvartalet, kr.', 'Spent in the quarter, kr.'),
      forecastOre: kroner('Forventet for hele året, kr.', 'Expected for the year, kr.'),
      reason: optional(textUpTo(4000)('Begrundelse', 'Reason')),
    },
    {
      most: 400,
      layout: { table: true, fixed: 'filled', silent: ['line', 'part'] },
      hint: ['En linje uden udgifter kan stå tom.', 'A line without expenses may be left empty.'],
    },
  ),
  sections: optional(
    rows(
      '4. Øvrige afsnit i skabelonen',
      '4. Further sections of the template',
      { title: hidden('Afsnit', 'Section'), text: textUpTo(20_000)('Afsnittets tekst', 'Text of the section') },
      { most: 60, layout: { fixed: 'every' } },
    ),
  ),
};

/** A quarterly report as a page writes it: operation, KPI, expenses, and what a later version of the template asks for (R-045, R-073, R-090, R-199). */
export const reportOnPage = group('Rapporten', 'The report', reportFields);

/** The report of a system of which no KPIs have been agreed asks for them (A-75). */
const reportThatProposes = group('Rapporten', 'The report', {
  ...reportFields,
  proposed: kpiRows('Forslag til KPI’er', 'Proposed KPIs', [
    'Systemet er optaget uden KPI’er. Foreslå, hvad det skal måles på: forretningsstyregruppen godkender dem i sagen om drifts- og servicemål, som begynder med dit forslag.',
    'The system was admitted without KPIs. Propose what it is to be measured by: the business steering group approves them in the matter of targets, which begins with your proposal.',
  ]),
});

/** What the quarter's report is about: the agreed KPIs, the lines of the budget, the sections that SYS has `added`, and the report that came back. */
export function reportFormOf(view: QuarterlyReportView, added: readonly TemplateSection[]): CaseForm {
  const { report } = view;
  const kpis = view.kpis.filter(({ id }) => id !== availability);
  const lines = view.budget?.lines ?? [];
  const kpiOf = (id: unknown) => kpis.find((one) => one.id === id);
  const lineOf = ({ line, part }: Readonly<Record<string, unknown>>) =>
    lines.find((one) => one.id === line && one.part === part);
  return {
    ...(view.kpis.length > 0 ? {} : { fields: { report: reportThatProposes } }),
    values: {
      report: {
        operation: report?.operation ?? {},
        kpis: kpis.map(({ id }) => ({ id, ...report?.kpis.find((one) => one.id === id) })),
        expenses: lines.map(({ id, part }) => ({
          line: id,
          part,
          ...report?.expenses.find((one) => one.line === id && one.part === part),
        })),
        ...(report?.proposed === undefined ? {} : { proposed: report.proposed }),
        sections: added.map(({ title }) => ({
          title,
          ...report?.sections?.find((one) => one.title === title),
        })),
      },
    },
    notes: {
      'report.operation.outages': outagesNote(view),
      ...(kpis.length > 0
        ? {}
        : {
            'report.kpis': [
              'Der er ikke aftalt andre KPI’er at indberette.',
              'No other KPIs have been agreed to report.',
            ] as const,
          }),
      ...(lines.length > 0
        ? {}
        : {
            'report.expenses': [
              'Der er intet budget for året at indberette udgifter på.',
              'There is no budget of the year to report expenses on.',
            ] as const,
          }),
      ...Object.fromEntries(added.map(({ text }, row) => [`report.sections.${row}.text`, [text, text] as const])),
    },
    heads: {
      'report.kpis': ({ id }) => {
        const kpi = kpiOf(id);
        return kpi === undefined ? String(id) : `${kpi.name}${kpi.unit === '' ? '' : ` (${kpi.unit})`}`;
      },
      'report.expenses': (row) => `${lineOf(row)?.name ?? String(row['line'])} (${String(row['part'])})`,
      'report.sections': ({ title }) => String(title),
    },
    columns: {
      'report.kpis': [
        {
          da: 'Krav',
          en: 'Requirement',
          before: 'value',
          cell: ({ id }) => {
            const kpi = kpiOf(id);
            return kpi === undefined ? '' : [limitInWords(kpi, 'da'), limitInWords(kpi, 'en')];
          },
        },
      ],
      'report.expenses': [
        {
          da: 'Årets budget',
          en: "Year's budget",
          before: 'spentOre',
          cell: (row) => formatKroner(lineOf(row)?.amountOre ?? 0),
        },
      ],
    },
  };
}

/** Which outages are written, and how the hour that comes twice is told apart. */
function outagesNote({ plan, kpis }: QuarterlyReportView): readonly [da: string, en: string] {
  const [first, last] = [localDate(plan.from), localDate(millis(plan.to) - 1)];
  const limit = kpis.find(({ id }) => id === availability);
  const doubled = holdsDoubledHour(plan.from, plan.to);
  return [
    `Skriv hvert afbrud fra ${formatDate(first, 'long', 'da')} til ${formatDate(last, 'long', 'da')} med dato og klokkeslæt i dansk tid, fx ${formatDate(first, 'short', 'da')} 14.30. Var der ingen, så lad tabellen stå tom. Tilgængeligheden beregnes af afbruddene.${
      limit === undefined ? '' : ` Krav: ${limitInWords(limit, 'da')}.`
    }${
      doubled
        ? ' Den sidste søndag i oktober kommer timen fra kl. 2 til 3 to gange. Ligger et tidspunkt i den time, så skriv sommertid (første gang) eller vintertid (anden gang) efter klokkeslættet.'
        : ''
    }`,
    `Write each outage from ${formatDate(first, 'long', 'en')} to ${formatDate(last, 'long', 'en')} with date and time in Danish time, for example ${formatDate(first, 'short', 'en')} 14:30. If there were none, leave the table empty. Availability is computed from the outages.${
      limit === undefined ? '' : ` Requirement: ${limitInWords(limit, 'en')}.`
    }${
      doubled
        ? ' On the last Sunday of October the hour from 2 to 3 comes twice. If a time lies in that hour, write sommertid (the first time) or vintertid (the second time) after it.'
        : ''
    }`,
  ];
}
