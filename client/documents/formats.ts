import { badInput } from '../sdk/failures.ts';
import type { Paper } from './paper/paper.ts';

/** What a paper can be had as: PDF to read and send, Word to edit. */
export const paperFormats = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;
export type PaperFormat = keyof typeof paperFormats;
export const formatNames = ['pdf', 'docx'] as const satisfies readonly PaperFormat[];

/** Throws `BadInput` for anything but `pdf` and `docx`. */
export function formatOf(format: string): PaperFormat {
  if (Object.hasOwn(paperFormats, format)) return format as PaperFormat;
  throw badInput(
    `Et dokument findes som pdf og docx, ikke som «${format}».`,
    `A document can be had as pdf and docx, not as "${format}".`,
    'format',
  );
}

export interface PaperFile {
  /** In Danish, with ending: `Dagsorden SYS 16-05-2028.pdf`. */
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Names of files may have no characters that file systems refuse. */
export const safeName = (name: string): string => name.replace(/[\\/:*?"<>|\p{Cc}]+/gu, '-').slice(0, 120);

/** A paper as a file under its Danish name. The writers are loaded when the first paper is written: most processes never write one. */
export async function paperFile(paper: Paper, format: PaperFormat): Promise<PaperFile> {
  const bytes =
    format === 'pdf'
      ? await (await import('./paper/write-pdf.ts')).writePdf(paper)
      : await (await import('./paper/write-docx.ts')).writeDocx(paper);
  return { name: `${safeName(paper.fileName)}.${format}`, type: paperFormats[format], bytes };
}

const plain: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa', Æ: 'Ae', Ø: 'Oe', Å: 'Aa', '’': '' };

/** `Content-Disposition` of a file to be saved under its name: in plain letters for old programs, as it is for the others (RFC 6266). */
export function savedAs(name: string): string {
  const ascii = name.replace(/[æøåÆØÅ’]/g, (letter) => plain[letter] ?? '').replace(/[^\w. -]+/g, '-');
  const whole = encodeURIComponent(name).replace(
    /['()*]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${whole}`;
}
