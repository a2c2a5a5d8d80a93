import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  type IParagraphOptions,
  LevelFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { type Paper, type PaperBlock, type PaperTable, readable } from './paper.ts';

/** Room for text on A4 in twentieths of a point. */
const room = { portrait: 9638, landscape: 14_570 } as const;
const bullets = 'punkter';

/** The lines of a text as runs with line breaks between them. */
const runs = (words: string, bold = false): TextRun[] =>
  readable(words)
    .split('\n')
    .map((one, index) => new TextRun({ text: one, bold, ...(index === 0 ? {} : { break: 1 }) }));

const paragraph = (words: string, more: Omit<IParagraphOptions, 'children'> & { bold?: boolean } = {}): Paragraph => {
  const { bold = false, ...options } = more;
  return new Paragraph({ spacing: { after: 120 }, ...options, children: runs(words, bold) });
};

function tableOf(
  { head, rows, amounts = [], widths }: Omit<PaperTable, 'caption'>,
  width: number,
  rowHeads = false,
): Table {
  const columns = Math.max(head.length, ...rows.map((row) => row.length));
  const parts = Array.from({ length: columns }, (_, index) => widths?.[index] ?? 1);
  const whole = parts.reduce((sum, part) => sum + part, 0);
  const wide = parts.map((part) => Math.floor((part / whole) * width));
  const cell = (words: string, column: number, bold: boolean): TableCell =>
    new TableCell({
      width: { size: wide[column] ?? 0, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      children: [
        paragraph(words, {
          bold,
          spacing: { after: 0 },
          alignment: amounts.includes(column) ? AlignmentType.RIGHT : AlignmentType.LEFT,
        }),
      ],
    });
  const rule = { style: BorderStyle.SINGLE, size: 4, color: '9AA8B2' } as const;
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: wide,
    borders: { top: rule, bottom: rule, left: rule, right: rule, insideHorizontal: rule, insideVertical: rule },
    rows: [
      ...(head.length === 0
        ? []
        : [new TableRow({ tableHeader: true, children: head.map((words, column) => cell(words, column, true)) })]),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: false,
            children: parts.map((_, column) => cell(row[column] ?? '', column, rowHeads && column === 0)),
          }),
      ),
    ],
  });
}

function blockOf(block: PaperBlock, width: number): (Paragraph | Table)[] {
  const gap = new Paragraph({ spacing: { after: 80 }, children: [] });
  switch (block.kind) {
    case 'text':
      return block.text
        .split(/\n{2,}/)
        .filter((part) => part.trim() !== '')
        .map((part) => paragraph(part.trim()));
    case 'note':
      return [paragraph(block.text, { bold: true, indent: { left: 160 } })];
    case 'list':
      return block.items.map((item) => paragraph(item, { numbering: { reference: bullets, level: 0 } }));
    case 'facts':
      return [tableOf({ head: [], rows: block.rows.map((row) => [...row]), widths: [1, 2.6] }, width, true), gap];
    case 'table':
      return [
        paragraph(block.table.caption, { bold: true, keepNext: true, spacing: { before: 120, after: 60 } }),
        tableOf(block.table, width),
        gap,
      ];
  }
}

/** A paper as a Word file to be edited: real headings, lists and tables with a repeated head, Danish proofing, page numbers. */
export async function writeDocx(paper: Paper): Promise<Uint8Array> {
  const width = room[paper.landscape ? 'landscape' : 'portrait'];
  const font = { ascii: 'Calibri', hAnsi: 'Calibri', cs: 'Calibri', eastAsia: 'Calibri' };
  const heading = (size: number, before: number) => ({
    run: { font, size, bold: true, color: '14212B' },
    paragraph: { spacing: { before, after: 100 }, keepNext: true },
  });
  const page = {
    margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 },
    size: {
      width: 11_906,
      height: 16_838,
      orientation: paper.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
    },
  };
  const document = new Document({
    title: readable(paper.title),
    subject: paper.kind,
    creator: 'SYS-sekretariatet',
    lastModifiedBy: 'Årshjul',
    styles: {
      default: {
        document: { run: { font, size: 22, language: { value: 'da-DK' } } },
        heading1: heading(36, 0),
        heading2: heading(28, 320),
        heading3: heading(24, 240),
      },
    },
    numbering: {
      config: [
        {
          reference: bullets,
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '•',
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 400, hanging: 240 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: { page },
        headers: {
          default: new Header({
            children: [
              paragraph(`${paper.kind}${paper.draft ? ' · UDKAST' : ''} · SYS-sekretariatet`, {
                alignment: AlignmentType.RIGHT,
              }),
            ],
          }),
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [new TextRun({ children: ['Side ', PageNumber.CURRENT, ' af ', PageNumber.TOTAL_PAGES] })],
              }),
            ],
          }),
        },
        children: [
          paragraph(paper.title, { heading: HeadingLevel.HEADING_1 }),
          ...(paper.draft ? blockOf({ kind: 'note', text: 'Udkast. Ikke godkendt.' }, width) : []),
          ...(paper.facts.length === 0 ? [] : blockOf({ kind: 'facts', rows: paper.facts }, width)),
          ...paper.sections.flatMap((section) => [
            paragraph(section.heading, {
              heading: section.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3,
            }),
            ...section.blocks.flatMap((block) => blockOf(block, width)),
          ]),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
