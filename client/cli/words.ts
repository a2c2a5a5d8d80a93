import { formatKroner } from '../../machines/governance/money.ts';
import { localParts } from '../../machines/governance/local-time.ts';
import type { CaseRow, JournalEntry } from '../../store/model.ts';
import type { CaseView, MyTask } from '../sdk/commands.ts';
import { table } from './io.ts';

/** How the CLI writes things for people: Danish, times in Danish local time. */
export function localMinute(at: string): string {
  const { date, time } = localParts(at);
  return `${date} ${time}`;
}

const kroner = (ore: number | undefined): string => (ore === undefined ? '' : formatKroner(ore));

export const caseList = (rows: readonly CaseRow[]): string =>
  table(
    rows.map((row) => [
      row.number,
      row.system ?? '',
      row.state,
      kroner(row.amountOre),
      row.rank === undefined ? '' : `nr. ${row.rank}`,
      row.title,
    ]),
    'Ingen sager. / No cases.',
  );

export const taskList = (tasks: readonly MyTask[]): string =>
  table(
    tasks.map((task) => [task.case.number, localMinute(task.deadline.due), task.da, task.choices.join('|'), task.id]),
    'Ingen åbne opgaver. / No open tasks.',
  );

const entryLine = (entry: JournalEntry): string => {
  const way = entry.before === undefined ? (entry.after ?? '') : `${entry.before} → ${entry.after ?? ''}`;
  const who = entry.onBehalfOf === undefined ? entry.person : `${entry.person} på vegne af ${entry.onBehalfOf}`;
  return [entry.localTime, entry.event, who, way, entry.reason ?? ''].filter((cell) => cell !== '').join('  ');
};

export function caseText(view: CaseView, timeline: boolean): string {
  const row = view.case;
  const lines = [
    `${row.number}  ${row.title}`,
    `  ${[row.system, kroner(row.amountOre), row.level].filter(Boolean).join(' · ')}`,
    `  ${row.state}${row.outcome === undefined ? '' : ` (${row.outcome})`}, version ${row.version}`,
  ];
  for (const one of view.waiting) lines.push(`  ${one.da}`);
  if (view.unreachable !== undefined) lines.push(`  ! ${view.unreachable}`);
  for (const task of view.openTasks)
    lines.push(`  opgave ${task.id}: ${task.name}, ${task.duty}, frist ${localMinute(task.deadline.due)}`);
  for (const ballot of view.ballots) {
    lines.push(
      `  afstemning ${ballot.id}: ${ballot.proof?.da ?? `${ballot.voted.length} af ${ballot.electorate.length} har stemt`}`,
    );
  }
  if (timeline) lines.push('', ...view.timeline.map(entryLine));
  return lines.join('\n');
}
