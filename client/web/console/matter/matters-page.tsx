/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { formatInstant } from '../../../../machines/governance/calendar.ts';
import { isKind, type KindName, kindNames, kindOf } from '../../../../machines/matter/kinds.ts';
import type { CaseRow, System } from '../../../../store/rows.ts';
import { SelectField, type Typed } from '../../fields.tsx';
import { type Lang, say } from '../../language.ts';
import { Page } from '../../page.tsx';
import { paths } from '../../paths.ts';
import { stateName } from '../../words.ts';

interface Props {
  readonly lang: Lang;
  readonly year: number;
  readonly rows: readonly CaseRow[];
  readonly systems: readonly System[];
  readonly filter: Typed;
  readonly contact?: string | undefined;
}

const kindName = (row: CaseRow, lang: Lang): string => {
  const { kind } = row.proposal as { readonly kind?: unknown };
  return isKind(kind) ? say(lang)(...kindOf(kind).name) : String(kind ?? '');
};

/** Every matter, by kind, state and system. */
export function MattersPage({ lang, year, rows, systems, filter, contact }: Props) {
  const s = say(lang);
  const title = s('Sager', 'Matters');
  const shared = { lang, typed: filter, faults: [] };
  const all = s('Alle', 'All');
  return (
    <Page lang={lang} title={title} self={paths.matters} console year={year} contact={contact}>
      <h1>{title}</h1>
      <p>
        <a href={paths.newMatter}>{s('Rejs en sag', 'Raise a matter')}</a> ·{' '}
        <a href={paths.templates}>{s('Skabeloner', 'Templates')}</a>
      </p>
      <form method="get" action={paths.matters} class="card">
        <SelectField
          {...shared}
          name="type"
          label={s('Sagstype', 'Kind')}
          empty={all}
          options={kindNames.map((kind) => [kind, s(...kindOf(kind).name)] as const)}
        />
        <SelectField
          {...shared}
          name="tilstand"
          label={s('Tilstand', 'State')}
          empty={all}
          options={[
            ['aabne', s('Åbne', 'Open')],
            ['slut', s('Afsluttede', 'Ended')],
          ]}
        />
        <SelectField
          {...shared}
          name="system"
          label="System"
          empty={all}
          options={systems.map(({ id, name }) => [id, name] as const)}
        />
        <button type="submit">{s('Vis', 'Show')}</button>
      </form>
      {rows.length === 0 ? (
        <p>{s('Der er ingen sager.', 'There are no matters.')}</p>
      ) : (
        <div class="scroll" tabindex={0} role="region" aria-label={title}>
          <table>
            <thead>
              <tr>
                <th scope="col">{s('Sag', 'Matter')}</th>
                <th scope="col">{s('Sagstype', 'Kind')}</th>
                <th scope="col">System</th>
                <th scope="col">{s('Tilstand', 'State')}</th>
                <th scope="col">{s('Rejst', 'Raised')}</th>
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
                    <span class="tag">{stateName(row.state, lang)}</span>
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
  const s = say(lang);
  const title = s('Rejs en sag', 'Raise a matter');
  const link = (kind: KindName) => (
    <li>
      <a href={paths.newMatterOf(kind)}>{s(...kindOf(kind).name)}</a>
      <br />
      <span class="soft small">{s(...kindOf(kind).about)}</span>
    </li>
  );
  return (
    <Page lang={lang} title={title} self={paths.newMatter} console year={year} contact={contact}>
      <h1>{title}</h1>
      <p>{s('Vælg, hvad sagen handler om.', 'Choose what the matter is about.')}</p>
      <ul>
        <li>
          <a href={paths.newCase}>{s('Ændringsønske', 'Change request')}</a>
        </li>
        {kindNames.map(link)}
      </ul>
    </Page>
  );
}
