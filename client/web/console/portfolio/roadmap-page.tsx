/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { Heads, Scroll } from '../../table.tsx';
import { raw } from 'hono/html';
import { formatDate } from '../../../../machines/governance/calendar.ts';
import { formatKroner } from '../../../../machines/governance/money.ts';
import type { Policy } from '../../../../machines/governance/policy.ts';
import { quarterOf, type SystemRoadmap } from '../../../portfolio/roadmap.ts';
import { type Grid, roadmapSvg } from '../../../portfolio/roadmap-picture.ts';
import { SelectField } from '../../fields.tsx';
import { type Lang, translate } from '../../language.ts';
import { Page } from '../../page.tsx';
import { paths } from '../../paths.ts';
import { PortfolioLinks } from './portfolio-links.tsx';
import { roadmapKindName } from '../../../../machines/terms/index.ts';

interface Props {
  readonly lang: Lang;
  readonly year: number;
  readonly today: string;
  /** Set on the page of one system. */
  readonly system?: string | undefined;
  readonly grid: Grid;
  readonly domain: string;
  readonly domains: readonly string[];
  readonly systems: readonly SystemRoadmap[];
  /** Of the model in force: what must be on the roadmap (A-49). */
  readonly policy: Pick<Policy, 'roadmap'>;
  readonly contact?: string | undefined;
}

/** What has been decided and what comes, of all systems or one: as a picture by quarters or years, and as tables that say the same (R-060, R-082, R-169). */
export function RoadmapPage(props: Props) {
  const { lang, systems, grid, domain } = props;
  const t = translate(lang);
  const only = props.system === undefined ? undefined : systems[0];
  const title = only === undefined ? 'Roadmap' : `Roadmap, ${only.name}`;
  const self = only === undefined ? paths.roadmap : paths.roadmapOf(only.system);
  const svg = roadmapSvg(systems, { title, grid, today: props.today, lang });
  const above = formatKroner(props.policy.roadmap.mandatoryAboveOre);
  const filled = systems.filter(({ entries }) => entries.length > 0);
  const asked = new URLSearchParams({
    ...(domain === '' ? {} : { domaene: domain }),
    ...(grid === 'year' ? { opdeling: 'aar' } : {}),
  }).toString();
  const file = (ending: string): string =>
    `${only === undefined ? paths.roadmapFile(`roadmap.${ending}`) : paths.roadmapOfFile(only.system, `roadmap.${ending}`)}${asked === '' ? '' : `?${asked}`}`;
  return (
    <Page lang={lang} title={title} self={self} console year={props.year} contact={props.contact}>
      <h1>{title}</h1>
      <PortfolioLinks lang={lang} {...(only === undefined ? { here: 'roadmap' as const } : {})} />
      <p>
        <a href={file('svg')}>{t('Billedet (SVG)', 'The picture (SVG)')}</a> · <a href={file('xlsx')}>Excel</a> ·{' '}
        <a href={file('csv')}>CSV</a>
      </p>
      <p>
        {t(
          `Ethvert ændringsønske over ${above} kommer på roadmappen, når det er registreret, og bliver stående; kun dets status ændres. Dertil kommer projekternes milepæle, ibrugtagninger og kontrakter.`,
          `Every change request above ${above} comes on the roadmap when it is registered, and stays; only its status changes. Milestones of projects, go-lives and contracts stand here too.`,
        )}
      </p>
      <form method="get" action={self} class="filters">
        <SelectField
          lang={lang}
          faults={[]}
          typed={{ opdeling: grid === 'year' ? 'aar' : 'kvartal' }}
          name="opdeling"
          label={t('Billedet opdeles i', 'The picture is divided by')}
          options={[
            ['kvartal', t('kvartaler', 'quarters')],
            ['aar', t('år', 'years')],
          ]}
        />
        {only === undefined && props.domains.length > 0 ? (
          <SelectField
            lang={lang}
            faults={[]}
            typed={{ domaene: domain }}
            name="domaene"
            label={t('Domæne', 'Domain')}
            empty={t('Alle', 'All')}
            options={props.domains.map((name) => [name, name] as const)}
          />
        ) : null}
        <button type="submit" class="quiet">
          {t('Vis', 'Show')}
        </button>
      </form>
      {svg === undefined ? (
        <p>{t('Der er intet på roadmappen endnu.', 'There is nothing on the roadmap yet.')}</p>
      ) : (
        <figure class="figure">
          <div
            class="chart roadmap"
            tabindex={0}
            role="group"
            aria-label={t('Roadmap som billede', 'Roadmap as a picture')}
          >
            {raw(svg)}
          </div>
          <figcaption class="soft small">
            {t('Tabellerne herunder har det samme som tekst.', 'The tables below have the same as text.')}
          </figcaption>
        </figure>
      )}
      {filled.map((one) => (
        <SystemTable roadmap={one} lang={lang} linked={only === undefined} />
      ))}
    </Page>
  );
}

function SystemTable({ roadmap, lang, linked }: { roadmap: SystemRoadmap; lang: Lang; linked: boolean }) {
  const t = translate(lang);
  return (
    <section aria-labelledby={`system-${roadmap.system}`}>
      <h2 id={`system-${roadmap.system}`}>
        {linked ? <a href={paths.roadmapOf(roadmap.system)}>{roadmap.name}</a> : roadmap.name}
      </h2>
      {roadmap.domain === null ? null : (
        <p class="soft">
          {t('Domæne', 'Domain')}: {roadmap.domain}
        </p>
      )}
      <Scroll label={`Roadmap, ${roadmap.name}`}>
        <table>
          <Heads
            of={[
              t('Kvartal', 'Quarter'),
              t('Hvad', 'What'),
              'Status',
              t('Dato', 'Date'),
              { num: t('Beløb', 'Amount') },
            ]}
          />
          <tbody>
            {roadmap.entries.map((entry) => (
              <tr>
                <td>{quarterOf(entry.date)}</td>
                <th scope="row">
                  {entry.caseId === null ? entry.title : <a href={paths.case(entry.caseId)}>{entry.title}</a>}
                  <span class="soft small line">{roadmapKindName(entry.kind, lang)}</span>
                </th>
                <td>{entry.status}</td>
                <td>
                  {formatDate(entry.date, 'long', lang)}
                  {entry.from === undefined || entry.from === entry.date ? null : (
                    <span class="soft small line">
                      {t('på roadmappen siden', 'on the roadmap since')} {formatDate(entry.from, 'long', lang)}
                    </span>
                  )}
                </td>
                <td class="num">{entry.amountOre === null ? '' : formatKroner(entry.amountOre)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}
