import { type CaseRow, viewAs } from '../../../store/rows.ts';
import { badInput } from '../failures.ts';
import { projectReportDuties } from '../../../machines/project-report/duties.ts';
import { type Answer, answerTo } from '../../../machines/duties/answer.ts';

/** Every project of the system that was asked for, once each, and no other. Throws `BadInput` naming the project. */
export function checkProjectStatus(row: CaseRow, answer: Answer): void {
  const asked = viewAs(row, 'project-report').projects.map(({ project }) => project);
  const reported = (answerTo(projectReportDuties['project-status'], answer)?.projects ?? []).map(
    ({ project }) => project,
  );
  reported.forEach((project, index) => {
    if (!asked.includes(project))
      throw badInput(
        `Projektet «${project}» er ikke blandt dem, der skal rapporteres: ${asked.join(', ')}.`,
        `The project "${project}" is not among those to be reported: ${asked.join(', ')}.`,
        `projects.${index}.project`,
      );
    if (reported.indexOf(project) !== index)
      throw badInput(
        `Projektet «${project}» står to gange.`,
        `The project "${project}" is given twice.`,
        `projects.${index}.project`,
      );
  });
  const missing = asked.filter((project) => !reported.includes(project));
  if (missing.length > 0)
    throw badInput(
      `Status mangler for ${missing.join(', ')}.`,
      `The status of ${missing.join(', ')} is missing.`,
      'projects',
    );
}
