/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { PaperFormat } from '../documents/formats.ts';
import { type Lang, translate } from './language.ts';

/** A paper to be had as PDF and as Word; `name` tells which when a page has several. */
export function PaperLinks(props: {
  readonly lang: Lang;
  readonly name: string;
  readonly of: (format: PaperFormat) => string;
}) {
  const t = translate(props.lang);
  return (
    <>
      <a href={props.of('pdf')}>{`${props.name} (PDF)`}</a>
      {' · '}
      <a href={props.of('docx')}>{`${props.name} (${t('Word, kan rettes', 'Word, can be edited')})`}</a>
    </>
  );
}
