/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { formatInstant } from '../../../../machines/governance/calendar.ts';
import { type KindName, kindNames, kindOf } from '../../../../machines/matter/kinds.ts';
import { isCase, type ListedCase, listedState, type System } from '../../../../store/rows.ts';
import { SelectField, type Typed } from '../../fields.tsx';
import { type Lang, translate } from '../../language.ts';
import { Page } from '../../page.tsx';
import { paths } from '../../paths.ts';
import { stateName } from '../../../../machines/terms/index.ts';

interface Props {
  readonly lang: Lang;
  readonly year: number;
  readonly rows: readonly ListedCase[];
  readonly systems: readonly System[];
  readonly filter: Typed;
  readonly contact?: string | undefined;
}

const kindName = (row: ListedCase, lang: Lang): string => {
  return isCase(row, 'matter') ? translate(lang)(...kindOf(row.view.kind).name) : '';
};

/** Every matter, by kind, state and system. */
export function MattersPage({ lang, year, rows, systems, filter, contact }: Props) {
  const t = translate(lang);
  const title = t('Sager', 'Matters');
  const shared = { lang, typed: filter, faults: [] };
  const all = t('Alle', 'All');
  return (
    <Page lang={lang} title={title} self={paths.matters} console year={year} contact={contact}>
      <h1>{title}</h1>
      <p>
        <a href={paths.newMatter}>{t('Rejs en sag', 'Raise a matter')}</a> ·{' '}
        <a href={paths.templates}>{t('Skabeloner', 'Templates')}</a>
      </p>
      <form method="get" action={paths.matters} class="card">
        <SelectField
          {...shared}
          name="type"
          label={t('Sagstype', 'Kind')}
          empty={all}
          options={kindNames.map((kind) => [kind, t(...kindOf(kind).name)] as const)}
        />
        <SelectField
          {...shared}
          name="tilstand"
          label={t('Tilstand', 'State')}
          empty={all}
          options={[
            ['aabne', t('Åbne', 'Open')],
            ['slut', t('Afsluttede', 'Ended')],
          ]}
        />
        <SelectField
          {...shared}
          name="system"
          label="System"
          empty={all}
          options={systems.map(({ id, name }) => [id, name] as const)}
        />
        <button type="submit">{t('Vis', 'Show')}</button>
      </form>
      {rows.length === 0 ? (
        <p>{t('Der er ingen sager.', 'There are no matters.')}</p>
      ) : (
        <div class="scroll" tabindex={0} role="region" aria-label={title}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('Sag', 'Matter')}</th>
                <th scope="col">{t('Sagstype', 'Kind')}</th>
                <th scope="col">System</th>
                <th scope="col">{t('Tilstand', 'State')}</th>
                <th scope="col">{t('Rejst', 'Raised')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr>
                  <th scope="row">
                    <a href={paths.case(row.id)}>
                      {row.number} {row.title}
                    </a>
                  </th>
                  <td>{kindName(row, lang)}</td>
                  <td>{systems.find(({ id }) => id === row.system)?.name ?? row.system ?? '–'}</td>
                  <td>
                    <span class="tag">{stateName(listedState(row), lang)}</span>
                  </td>
                  <td>{formatInstant(row.openedAt, 'long', lang)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Page>
  );
}

interface KindsProps {
  readonly lang: Lang;
  readonly year: number;
  readonly contact?: string | undefined;
}

/** Which kind is it? Each with what it is for and who decides. */
export function KindsPage({ lang, year, contact }: KindsProps) {
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
