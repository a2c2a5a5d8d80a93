import { parseKroner } from '../../../../machines/governance/money.ts';
import type { TemplateSection } from '../../../../machines/governance/templates/template.ts';
import {
  availability,
  operationTopics,
  type Outage,
  type QuarterlyReport,
} from '../../../../machines/quarterly-report/report.ts';
import type { FieldFault, Typed } from '../../fields.tsx';
import { type LongRead, rowsOf, textIn } from '../../link/form-names.ts';
import { localInstant, typedInstant } from '../../../../machines/forms/local-instant.ts';
import { kronerIn } from '../annual-budget/read-budget.ts';
import type { ViewOf } from '../../../../machines/views.ts';

const outages = 'report.operation.outages';
/** Rows of the form for what later versions of the template ask for. */
export const addedSections = 'report.sections';
const outageFields = ['fromDate', 'fromTime', 'fromClock', 'toDate', 'toTime', 'toClock', 'cause'] as const;

/** KPIs that are reported; availability is measured from the outages. */
export const reportedKpis = ({ kpis = [] }: ViewOf<'quarterly-report'>) => kpis.filter(({ id }) => id !== availability);

/** The three sections of a quarterly report as they were typed. Faults stand at their fields. */
export function readReport(typed: Typed, view: ViewOf<'quarterly-report'>): LongRead {
  const faults: FieldFault[] = [];
  const again: Record<string, string> = Object.fromEntries(
    Object.entries(typed).filter(([name]) => !name.startsWith(`${outages}.`)),
  );
  const report: QuarterlyReport = {
    operation: {
      outages: readOutages(typed, again, faults),
      topics: Object.fromEntries(
        operationTopics.flatMap((topic) => {
          const text = textIn(typed, `report.operation.topics.${topic}`);
          return text === '' ? [] : [[topic, text]];
        }),
      ),
      ...textOrNone('comment', textIn(typed, 'report.operation.comment')),
    },
    kpis: readKpis(typed, view, faults),
    expenses: readExpenses(typed, view, faults),
    ...readSections(typed, faults),
  };
  return { fields: { report }, typed: again, faults };
}

const textOrNone = <K extends string>(field: K, text: string): { [P in K]?: string } =>
  (text === '' ? {} : { [field]: text }) as { [P in K]?: string };

function readOutages(typed: Typed, again: Record<string, string>, faults: FieldFault[]): Outage[] {
  const filled = rowsOf(typed, outages).filter((row) =>
    outageFields.some((field) => !field.endsWith('Clock') && textIn(typed, `${outages}.${row}.${field}`) !== ''),
  );
  return filled.flatMap((row, place): Outage[] => {
    const cell = (field: (typeof outageFields)[number]) => textIn(typed, `${outages}.${row}.${field}`);
    for (const field of outageFields) again[`${outages}.${place}.${field}`] = cell(field);
    const from = localInstant(cell('fromDate'), cell('fromTime'), cell('fromClock'));
    const to = localInstant(cell('toDate'), cell('toTime'), cell('toClock'));
    if (!from.ok) faults.push({ field: `${outages}.${place}.fromDate`, da: from.da, en: from.en });
    if (!to.ok) faults.push({ field: `${outages}.${place}.toDate`, da: to.da, en: to.en });
    if (!from.ok || !to.ok) return [];
    if (Date.parse(from.instant) >= Date.parse(to.instant))
      faults.push({
        field: `${outages}.${place}.toDate`,
        da: 'Afbruddet skal slutte, efter at det begyndte.',
        en: 'The outage must end after it began.',
      });
    return [{ from: from.instant, to: to.instant, ...textOrNone('cause', cell('cause')) }];
  });
}

/** Sections that SYS has added to the template: their headings came with the form. */
function readSections(typed: Typed, faults: FieldFault[]): Pick<QuarterlyReport, 'sections'> {
  const sections = rowsOf(typed, addedSections).map((row) => {
    const [title, text] = [
      textIn(typed, `${addedSections}.${row}.title`),
      textIn(typed, `${addedSections}.${row}.text`),
    ];
    if (text === '')
      faults.push({
        field: `${addedSections}.${row}.text`,
        da: `Udfyld «${title}».`,
        en: `Fill in "${title}".`,
      });
    return { title, text };
  });
  return sections.length === 0 ? {} : { sections };
}

