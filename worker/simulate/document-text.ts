import type { Paper, PaperBlock } from '../../client/documents/paper/paper.ts';
import { createStoredPapers } from '../../client/documents/stored-papers.ts';
import { sectionText } from '../../machines/status-report/content.ts';
import type { DocumentRow } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import { contentOf } from '../../store/document-content.ts';

/** A document as a story writes it, line by line: a status report as it is edited, an agenda or minutes as their paper reads. Undefined for data without a paper. */
export async function documentText(store: Store, row: DocumentRow): Promise<string | undefined> {
  const report = contentOf(row, 'statusReport');
  if (report !== undefined)
    return report.sections.map((section) => `# ${section.heading}\n\n${sectionText(section)}`).join('\n\n');
  const paper = await createStoredPapers({ store }).paperOf(row);
  return paper === undefined ? undefined : paperText(paper);
}

const paperText = ({ title, facts, sections }: Paper): string =>
  [
    `# ${title}`,
    ...facts.map(([name, value]) => `${name}: ${oneLine(value)}`),
    ...sections.flatMap(({ heading, level, blocks }) => [
      `${'#'.repeat(level)} ${heading}`,
      ...blocks.flatMap(blockLines),
    ]),
  ].join('\n');

const oneLine = (words: string): string => words.replace(/\s*\n\s*/g, '; ');
const row = (cells: readonly string[]): string => `| ${cells.map(oneLine).join(' | ')} |`;

function blockLines(block: PaperBlock): string[] {
  switch (block.kind) {
    case 'list':
      return block.items.map((item) => `- ${oneLine(item)}`);
    case 'facts':
      return block.rows.map(([name, value]) => `${name}: ${oneLine(value)}`);
    case 'table':
      return [block.table.head, ...block.table.rows].map(row);
    default:
      return [oneLine(block.text)];
  }
}
