import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Pdf from 'pdfkit';
import { type Paper, type PaperBlock, readable } from './paper.ts';
import { drawTable } from './pdf-table.ts';
import { ink, type Sheet, sizes, soft, type Structure } from './pdf-sheet.ts';

const require = createRequire(import.meta.url);
const fonts = {
  regular: () => readFileSync(require.resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf')),
  bold: () => readFileSync(require.resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf')),
} as const;

function draw(sheet: Sheet, parent: Structure, block: PaperBlock): void {
  const { doc, left, width, keep } = sheet;
  const paragraph = (words: string, tag = 'P'): void => {
    parent.add(
      doc.struct(tag, {}, () => {
        doc.font('regular').fontSize(sizes.text).fillColor(ink).text(readable(words), left, doc.y, { width });
      }),
    );
    doc.moveDown(0.4);
  };
  switch (block.kind) {
    case 'text':
      for (const part of block.text.split(/\n{2,}/)) if (part.trim() !== '') paragraph(part.trim());
      return;
    case 'note':
      keep(30);
      parent.add(
        doc.struct('P', {}, () => {
          doc
            .font('bold')
            .fontSize(sizes.text)
            .fillColor(ink)
            .text(readable(block.text), left + 8, doc.y, { width: width - 8 });
        }),
      );
      doc.moveDown(0.4);
      return;
    case 'list': {
      const all = doc.struct('L');
      parent.add(all);
      for (const item of block.items) {
        const line = doc.struct('LI');
        all.add(line);
        keep(16);
        const top = doc.y;
        line.add(
          doc.struct('Lbl', {}, () => {
            doc
              .font('regular')
              .fontSize(sizes.text)
              .fillColor(ink)
              .text('•', left + 4, top, { lineBreak: false });
          }),
        );
        line.add(
          doc.struct('LBody', {}, () => {
            doc.text(readable(item), left + 16, top, { width: width - 16 });
          }),
        );
        line.end();
        doc.moveDown(0.2);
      }
      all.end();
      doc.moveDown(0.3);
      return;
    }
    case 'facts':
      drawTable(sheet, parent, {
        head: [],
        rows: block.rows.map(([name, value]) => [readable(name), readable(value)]),
        widths: [1, 2.6],
        rowHeads: true,
      });
      return;
    case 'table': {
      const { caption, head, rows, amounts, widths } = block.table;
      keep(60);
      parent.add(
        doc.struct('Caption', {}, () => {
          doc.font('bold').fontSize(sizes.small).fillColor(ink).text(readable(caption), left, doc.y, { width });
        }),
      );
      doc.moveDown(0.2);
      drawTable(sheet, parent, {
        head,
        rows: rows.map((row) => row.map(readable)),
        ...(amounts === undefined ? {} : { amounts }),
        ...(widths === undefined ? {} : { widths }),
      });
    }
  }
}

/** Name of the paper and its page on every page; decoration for a screen reader, which has them from the structure. */
function furnish(doc: PDFKit.PDFDocument, paper: Paper): void {
  const { start, count } = doc.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    doc.switchToPage(page);
    const { left, right, bottom } = doc.page.margins;
    const width = doc.page.width - left - right;
    doc.page.margins.bottom = 0;
    doc.markContent('Artifact', { type: 'Pagination' });
    doc.font('regular').fontSize(sizes.small).fillColor(soft);
    doc.text(`${paper.kind}${paper.draft ? ' · UDKAST' : ''}`, left, 28, { width: width / 2, lineBreak: false });
    doc.text('SYS-sekretariatet', left + width / 2, 28, { width: width / 2, align: 'right', lineBreak: false });
    doc.text(`Side ${page - start + 1} af ${count}`, left, doc.page.height - 36, {
      width,
      align: 'center',
      lineBreak: false,
    });
    doc.endMarkedContent();
    doc.page.margins.bottom = bottom;
  }
}

/** A paper as PDF: A4, fonts embedded, Danish, tagged so that a screen reader finds headings, lists and the heads of tables; page numbers. */
export async function writePdf(paper: Paper): Promise<Uint8Array> {
  const doc = new Pdf({
    size: 'A4',
    layout: paper.landscape ? 'landscape' : 'portrait',
    margins: { top: 56, bottom: 56, left: 50, right: 50 },
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'da-DK',
    displayTitle: true,
    autoFirstPage: false,
    info: {
      Title: paper.title,
      Author: 'SYS-sekretariatet',
      Creator: 'Årshjul',
      Subject: paper.kind,
      // The same paper is the same file, byte for byte.
      ...(paper.at === undefined ? {} : { CreationDate: new Date(paper.at) }),
    },
  } as PDFKit.PDFDocumentOptions);
  doc.registerFont('regular', fonts.regular());
  doc.registerFont('bold', fonts.bold());
  const chunks: Uint8Array[] = [];
  const whole = new Promise<Uint8Array>((resolve, reject) => {
    doc.on('data', (chunk: Uint8Array) => void chunks.push(chunk));
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    doc.on('error', reject);
  });
  doc.addPage();
  const { left, right, bottom } = doc.page.margins;
  const sheet: Sheet = {
    doc,
    left,
    width: doc.page.width - left - right,
    keep: (height) => {
      if (doc.y + height > doc.page.height - bottom) doc.addPage();
    },
  };
  const root = doc.struct('Document');
  doc.addStructure(root);
  const heading = (tag: string, words: string, size: number): void => {
    sheet.keep(size * 4);
    root.add(
      doc.struct(tag, {}, () => {
        doc.font('bold').fontSize(size).fillColor(ink).text(readable(words), left, doc.y, { width: sheet.width });
      }),
    );
    doc.moveDown(0.35);
  };
  heading('H1', paper.title, sizes.title);
  if (paper.draft) draw(sheet, root, { kind: 'note', text: 'Udkast. Ikke godkendt.' });
  if (paper.facts.length > 0) draw(sheet, root, { kind: 'facts', rows: paper.facts });
  for (const section of paper.sections) {
    doc.moveDown(section.level === 2 ? 0.7 : 0.4);
    heading(section.level === 2 ? 'H2' : 'H3', section.heading, section.level === 2 ? sizes.section : sizes.item);
    for (const block of section.blocks) draw(sheet, root, block);
  }
  root.end();
  furnish(doc, paper);
  doc.end();
  return whole;
}
