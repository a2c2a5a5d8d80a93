import { unzip } from '../spreadsheet/edit-file.ts';
import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../../client/documents/paper/write-docx.ts';
import { writePdf } from '../../../client/documents/paper/write-pdf.ts';
import type { Paper } from '../../../client/documents/paper/paper.ts';
import { readDocx } from './read-docx.ts';
import { readPdf } from './read-pdf.ts';

const long = 'Æbler, øl og århundreder – «citat» til prøve. '.repeat(60);
const paper: Paper = {
  title: 'Dagsorden til SYS’ møde den 16. maj 2028',
  kind: 'Dagsorden',
  draft: true,
  facts: [
    ['Dato', 'tirsdag den 16. maj 2028'],
    ['Sted', 'Danske Regioner, Københavnsværelset'],
  ],
  fileName: 'Dagsorden SYS 16-05-2028',
  sections: [
    {
      heading: '5. Ændringsønsker til prioritering',
      level: 2,
      blocks: [
        { kind: 'text', text: `Første afsnit.\n\n${long}` },
        { kind: 'list', items: ['at SYS godkender ændringsønsket,', 'at udgiften på 640.000 kr. afholdes af puljen.'] },
      ],
    },
    {
      heading: '5.1 Beslutning: Underskrift på tablet',
      level: 3,
      blocks: [
        {
          kind: 'table',
          table: {
            caption: 'Projekter',
            head: ['Projekt', 'Beløb', 'Status'],
            amounts: [1],
            rows: [
              ...Array.from({ length: 70 }, (_, row) => [`Projekt nr. ${row + 1}`, `${row + 1}.000 kr.`, 'Grøn']),
              ['Det lange', '1 kr.', `${long.repeat(5)}Slut på det lange.`],
            ],
          },
        },
        { kind: 'note', text: 'Beslutning: Godkendt' },
      ],
    },
  ],
};

describe('a paper as PDF', () => {
  it('is the same file when it is written again', async () => {
    const dated = { ...paper, at: '2028-05-09T08:00:00.000Z' };
    expect(Buffer.from(await writePdf(dated)).equals(await writePdf(dated))).toBe(true);
  });

  it('has every word on its pages, its numbers on each, and its structure for a screen reader', async () => {
    const bytes = await writePdf(paper);
    const { text, pages, tags, info, marked } = await readPdf(bytes);
    expect(text).toContain('Dagsorden til SYS’ møde den 16. maj 2028');
    expect(text).toContain('Æbler, øl og århundreder – «citat»');
    expect(text).toContain('Københavnsværelset');
    for (let row = 1; row <= 70; row += 1) expect(text).toContain(`Projekt nr. ${row} ${row}.000 kr.`);
    expect(text).toContain('Slut på det lange.');
    expect(pages.length).toBeGreaterThan(3);
    pages.forEach((page, index) => {
      expect(page).toContain(`Side ${index + 1} af ${pages.length}`);
      expect(page).toContain('Dagsorden · UDKAST');
    });
    // The head of the table stands on each page that the table has rows on.
    for (const page of pages.filter((one) => one.includes('Projekt nr.')))
      expect(page).toContain('Projekt Beløb Status');
    for (const tag of ['H1', 'H2', 'H3', 'P', 'L', 'LI', 'Table', 'TR', 'TH', 'TD']) expect(tags).toContain(tag);
    expect(marked).toMatchObject({ Marked: true });
    expect(info).toMatchObject({ Title: paper.title, Language: 'da-DK' });
  });
});

describe('a paper as a Word file', () => {
  it('has none of the characters that make it no file, and keeps line ends', async () => {
    const words = 'Første\u000blinje\r\nanden\u0001 linje & <tredje>\ud800';
    const given = { ...paper, title: words, sections: [{ heading: words, level: 2 as const, blocks: [] }] };
    const parts = unzip(await writeDocx(given));
    for (const name of ['word/document.xml', 'docProps/core.xml'])
      expect(parts.get(name), name).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800\ufffd]/);
    expect(readDocx(await writeDocx(given)).text).toContain('Første linje anden linje & <tredje>');
    expect((await readPdf(await writePdf(given))).text).toContain('anden linje & <tredje>');
  });

  it('has real headings, a table with a repeated head, Danish proofing, and every word', async () => {
    const bytes = await writeDocx(paper);
    const parts = unzip(bytes);
    const xml = parts.get('word/document.xml') ?? '';
    for (const level of [1, 2, 3]) expect(xml).toContain(`<w:pStyle w:val="Heading${level}"/>`);
    expect(xml).toContain('<w:tblHeader/>');
    expect(xml).toContain('Københavnsværelset');
    expect(xml).toContain('at udgiften på 640.000 kr. afholdes af puljen.');
    expect(xml).toContain('Slut på det lange.');
    expect(xml.match(/<w:tr>/g)?.length).toBe(2 + 1 + 71);
    expect(parts.get('word/styles.xml')).toContain('w:val="da-DK"');
    expect([...parts.keys()].some((name) => /footer/.test(name))).toBe(true);
    expect(parts.get('docProps/core.xml')).toContain(paper.title);
  });
});
