/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { Heads } from '../../table.tsx';
import { formatDate, formatInstant } from '../../../../machines/governance/calendar.ts';
import { kindNames, kindOf } from '../../../../machines/matter/kinds.ts';
import {
  isCase,
  isReadable,
  type ListedCase,
  listedState,
  type Region,
  regionOfCase,
  type System,
} from '../../../../store/rows.ts';
import type { PortfolioLine } from '../../../portfolio/portfolio.ts';
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
  readonly regions: readonly Region[];
  /** Who has each open case, and until when. */
  readonly open: readonly PortfolioLine[];
  readonly filter: Typed;
  readonly contact?: string | undefined;
}

const kindName = (row: ListedCase, lang: Lang): string => {
  return isCase(row, 'matter') ? translate(lang)(...kindOf(row.view.kind).name) : '';
};

const regionId = (row: ListedCase): string | undefined => (isReadable(row) ? regionOfCase(row) : undefined);

const regionName = (row: ListedCase, regions: readonly Region[]): string => {
  const id = regionId(row);
  return regions.find((region) => region.id === id)?.name ?? id ?? '–';
};

function Until({ line, lang }: { line: PortfolioLine | undefined; lang: Lang }) {
  if (line === undefined || line.due === null) return <>–</>;
  const day = formatDate(line.due, 'long', lang);
  return line.overdue ? (
    <span class="tag late">{translate(lang)(`overskredet ${day}`, `past ${day}`)}</span>
  ) : (
    <>{day}</>
  );
}

/** Every matter, by kind, year, state and system: whose it is, and who has answered. */
export function MattersPage({ lang, year, rows, systems, regions, open, filter, contact }: Props) {
  const t = translate(lang);
  const title = t('Sager', 'Matters');
  const shared = { lang, typed: filter, faults: [] };
  const all = t('Alle', 'All');
  const lines = new Map(open.map((line) => [line.caseId, line]));
  const ended = rows.filter(({ closedAt }) => closedAt !== undefined).length;
  const late = rows.filter(({ id }) => lines.get(id)?.overdue === true).length;
  const ofRegion = rows.some((row) => regionId(row) !== undefined);
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
        <SelectField
          {...shared}
          name="aar"
          label={t('År', 'Year')}
          empty={all}
          options={[year + 1, year, year - 1, year - 2].map((one) => [String(one), String(one)] as const)}
        />
        <button type="submit">{t('Vis', 'Show')}</button>
      </form>
      {rows.length === 0 ? null : (
        <p>
          {t(
            `I alt ${rows.length}: afsluttet ${ended}, åbne ${rows.length - ended}, heraf over fristen ${late}.`,
            `${rows.length} in all: ${ended} ended, ${rows.length - ended} open, ${late} of them past their deadline.`,
          )}
        </p>
      )}
      {rows.length === 0 ? (
        <p>{t('Der er ingen sager.', 'There are no matters.')}</p>
      ) : (
        <div class="scroll" tabindex={0} role="region" aria-label={title}>
          <table>
            <Heads
              of={[
                t('Sag', 'Matter'),
                t('Sagstype', 'Kind'),
                'System',
                ...(ofRegion ? ['Region'] : []),
                t('Tilstand', 'State'),
                t('Hos', 'With'),
                t('Frist', 'Deadline'),
                t('Rejst', 'Raised'),
                t('Afsluttet', 'Ended'),
              ]}
            />
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
                  {ofRegion ? <td>{regionName(row, regions)}</td> : null}
                  <td>
                    <span class="tag">{stateName(listedState(row), lang)}</span>
                  </td>
                  <td>{lines.get(row.id)?.owners.join(', ') ?? '–'}</td>
                  <td>
                    <Until line={lines.get(row.id)} lang={lang} />
                  </td>
                  <td>{formatInstant(row.openedAt, 'long', lang)}</td>
                  <td>{row.closedAt === undefined ? '–' : formatInstant(row.closedAt, 'long', lang)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Page>
  );
}
