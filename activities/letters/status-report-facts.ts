import { formatDate } from '../../machines/governance/calendar.ts';
import type { Fact } from './fact.ts';
import type { Block } from './content.ts';
import type { LetterFacts } from './facts.ts';
import { isCase, viewOf } from '../../store/rows.ts';

/** A status report: what it is about and which version it is. */
export function statusReportFacts({ case: row }: LetterFacts): readonly Fact[] {
  if (!isCase(row, 'status-report')) return [['Statusrapport', row.title]];
  const { period, documentVersion, approvedBy } = row.view;
  return [
    ['Statusrapport', row.title],
    ['Periode', `${formatDate(period.from)} – ${formatDate(period.to)}`],
    ...(documentVersion === 0 ? [] : [['Udgave', String(documentVersion)] as const]),
    ...(approvedBy === undefined ? [] : [['Godkendt af', approvedBy] as const]),
  ];
}

/** The report itself, as a mail can show it: a table line by line, its first cell as the name. */
export function reportBlocks({ case: row }: LetterFacts): readonly Block[] {
  const content = viewOf(row, 'status-report')?.content;
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
