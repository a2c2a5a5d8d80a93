import { dayNumber } from '../../../../machines/governance/local-dates.ts';
import { trafficLights } from '../../../../machines/governance/effects.ts';
import { parseKroner } from '../../../../machines/governance/money.ts';
import { type CaseRow, type ProjectReportRow, viewAs } from '../../../../store/rows.ts';
import { isoDate } from '../../../../machines/forms/written-value.ts';
import type { FieldFault, Typed } from '../../fields.tsx';
import { type LongRead, rowsOf, textIn } from '../../link/form-names.ts';
import { kronerIn } from '../annual-budget/read-budget.ts';
import { measureNames, measures } from '../../../../machines/terms/index.ts';
import type { Reported } from '../../../../machines/project-report/status.ts';

/** The prefix of a project's fields, by its place among those that are asked about. */
export const fieldsOf = (place: number): string => `projects.${place}`;
const milestoneFields = ['name', 'date', 'done'] as const;
const longestNote = 4000;
const longestName = 200;

const isDate = (text: string): boolean => {
  try {
    dayNumber(text);
    return true;
  } catch {
    return false;
  }
};

type Fault = (field: string, da: string, en: string) => void;

/** The form of all projects as it was typed: faults stand at their fields, empty milestones are left out, nothing typed is lost. */
export function readStatus(typed: Typed, row: CaseRow): LongRead {
  const faults: FieldFault[] = [];
  const again: Record<string, string> = { ...typed };
  const fault: Fault = (field, da, en) => void faults.push({ field, da, en });
  const projects = viewAs(row, 'project-report').projects.map(({ project, title }, place): Reported => {
    const at = fieldsOf(place);
    const light = (measure: (typeof measures)[number]) => {
      const chosen = trafficLights.find((one) => one === textIn(typed, `${at}.${measure}`));
      const [da, en] = measureNames[measure];
      if (chosen === undefined)
        fault(
          `${at}.${measure}`,
          `${title}: vælg grøn, gul eller rød for ${da.toLowerCase()}.`,
          `${title}: choose green, yellow or red for ${en.toLowerCase()}.`,
        );
      return chosen ?? 'green';
    };
    const note = textIn(typed, `${at}.note`);
    if (note === '') fault(`${at}.note`, `${title}: skriv en kort status.`, `${title}: write a short status.`);
    if (note.length > longestNote)
      fault(
        `${at}.note`,
        `${title}: teksten er for lang. Brug højst ${longestNote} tegn.`,
        `${title}: the text is too long. Use at most ${longestNote} characters.`,
      );
    return {
      project,
      time: light('time'),
      economy: light('economy'),
      scope: light('scope'),
      note,
      forecastOre: readForecast(textIn(typed, `${at}.forecast`), `${at}.forecast`, title, fault),
      milestones: readMilestones(typed, again, `${at}.milestones`, title, fault),
    };
  });
  return { fields: { projects }, typed: again, faults };
}

function readForecast(text: string, field: string, title: string, fault: Fault): number | null {
  if (text === '') return null;
  const read = parseKroner(text);
  if (!read.ok) fault(field, `${title}: ${read.da}`, `${title}: ${read.en}`);
  return read.ok ? read.ore : null;
}

function readMilestones(
  typed: Typed,
  again: Record<string, string>,
  at: string,
  title: string,
  fault: Fault,
): Reported['milestones'] {
  const rows = rowsOf(typed, at);
  for (const row of rows) for (const field of milestoneFields) delete again[`${at}.${row}.${field}`];
  const filled = rows.filter((row) => textIn(typed, `${at}.${row}.name`) || textIn(typed, `${at}.${row}.date`));
  return filled.map((row, place) => {
    const [name, date] = [textIn(typed, `${at}.${row}.name`), isoDate(textIn(typed, `${at}.${row}.date`))];
    const done = textIn(typed, `${at}.${row}.done`) === 'ja';
    again[`${at}.${place}.name`] = name;
    again[`${at}.${place}.date`] = date;
    if (done) again[`${at}.${place}.done`] = 'ja';
    if (name === '')
      fault(`${at}.${place}.name`, `${title}: skriv, hvad milepælen er.`, `${title}: say what the milestone is.`);
    if (name.length > longestName)
      fault(
        `${at}.${place}.name`,
        `${title}: milepælens navn er for langt. Brug højst ${longestName} tegn.`,
        `${title}: the milestone's name is too long. Use at most ${longestName} characters.`,
      );
    if (!isDate(date))
      fault(
        `${at}.${place}.date`,
        `${title}: skriv milepælens dato som dag-måned-år, fx 31-05-2028.`,
        `${title}: write the milestone's date as day-month-year, for example 31-05-2028.`,
      );
    return { name, date, done };
  });
}

/** The form begins with what was reported last of each project. */
export function typedFromLast(row: CaseRow, reports: readonly ProjectReportRow[]): Typed {
  const typed: Record<string, string> = {};
  for (const [place, { project }] of viewAs(row, 'project-report').projects.entries()) {
    const last = reports.findLast((report) => report.project === project)?.status;
    if (last === undefined) continue;
    const at = fieldsOf(place);
    for (const measure of measures) typed[`${at}.${measure}`] = last[measure];
    typed[`${at}.note`] = last.note;
    if (last.forecastOre !== null) typed[`${at}.forecast`] = kronerIn(last.forecastOre);
    for (const [index, { name, date, done }] of last.milestones.entries()) {
      typed[`${at}.milestones.${index}.name`] = name;
      typed[`${at}.milestones.${index}.date`] = date;
      if (done) typed[`${at}.milestones.${index}.done`] = 'ja';
    }
  }
  return typed;
}
