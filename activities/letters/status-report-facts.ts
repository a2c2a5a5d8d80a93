import { reportContent } from '../../machines/status-report/content.ts';
import { formatDate } from '../../machines/governance/calendar.ts';
import type { Fact } from './fact.ts';
import type { Block } from './content.ts';
import type { LetterFacts } from './facts.ts';

/** A status report: what it is about and which version it is. */
export function statusReportFacts({ case: row, proposal }: LetterFacts): readonly Fact[] {
  const period = proposal.part('period');
  const [from, to] = [period.text('from'), period.text('to')];
  const version = proposal.whole('documentVersion');
  const approved = proposal.text('approvedBy');
  return [
    ['Statusrapport', row.title],
    ...(from === undefined || to === undefined
      ? []
      : [['Periode', `${formatDate(from)} – ${formatDate(to)}`] as const]),
    ...(version === undefined || version === 0 ? [] : [['Udgave', String(version)] as const]),
    ...(approved === undefined ? [] : [['Godkendt af', approved] as const]),
  ];
}

/** The report itself, as a mail can show it: a table line by line, its first cell as the name. */
export function reportBlocks({ case: row }: LetterFacts): readonly Block[] {
  const content = reportContent.safeParse(row.view['content']).data;
  return (content?.sections ?? []).flatMap(({ heading, blocks }): Block[] => [
    { paragraph: heading.toUpperCase() },
    ...blocks.flatMap((block): Block[] => {
      if ('paragraph' in block) return block.paragraph.trim() === '' ? [] : [{ paragraph: block.paragraph }];
      if ('list' in block) return block.list.map((item) => ({ paragraph: `– ${item}` }));
      const { head, rows } = block.table;
      return [
        {
          facts: rows.map(
            ([first = '', ...rest]) =>
              [
                `${head[0] ?? ''}: ${first}`,
                rest.map((cell, index) => `${head[index + 1] ?? ''}: ${cell}`).join('; '),
              ] as const,
          ),
        },
      ];
    }),
  ]);
}