function readKpis(typed: Typed, view: ViewOf<'quarterly-report'>, faults: FieldFault[]): QuarterlyReport['kpis'] {
  return reportedKpis(view).map(({ id, name, unit }, row) => {
    const text = textIn(typed, `report.kpis.${row}.value`);
    const value = readNumber(text);
    if (value === undefined)
      faults.push({
        field: `report.kpis.${row}.value`,
        da:
          text === ''
            ? `${name}: skriv værdien i ${unit || 'tal'}.`
            : `${name}: «${text}» er ikke et tal. Skriv fx 1,8.`,
        en:
          text === ''
            ? `${name}: write the value in ${unit || 'numbers'}.`
            : `${name}: "${text}" is not a number. Write for example 1,8.`,
      });
    return { id, value: value ?? 0, ...textOrNone('comment', textIn(typed, `report.kpis.${row}.comment`)) };
  });
}

/** `1,8`, `99,95 %`, `1.200` and `1.8`: a point before three digits is a thousand, otherwise a decimal. */
function readNumber(text: string): number | undefined {
  const bare = text.replace(/\s*%$/, '').replaceAll(/\s/g, '');
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(bare)) return Number(bare.replaceAll('.', '').replace(',', '.'));
  return /^-?\d+([.,]\d+)?$/.test(bare) ? Number(bare.replace(',', '.')) : undefined;
}

function readExpenses(
  typed: Typed,
  { budget }: ViewOf<'quarterly-report'>,
  faults: FieldFault[],
): QuarterlyReport['expenses'] {
  return (budget?.lines ?? []).flatMap(({ id, part, name }, row) => {
    const cell = (field: string) => textIn(typed, `report.expenses.${row}.${field}`);
    if (['spent', 'forecast', 'reason'].every((field) => cell(field) === '')) return [];
    const [spent, forecast] = [parseKroner(cell('spent')), parseKroner(cell('forecast'))];
    if (!spent.ok)
      faults.push({ field: `report.expenses.${row}.spent`, da: `${name}: ${spent.da}`, en: `${name}: ${spent.en}` });
    if (!forecast.ok)
      faults.push({
        field: `report.expenses.${row}.forecast`,
        da: `${name}, forventet for hele året: ${forecast.da}`,
        en: `${name}, expected for the year: ${forecast.en}`,
      });
    return [
      {
        line: id,
        part,
        spentOre: spent.ok ? spent.ore : 0,
        forecastOre: forecast.ok ? forecast.ore : 0,
        ...textOrNone('reason', cell('reason')),
      },
    ];
  });
}

/** A report that came back, as the form shows it again; a first one has the year's budget as its forecast. */
export function typedFromReport(view: ViewOf<'quarterly-report'>, added: readonly TemplateSection[] = []): Typed {
  const typed: Record<string, string> = {};
  const { report } = view;
  for (const [row, { title, text }] of added.entries()) {
    typed[`${addedSections}.${row}.title`] = title;
    typed[`${addedSections}.${row}.asks`] = text;
    typed[`${addedSections}.${row}.text`] = report?.sections?.find((one) => one.title === title)?.text ?? '';
  }
  for (const [row, outage] of (report?.operation.outages ?? []).entries()) {
    const [from, to] = [typedInstant(outage.from), typedInstant(outage.to)];
    const cells = [from.date, from.time, from.clock, to.date, to.time, to.clock, outage.cause ?? ''];
    for (const [place, field] of outageFields.entries()) typed[`${outages}.${row}.${field}`] = cells[place] ?? '';
  }
  for (const [topic, text] of Object.entries(report?.operation.topics ?? {}))
    typed[`report.operation.topics.${topic}`] = text ?? '';
  if (report?.operation.comment) typed['report.operation.comment'] = report.operation.comment;
  for (const [row, { id }] of reportedKpis(view).entries()) {
    const value = report?.kpis.find((one) => one.id === id);
    if (value) {
      typed[`report.kpis.${row}.value`] = String(value.value).replace('.', ',');
      typed[`report.kpis.${row}.comment`] = value.comment ?? '';
    }
  }
  for (const [row, { id, part }] of (view.budget?.lines ?? []).entries()) {
    const expense = report?.expenses.find((one) => one.line === id && one.part === part);
    if (expense) {
      typed[`report.expenses.${row}.spent`] = kronerIn(expense.spentOre);
      typed[`report.expenses.${row}.forecast`] = kronerIn(expense.forecastOre);
      typed[`report.expenses.${row}.reason`] = expense.reason ?? '';
    }
  }
  return typed;
}
