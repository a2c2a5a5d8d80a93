import { formatKroner } from '../../../machines/governance/money.ts';
import { type JournalEntry, type ListedCase, listedState } from '../../../store/rows.ts';
import type { CaseView, MyTask } from '../../sdk/views.ts';
import { rawLine, storyOf } from '../../sdk/narrative.ts';
import { choiceName, levelName, outcomeName, questionName, stateName } from '../../../machines/terms/index.ts';
import { formatDue, formatInstant } from '../../../machines/governance/calendar.ts';
import { duties } from '../../../machines/duties.ts';
import { table } from '../io.ts';

/** How the CLI writes things for people: Danish, times in Danish local time, e.g. `23. november 2026 kl. 08.15`. */
export const localMinute = (at: string): string => formatInstant(at, 'long', 'da');

const kroner = (ore: number | undefined): string => (ore === undefined ? '' : formatKroner(ore));

/** What a case answers who tells it something. */
export const taken = ({ seq }: { readonly seq: number }): string => `Modtaget som trin ${seq}. / Taken as step ${seq}.`;

/** Id → name, of persons or of regions, as far as known. */
export type Names = ReadonlyMap<string, string>;
const named =
  (names: Names) =>
  (person: string): string =>
    names.get(person) ?? (person === 'system' ? 'systemet' : person);

const where = (row: ListedCase): string => stateName(listedState(row), 'da');

export const caseList = (rows: readonly ListedCase[]): string =>
  table(
    rows.map((row) => [
      row.number,
      row.system ?? '',
      where(row),
      kroner(row.amountOre),
      row.rank === undefined ? '' : `nr. ${row.rank}`,
      row.title,
    ]),
    'Ingen sager. / No cases.',
  );

/** `whose`: with the name of each task's owner, when the tasks are not all one person's. */
export const taskList = (tasks: readonly MyTask[], whose: boolean): string =>
  table(
    tasks.map((task) => [
      task.case.number,
      ...(whose ? [task.name] : []),
      formatDue(task.deadline.due),
      task.da,
      task.choices.join('|'),
      task.id,
    ]),
    'Ingen åbne opgaver. / No open tasks.',
  );

const dutyName = (duty: string): string =>
  Object.hasOwn(duties, duty) ? duties[duty as keyof typeof duties].da : duty;

/** `all`: with the lines of the machinery, as the journal has them. */
function timelineLines(view: CaseView, names: Names, all: boolean): string[] {
  const name = named(names);
  const { narrations, technical } = storyOf(view, name, 'da');
  const lines = narrations.map(({ entries, text, who, reason }) => {
    const [first] = entries;
    const behalf = first?.onBehalfOf === undefined ? '' : ` (på vegne af ${name(first.onBehalfOf)})`;
    const by = who === undefined ? '' : `  ${name(who)}${behalf}:`;
    const quoted = reason === undefined ? '' : ` – «${reason}»`;
    return `${minuteOf(first)}${by}  ${text}${quoted}`;
  });
  const raw = all ? technical.map((entry) => `  # ${rawLine(entry)}`) : [];
  const hidden =
    !all && technical.length > 0 ? [`(${technical.length} tekniske linjer; vis dem med --all / shown by --all)`] : [];
  return [...lines, ...(raw.length > 0 ? ['', 'Tekniske linjer / technical lines:', ...raw] : []), ...hidden];
}

const minuteOf = (entry: JournalEntry | undefined): string =>
  entry === undefined ? '' : formatInstant(entry.at, 'short', 'da');

export interface CaseTextOptions {
  readonly timeline: boolean;
  readonly all: boolean;
  readonly names: Names;
  /** Names of regions by id. */
  readonly regions: Names;
}

export function caseText(view: CaseView, { timeline, all, names, regions }: CaseTextOptions): string {
  const row = view.case;
  const outcome = row.outcome === undefined ? undefined : outcomeName(row.outcome, 'da', row.machine);
  const lines = [
    `${row.number}  ${row.title}`,
    `  ${[row.system, kroner(row.amountOre), row.level === undefined ? '' : levelName(row.level, 'da')].filter(Boolean).join(' · ')}`,
    `  ${where(row)}${outcome === undefined || outcome === where(row) ? '' : ` (${outcome})`}, udgave ${row.version}`,
  ];
  for (const one of view.waiting) lines.push(`  ${one.da}`);
  if (view.unreachable !== undefined) lines.push(`  ! ${view.unreachable}`);
  for (const task of view.openTasks)
    lines.push(
      `  opgave til ${task.name}: ${dutyName(task.duty)}, frist ${formatDue(task.deadline.due)}\n    ${task.id}`,
    );
  for (const ballot of view.ballots) {
    lines.push(
      `  afstemning: ${questionName(ballot.question, 'da')} ${ballot.proof?.da ?? `${ballot.voted.length} af ${ballot.electorate.length} har stemt.`}`,
    );
    if (ballot.closedAt !== undefined)
      for (const vote of ballot.votes.filter((one) => one.current))
        lines.push(
          `    ${named(names)(vote.by.person)} (${regions.get(vote.region) ?? vote.region}): ${choiceName(vote.choice, 'da')}`,
        );
  }
  if (timeline) lines.push('', ...timelineLines(view, names, all));
  return lines.join('\n');
}
