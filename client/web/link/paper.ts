import type { DutyName } from '../../../machines/duties.ts';
import { createDocuments } from '../../documents/create-documents.ts';
import type { PaperFile, PaperFormat } from '../../documents/formats.ts';
import { isPresented } from '../../documents/from/case-content.ts';
import { proposalId } from '../../documents/proposals.ts';
import type { CaseRow, TaskRow } from '../../../store/rows.ts';
import type { WebDeps } from '../deps.ts';
import { paperTerms } from '../../../machines/terms/document-kinds.ts';

type Made = keyof typeof paperTerms;

/** The paper that a duty is about. */
const paperOf: Readonly<Partial<Record<DutyName, Made>>> = {
  'agenda-preparation': 'agenda',
  'agenda-approval': 'agenda',
  'minutes-draft': 'minutes',
  'minutes-objection': 'minutes',
  'minutes-settlement': 'minutes',
  'status-report-draft': 'statusReport',
  'status-report-approval': 'statusReport',
  'status-report-receipt': 'statusReport',
  'sys-vote': 'proposal',
  'fsg-comments': 'proposal',
  'fsg-decision': 'proposal',
  'budget-recommendation': 'proposal',
  'sys-decision': 'proposal',
};

const madeFor = ({ duty }: Pick<TaskRow, 'duty'>, { machine }: Pick<CaseRow, 'machine'>): Made | undefined => {
  const made = paperOf[duty as DutyName];
  return made === 'proposal' && !isPresented(machine) ? undefined : made;
};

/** What the paper behind a task is called; undefined when the task has none. */
export function paperName(task: TaskRow, row: CaseRow): readonly [da: string, en: string] | undefined {
  const made = madeFor(task, row);
  return made === undefined ? undefined : paperTerms[made];
}

/** The paper behind an open task, draft or not: whoever is asked about it may read it. Undefined when the task has none. */
export async function paperBehind(
  deps: Pick<WebDeps, 'store' | 'commands' | 'now'>,
  task: TaskRow,
  row: CaseRow,
  format: PaperFormat,
): Promise<PaperFile | undefined> {
  const documents = createDocuments(deps);
  const made = madeFor(task, row);
  if (made === undefined) return undefined;
  if (made === 'agenda' || made === 'minutes') return documents.meetingFile(made, row.id, format);
  return documents.file(made === 'statusReport' ? row.id : proposalId(row.id), format);
}
