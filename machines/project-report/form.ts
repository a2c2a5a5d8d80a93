import type { CaseForm } from '../forms/case-form.ts';
import { choice, date, type Field, hidden, kroner, line, optional, textUpTo, tick } from '../forms/field.ts';
import { rows } from '../forms/form.ts';
import { type ProjectStatus, type TrafficLight, trafficLights } from '../governance/effects.ts';
import { formatKroner } from '../governance/money.ts';
import { lightNames, type Measure, measureNames } from '../terms/index.ts';
import type { ProjectReportView } from './view.ts';

const light = (measure: Measure): Field<TrafficLight> => ({
  ...choice(
    ...measureNames[measure],
    trafficLights.map((one) => [one, lightNames[one][0], lightNames[one][1]] as const),
  ),
  as: 'light',
});

/** The status of a system's projects as a page writes it: of each three lights, a note, what it will cost, milestones (R-093f, R-109, R-168). */
export const projectsOnPage = rows(
  'Projekterne',
  'The projects',
  {
    project: hidden('Projekt', 'Project'),
    time: light('time'),
    economy: light('economy'),
    scope: light('scope'),
    note: textUpTo(4000)('Status i korthed', 'The status in short', [
      'Hvad er nået, hvad er svært, hvad sker nu?',
      'What is reached, what is hard, what comes now?',
    ]),
    forecastOre: optional(kroner('Forventes at koste i alt, kroner', 'Expected to cost in all, kroner')),
    milestones: rows(
      'Milepæle',
      'Milestones',
      { name: line('Milepæl', 'Milestone'), date: date('Dato', 'Date'), done: tick('Nået', 'Reached') },
      { most: 50, layout: { table: true }, hint: ['Tomme linjer springes over.', 'Empty lines are skipped.'] },
    ),
  },
  { most: 100, layout: { fixed: 'every' } },
);

/** The projects that are asked about, each with what was reported of it last. */
export function projectsFormOf(
  { projects }: ProjectReportView,
  lastOf: (project: string) => ProjectStatus | undefined,
): CaseForm {
  return {
    values: {
      projects: projects.map(({ project }) => {
        const last = lastOf(project);
        return last === undefined ? { project } : { ...last, project };
      }),
    },
    heads: {
      projects: ({ project }) => {
        const asked = projects.find((one) => one.project === project);
        const named = asked === undefined ? String(project) : `${asked.number} ${asked.title}`;
        const approved = asked?.approvedOre ?? null;
        return approved === null
          ? named
          : [`${named} (godkendt: ${formatKroner(approved)})`, `${named} (approved: ${formatKroner(approved)})`];
      },
    },
  };
}
