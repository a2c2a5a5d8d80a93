import { localDate } from '../../../machines/governance/local-time.ts';
import type { ReportBlock } from '../../../machines/status-report/content.ts';
import { contentOf, textOfDocument } from '../../../store/document-content.ts';
import type { DocumentRow } from '../../../store/rows.ts';
import { list, type Paper, type PaperBlock, table, text } from '../paper/paper.ts';
import { dateWords } from './words.ts';

const blockOf = (block: ReportBlock, heading: string): PaperBlock => {
  if ('paragraph' in block) return text(block.paragraph);
  if ('list' in block) return list(block.list);
  return table({ caption: heading, ...block.table });
};

/** A report to RSI as a paper. Undefined when the document holds no report. */
export function reportPaper(row: DocumentRow): Paper | undefined {
  const content = contentOf(row, 'statusReport');
  if (content === undefined) return undefined;
  const draft = row.standing === 'draft';
  return {
    title: row.title,
    kind: 'Statusrapport til RSI-kredsen',
    draft,
    facts: [
      ['Udgave', String(row.version)],
      ['Dato', dateWords(localDate(new Date(row.at).toISOString()))],
    ],
    fileName: `${row.title}${draft ? ' udkast' : ''}`,
    sections: content.sections.map(({ heading, blocks }) => ({
      heading,
      level: 2,
      blocks: blocks.map((block) => blockOf(block, heading)),
    })),
  };
}

/** Which version it is, from when it counts, and who decided it. */
export const factsOfVersion = (row: DocumentRow): Paper['facts'] => [
  ['Udgave', String(row.version)],
  ...(row.from === undefined ? [] : [['Gælder fra', dateWords(row.from)] as const]),
  ...(row.decision === undefined ? [] : [['Besluttet', row.decision] as const]),
];

/** A document that was uploaded as text: its paragraphs; lines that begin with `#` are headings, with `- ` a list. */
export function textPaper(row: DocumentRow, kind: string): Paper | undefined {
  const words = textOfDocument(row);
  if (words === undefined) return undefined;
  const sections: { heading: string; level: 2 | 3; blocks: PaperBlock[] }[] = [];
  const here = () => {
    if (sections.length === 0) sections.push({ heading: 'Indhold', level: 2, blocks: [] });
    return sections.at(-1)?.blocks ?? [];
  };
  for (const piece of words.replaceAll('\r\n', '\n').split(/\n\s*\n/)) {
    let rest = piece.trim();
    const heading = /^(#{1,6})\s+(.+)/.exec(rest);
    if (heading) {
      sections.push({ heading: heading[2] ?? '', level: (heading[1]?.length ?? 1) <= 2 ? 2 : 3, blocks: [] });
      rest = rest.split('\n').slice(1).join('\n').trim();
    }
    if (rest === '') continue;
    const lines = rest.split('\n');
    if (lines.every((one) => /^[-*] /.test(one))) here().push(list(lines.map((one) => one.slice(2))));
    else here().push(text(rest));
  }
  return {
    title: row.title,
    kind,
    draft: row.standing === 'draft',
    facts: factsOfVersion(row),
    fileName: row.title,
    sections,
  };
}
