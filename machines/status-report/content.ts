import { z } from 'zod';
import type { DeepReadonly } from '../governance/deep-readonly.ts';

const text = z.string().max(20_000);

/** One piece of a report: a paragraph, a list, or a table whose rows are as long as its head. */
const reportBlock = z.union([
  z.strictObject({ paragraph: text }),
  z.strictObject({ list: z.array(text).max(1000) }),
  z.strictObject({
    table: z.strictObject({ head: z.array(text).max(12), rows: z.array(z.array(text).max(12)).max(2000) }),
  }),
]);
export type ReportBlock = DeepReadonly<z.infer<typeof reportBlock>>;

const reportSection = z.strictObject({
  heading: z.string().trim().min(1).max(200),
  blocks: z.array(reportBlock).max(200),
});
export type ReportSection = DeepReadonly<z.infer<typeof reportSection>>;

/** A report as data: its page, its mail and its file are made from the same content. */
export const reportContent = z.strictObject({ sections: z.array(reportSection).min(1).max(40) });
export type ReportContent = DeepReadonly<z.infer<typeof reportContent>>;

/**
 * A section as people edit it: paragraphs with an empty line between them, a list with `- ` before each item, a table with `|` around its cells, the
 * first line being its head.
 */
export const sectionText = ({ blocks }: ReportSection): string => blocks.map((block) => blockText(block)).join('\n\n');

const cell = (value: string): string => value.replace(/\s+/g, ' ').replaceAll('|', '/').trim();
const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;

function blockText(block: ReportBlock): string {
  if ('paragraph' in block) return block.paragraph.trim();
  if ('list' in block) return block.list.map((item) => `- ${item.replace(/\s+/g, ' ').trim()}`).join('\n');
  return [block.table.head, ...block.table.rows].map(line).join('\n');
}

/** Reads a section as people edit it; what is no table and no list is a paragraph. The rows of a table get as many cells as its head. */
export function readSection(heading: string, typed: string): ReportSection {
  const pieces = typed
    .replaceAll('\r\n', '\n')
    .split(/\n\s*\n/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  return { heading: heading.trim(), blocks: pieces.map((piece) => readBlock(piece)) };
}

function readBlock(piece: string): ReportBlock {
  const lines = piece.split('\n').map((one) => one.trim());
  if (lines.every((one) => one.startsWith('- '))) return { list: lines.map((one) => one.slice(2).trim()) };
  if (lines.every((one) => one.startsWith('|') && one.endsWith('|') && one.length > 1)) {
    const rows = lines.map((one) =>
      one
        .slice(1, -1)
        .split('|')
        .map((value) => value.trim()),
    );
    const [head = [], ...rest] = rows;
    return { table: { head, rows: rest.map((row) => head.map((_, index) => row[index] ?? '')) } };
  }
  return { paragraph: lines.join('\n') };
}
