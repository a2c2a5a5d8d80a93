import type { DutyName } from '../../../machines/duties.ts';
import { createDocuments } from '../../documents/create-documents.ts';
import type { PaperFile, PaperFormat } from '../../documents/formats.ts';
import { isPresented } from '../../documents/from/case-content.ts';
import { proposalId } from '../../documents/made-papers.ts';
import type { CaseRow, TaskRow } from '../../../store/rows.ts';
import type { WebDeps } from '../deps.ts';

type Made = 'agenda' | 'minutes' | 'kept' | 'proposal';

/** The paper that a duty is about. */
const paperOf: Readonly<Partial<Record<DutyName, Made>>> = {
  'agenda-preparation': 'agenda',
  'agenda-approval': 'agenda',
  'minutes-draft': 'minutes',
  'minutes-objection': 'minutes',
  'minutes-settlement': 'minutes',
  'status-report-draft': 'kept',
  'status-report-approval': 'kept',
  'status-report-receipt': 'kept',
  'sys-vote': 'proposal',
  'sys-decision': 'proposal',
};

const names: Readonly<Record<Made, readonly [da: string, en: string]>> = {
  agenda: ['Dagsordenen', 'The agenda'],
  minutes: ['Referatet', 'The minutes'],
  kept: ['Statusrapporten', 'The status report'],
  proposal: ['Beslutningsoplægget', 'The decision proposal'],
};

const madeFor = ({ duty }: Pick<TaskRow, 'duty'>, { machine }: Pick<CaseRow, 'machine'>): Made | undefined => {
  const made = paperOf[duty as DutyName];
  return made === 'proposal' && !isPresented(machine) ? undefined : made;
};

/** What the paper behind a task is called; undefined when the task has none. */
export function paperName(task: TaskRow, row: CaseRow): readonly [da: string, en: string] | undefined {
  const made = madeFor(task, row);
  return made === undefined ? undefined : names[made];
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
  return documents.file(made === 'kept' ? row.id : proposalId(row.id), format);
}
