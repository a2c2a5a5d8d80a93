import { z } from 'zod';
import type { BudgetFault } from '../../machines/annual-budget/checks.ts';
import {
  followsTemplate,
  type FollowsTemplate,
  templateSection,
} from '../../machines/governance/templates/template.ts';
import type { CaseRow } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import { refuseFaults } from './budget-year/answer-checks.ts';
import { followedTemplate, type FollowedTemplate } from './followed-template.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What every report has of its template, beside fields of its own. */
const reportFields = z.looseObject({
  template: followsTemplate.exactOptional(),
  sections: z.array(templateSection).default([]),
});
type Report = z.output<typeof reportFields>;

/** Where the report stands in the answer to its duty. */
const reportIn: Readonly<Record<string, string>> = {
  'quarterly-report': 'report',
  accounts: 'accounts',
  'frame-accounts': 'accounts',
  'project-status': 'projects',
};

/**
 * A report is held against the version of its template that was in force when it was asked for, and goes on with that version written on it. One that
 * was written on another version, or leaves out a section that SYS has added, is refused. Throws `BadInput` with every fault, by field.
 */
export async function onItsTemplate<A extends Fields>(
  store: Pick<Store, 'documents'>,
  duty: string,
  row: CaseRow,
  answer: A,
): Promise<A> {
  const field = reportIn[duty];
  const template = field === undefined ? undefined : await followedTemplate(store, row);
  if (field === undefined || template === undefined) return answer;
  const part = answer[field];
  const many = Array.isArray(part);
  const reports = z.array(z.looseObject({})).parse(many ? part : [part]);
  refuseFaults(
    reports.flatMap((report, place) =>
      faultsOf(reportFields.parse(report), template, field).map((fault) => ({
        ...fault,
        path: many ? fault.path.replace(field, `${field}.${place}`) : fault.path,
      })),
    ),
    '',
  );
  const { id, version } = template;
  const pinned = reports.map((report) => ({ ...report, template: { id, version } satisfies FollowsTemplate }));
  return { ...answer, [field]: many ? pinned : pinned[0] };
}

function faultsOf(report: Report, template: FollowedTemplate, field: string): BudgetFault[] {
  const { id, name, version } = template;
  const { template: written } = report;
  if (written !== undefined && (written.id !== id || written.version !== version))
    return [
      {
        path: `${field}.template`,
        da: `Rapporten er skrevet på ${written.id}, udgave ${written.version}; her gælder ${name}, udgave ${version}. Skriv den på den gældende udgave.`,
        en: `The report is written on ${written.id}, version ${written.version}; here ${name}, version ${version} counts. Write it on the version in force.`,
      },
    ];
  return field === 'report' ? sectionFaults(report, template) : [];
}

/** Every section that SYS has added must be answered, and no other can be. */
function sectionFaults(report: Report, { added, name, version }: FollowedTemplate): BudgetFault[] {
  const { sections } = report;
  const missing = added.flatMap(({ title }, place): BudgetFault[] =>
    sections.some((one) => one.title === title && one.text !== '')
      ? []
      : [
          {
            path: `report.sections.${place}.text`,
            da: `«${title}» mangler. ${name}, udgave ${version}, beder om det.`,
            en: `"${title}" is missing. ${name}, version ${version}, asks for it.`,
          },
        ],
  );
  const unknown = sections.flatMap(({ title }, place): BudgetFault[] =>
    added.some((one) => one.title === title)
      ? []
      : [
          {
            path: `report.sections.${place}.title`,
            da: `«${title}» er ikke et afsnit, som ${name}, udgave ${version}, har tilføjet. Tag det ud.`,
            en: `"${title}" is no section that ${name}, version ${version}, has added. Leave it out.`,
          },
        ],
  );
  return [...missing, ...unknown];
}
