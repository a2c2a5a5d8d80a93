import { ink, line, type Sheet, sizes, soft, type Structure } from './pdf-sheet.ts';

interface Drawn {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly amounts?: readonly number[];
  readonly widths?: readonly number[];
  /** The first cell of a row names it. */
  readonly rowHeads?: boolean;
}

const padding = 4;

/** Says which cells a head is the head of; the types do not know it yet. */
const scoped = (scope: 'Row' | 'Column') => ({ scope }) as Parameters<PDFKit.PDFDocument['struct']>[1];

/**
 * A table with its structure. Its head stands again on the next page, as decoration; a row that does not fit goes to the next page, and one that fits on no
 * page goes on there.
 */
export function drawTable(
  sheet: Sheet,
  parent: Structure,
  { head, rows, amounts = [], widths, rowHeads }: Drawn,
): void {
  const { doc, left, width } = sheet;
  const columns = Math.max(head.length, ...rows.map((row) => row.length));
  const parts = Array.from({ length: columns }, (_, index) => widths?.[index] ?? 1);
  const whole = parts.reduce((sum, part) => sum + part, 0);
  const wide = parts.map((part) => (part / whole) * width);
  const start = (column: number): number => left + wide.slice(0, column).reduce((sum, one) => sum + one, 0);
  const bottom = (): number => doc.page.height - doc.page.margins.bottom;
  const look = (bold: boolean): void =>
    void doc
      .font(bold ? 'bold' : 'regular')
      .fontSize(sizes.small)
      .fillColor(ink);
  const inside = (column: number) => ({
    width: (wide[column] ?? 0) - 2 * padding,
    align: amounts.includes(column) ? ('right' as const) : ('left' as const),
  });
  const heightOf = (cells: readonly string[], isBold: (column: number) => boolean): number =>
    Math.max(
      ...cells.map((cell, column) => {
        look(isBold(column));
        return doc.heightOfString(cell === '' ? ' ' : cell, inside(column));
      }),
    ) +
    2 * padding;

  const rule = (y: number): void => {
    doc.markContent('Artifact', { type: 'Layout' });
    doc
      .moveTo(left, y)
      .lineTo(left + width, y)
      .lineWidth(0.5)
      .strokeColor(line)
      .stroke();
    doc.endMarkedContent();
  };
  const put = (cells: readonly string[], top: number, isBold: (column: number) => boolean): void =>
    cells.forEach((cell, column) => {
      look(isBold(column));
      doc.text(cell, start(column) + padding, top + padding, inside(column));
    });

  const root = doc.struct('Table');
  parent.add(root);
  const isHead = () => true;

  function drawHead(again: boolean): void {
    if (head.length === 0) return;
    const height = heightOf(head, isHead);
    const top = doc.y;
    if (again) {
      doc.markContent('Artifact', { type: 'Pagination' });
      doc.fillColor(soft);
      put(head, top, isHead);
      doc.endMarkedContent();
    } else {
      const row = doc.struct('TR');
      root.add(row);
      head.forEach((cell, column) => {
        row.add(
          doc.struct('TH', scoped('Column'), () => {
            look(true);
            doc.text(cell, start(column) + padding, top + padding, inside(column));
          }),
        );
      });
      row.end();
    }
    doc.y = top + height;
    rule(doc.y);
  }

  /** As much of each cell as fits in the height, and the rest. */
  function split(cells: readonly string[], height: number, isBold: (column: number) => boolean) {
    const pieces = cells.map((cell, column) => {
      look(isBold(column));
      const fits = (words: string): boolean => doc.heightOfString(words, inside(column)) <= height - 2 * padding;
      if (fits(cell)) return [cell, ''] as const;
      let [low, high] = [0, cell.length];
      while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if (fits(cell.slice(0, middle))) low = middle;
        else high = middle - 1;
      }
      const at = cell.lastIndexOf(' ', low) > 0 ? cell.lastIndexOf(' ', low) : low;
      return [cell.slice(0, at), cell.slice(at).trimStart()] as const;
    });
    return [pieces.map(([now]) => now), pieces.map(([, rest]) => rest)] as const;
  }

  const page = (): void => {
    doc.addPage();
    drawHead(true);
  };

  drawHead(false);
  for (const cells of rows) {
    const isBold = (column: number): boolean => rowHeads === true && column === 0;
    let rest: readonly string[] = cells;
    while (rest.some((cell) => cell !== '') || rest === cells) {
      const needed = heightOf(rest, isBold);
      const room = bottom() - doc.y;
      if (needed > room && doc.y > doc.page.margins.top + 80 && needed < bottom() - doc.page.margins.top - 80) {
        page();
        continue;
      }
      const [now, later] = needed > room ? split(rest, room, isBold) : [rest, rest.map(() => '')];
      const top = doc.y;
      const row = doc.struct('TR');
      root.add(row);
      now.forEach((cell, column) => {
        row.add(
          doc.struct(isBold(column) ? 'TH' : 'TD', isBold(column) ? scoped('Row') : {}, () => {
            look(isBold(column));
            doc.text(cell === '' ? ' ' : cell, start(column) + padding, top + padding, inside(column));
          }),
        );
      });
      row.end();
      doc.y = Math.min(top + Math.min(needed, room), bottom());
      rule(doc.y);
      rest = later;
      if (rest.some((cell) => cell !== '')) page();
    }
  }
  root.end();
  doc.x = left;
  doc.moveDown(0.6);
}
