/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { Heads, Scroll } from '../../table.tsx';
import { formatDate } from '../../../../machines/governance/calendar.ts';
import { formatKroner } from '../../../../machines/governance/money.ts';
import type { Dashboard } from '../../../portfolio/dashboard.ts';
import { nextStep, type PortfolioLine } from '../../../portfolio/portfolio.ts';
import { SelectField } from '../../fields.tsx';
import { type Lang, translate } from '../../language.ts';
import { paths } from '../../paths.ts';
import type { CaseFilter } from './case-filter.ts';
import { caseKind, stateName, caseName } from '../../../../machines/terms/index.ts';

interface Props {
  readonly lang: Lang;
  readonly board: Dashboard;
  readonly filter: CaseFilter;
  /** Those that the filter lets through. */
  readonly cases: readonly PortfolioLine[];
  readonly file: (name: string) => string;
}

/** Every open case of every lifecycle: state, next step, owner, deadline, amount. */
export function OpenCases({ lang, board, filter, cases, file }: Props) {
  const t = translate(lang);
  const kinds = [...new Set(board.cases.map(({ machine }) => machine))];
  const late = board.cases.filter(({ overdue }) => overdue).length;
  return (
    <>
      <h2 id="sager">{t('Åbne sager', 'Open cases')}</h2>
      <p>
        {t(
          `${board.cases.length} åbne sager, ${late} over fristen.`,
          `${board.cases.length} open cases, ${late} past their deadline.`,
        )}{' '}
        <a href={file('sager.xlsx')}>Excel</a> · <a href={file('sager.csv')}>CSV</a>
      </p>
      <form method="get" action={`${paths.portfolio}#sager`} class="filters">
        <input type="hidden" name="aar" value={String(board.year)} />
        <SelectField
          lang={lang}
          faults={[]}
          typed={{ system: filter.system }}
          name="system"
          label="System"
          empty={t('Alle', 'All')}
          options={[
            ...board.systems.map(({ system, systemName }) => [system, systemName] as const),
            ['-', t('Tværgående', 'Across systems')],
          ]}
        />
        <SelectField
          lang={lang}
          faults={[]}
          typed={{ slags: filter.kind }}
          name="slags"
          label={t('Slags', 'Kind')}
          empty={t('Alle', 'All')}
          options={kinds.map((kind) => [kind, caseKind(kind, lang)] as const)}
        />
        <SelectField
          lang={lang}
          faults={[]}
          typed={{ frist: filter.late ? 'over' : '' }}
          name="frist"
          label={t('Frist', 'Deadline')}
          empty={t('Alle', 'All')}
          options={[['over', t('Kun overskredne', 'Only past')]]}
        />
        <button type="submit" class="quiet">
          {t('Vis', 'Show')}
        </button>
      </form>
      {cases.length === 0 ? (
        <p>
          {board.cases.length === 0
            ? t('Der er ingen åbne sager.', 'There are no open cases.')
            : t('Ingen åbne sager passer til valget.', 'No open case fits the choice.')}
        </p>
      ) : (
        <Scroll label={t('Åbne sager', 'Open cases')}>
          <table>
            <Heads
              of={[
                t('Sag', 'Case'),
                t('Tilstand', 'State'),
                t('Næste skridt', 'Next step'),
                t('Hos', 'With'),
                t('Frist', 'Deadline'),
                { num: t('Beløb', 'Amount') },
              ]}
            />
            <tbody>
              {cases.map((one) => (
                <CaseLine line={one} lang={lang} />
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </>
  );
}

function CaseLine({ line, lang }: { line: PortfolioLine; lang: Lang }) {
  const t = translate(lang);
  const { owners } = line;
  const who =
    owners.length === 0
      ? t('ingen endnu', 'nobody yet')
      : owners.length > 3
        ? `${owners.slice(0, 2).join(', ')} ${t('og', 'and')} ${owners.length - 2} ${t('andre', 'others')}`
        : owners.join(', ');
  return (
    <tr>
      <th scope="row">
        <a href={paths.case(line.caseId)}>{caseName(line, lang)}</a>
        <span class="soft small line">{line.title}</span>
        <span class="soft small line">
          {line.system === null ? t('Tværgående', 'Across systems') : line.systemName}
        </span>
      </th>
      <td>{stateName(line.state, lang)}</td>
      <td>{nextStep(line, lang)}</td>
      <td>{who}</td>
      <td>
        {line.due === null ? (
          '–'
        ) : line.overdue ? (
          <span class="tag late">
            {t('overskredet', 'past')} {formatDate(line.due, 'long', lang)}
          </span>
        ) : (
          formatDate(line.due, 'long', lang)
        )}
      </td>
      <td class="num">{line.amountOre === null ? '' : formatKroner(line.amountOre)}</td>
    </tr>
  );
}
