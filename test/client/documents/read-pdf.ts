import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a reader of the PDF reads, page by page, and what a screen reader is told about it. */
export async function readPdf(bytes: Uint8Array) {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
  const document = await task.promise;
  const pages: string[] = [];
  const tags = new Set<string>();
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(
      items
        .map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : ''))
        .join('')
        .replace(/\s+/g, ' '),
    );
    const walk = (node: unknown): void => {
      const { role, children = [] } = node as { role?: string; children?: unknown[] };
      if (role !== undefined) tags.add(role);
      for (const child of children) walk(child);
    };
    const tree = await page.getStructTree();
    if (tree) walk(tree);
  }
  const { info } = await document.getMetadata();
  const marked = await document.getMarkInfo();
  await task.destroy();
  return { pages, text: pages.join(' '), tags, info: info as Readonly<Record<string, unknown>>, marked };
}
