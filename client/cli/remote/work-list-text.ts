import type { WorkList, WorkOf } from '../../sdk/work-list-commands.ts';
import { formatDue } from '../../../machines/governance/date-words.ts';
import { table } from '../io.ts';

const headings: readonly (readonly [WorkOf, string])[] = [
  ['own', 'Dine egne opgaver / your own duties'],
  ['fsg', 'Hos forretningsstyregruppen / with the business steering group'],
  ['userGroup', 'Hos brugergruppen / with the user group'],
  ['others', 'Hos andre / with others'],
  ['waiting', 'Venter / waiting'],
  ['register', 'Mangler i registeret / missing in the register'],
];

/** A work list by whose turn it is; within each the first deadline first. */
export function workListText({ name, systems, items }: WorkList): string {
  const heading =
    systems.length === 0
      ? `${name} er ikke FSA for noget system i dag. / ${name} administers no system today.`
      : `${name}: ${systems.map((system) => system.name).join(', ')}`;
  const parts = headings.flatMap(([of, words]) => {
    const part = items.filter((item) => item.of === of);
    if (part.length === 0) return [];
    const rows = part.map(({ case: row, deadline, late, da, who, taskId }) => [
      row?.number ?? '',
      deadline === undefined ? '' : `${late ? '! ' : ''}${formatDue(deadline.due)}`,
      who.join(', '),
      `${da}${row === undefined ? '' : `: ${row.title}`}${taskId === undefined ? '' : ` (${taskId})`}`,
    ]);
    return ['', words, table(rows, '')];
  });
  return [heading, ...(parts.length === 0 ? ['Intet åbent. / Nothing is open.'] : parts)].join('\n');
}
