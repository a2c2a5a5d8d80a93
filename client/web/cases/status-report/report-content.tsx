/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { PlainTable } from '../../table.tsx';
import type { ReportBlock } from '../../../../machines/status-report/content.ts';
import { type CaseRow, viewAs } from '../../../../store/rows.ts';
import { type Lang, translate } from '../../language.ts';

/** The report as it stands, as a page. */
export function ReportContentView({ lang, row }: { lang: Lang; row: CaseRow }) {
  const t = translate(lang);
  const { content, documentVersion: version, approvedBy } = viewAs(row, 'status-report');
  if (content === undefined)
    return <p>{t('Udkastet er endnu ikke skrevet.', 'The draft has not been written yet.')}</p>;
  return (
    <section aria-labelledby="rapporten" lang="da">
      <h2 id="rapporten">
        {t('Rapporten', 'The report')}, {t('udgave', 'version')} {String(version)}
      </h2>
      <p class="soft">
        {approvedBy !== undefined
          ? t(`Godkendt af ${approvedBy}.`, `Approved by ${approvedBy}.`)
          : t('Udkast; ikke godkendt.', 'Draft; not approved.')}
      </p>
      {content.sections.map(({ heading, blocks }) => (
        <>
          <h3>{heading}</h3>
          {blocks.map((block) => (
            <Block block={block} heading={heading} />
          ))}
        </>
      ))}
    </section>
  );
}

function Block({ block, heading }: { block: ReportBlock; heading: string }) {
  if ('paragraph' in block) return <p class="text">{block.paragraph}</p>;
  if ('list' in block)
    return (
      <ul>
        {block.list.map((item) => (
          <li>{item}</li>
        ))}
      </ul>
    );
  return (
    <PlainTable label={`${heading}: ${block.table.head[0] ?? ''}`} heads={block.table.head} rows={block.table.rows} />
  );
}
