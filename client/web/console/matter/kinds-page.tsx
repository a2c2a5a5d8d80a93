/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { type KindName, kindNames, kindOf } from '../../../../machines/matter/kinds.ts';
import { type Lang, translate } from '../../language.ts';
import { Page } from '../../page.tsx';
import { paths } from '../../paths.ts';

interface Props {
  readonly lang: Lang;
  readonly year: number;
  readonly contact?: string | undefined;
}

/** Which kind is it? Each with what it is for and who decides. */
export function KindsPage({ lang, year, contact }: Props) {
  const t = translate(lang);
  const title = t('Rejs en sag', 'Raise a matter');
  const link = (kind: KindName) => (
    <li>
      <a href={paths.newMatterOf(kind)}>{t(...kindOf(kind).name)}</a>
      <br />
      <span class="soft small">{t(...kindOf(kind).about)}</span>
    </li>
  );
  return (
    <Page lang={lang} title={title} self={paths.newMatter} console year={year} contact={contact}>
      <h1>{title}</h1>
      <p>{t('Vælg, hvad sagen handler om.', 'Choose what the matter is about.')}</p>
      <ul>
        <li>
          <a href={paths.newCase}>{t('Ændringsønske', 'Change request')}</a>
        </li>
        {kindNames.map(link)}
      </ul>
    </Page>
  );
}
