/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { Heads } from '../table.tsx';
import { formatKroner } from '../../../machines/governance/money.ts';
import { type CaseRow, type Frame, type System, viewOf } from '../../../store/rows.ts';
import { type Lang, translate } from '../language.ts';
import { paths } from '../paths.ts';
import { stateName } from '../../../machines/terms/index.ts';

export interface Priority {
  readonly row: CaseRow;
  /** What would be left of the frame after this and everything above it. */
  readonly leftOre: number;
}

/**
 * The open requests that the common pool is asked for, in the order that SYS has adopted, else by the FSG's rank, then by amount, and how far the frame reaches (R-031, R-067).
 * Approved ones are committed already; those above SYS' limit, and those a special agreement pays, draw nothing.
 */
export function prioritiesOf(cases: readonly CaseRow[], systems: readonly System[], frame: Frame): Priority[] {
  const own = new Set(systems.filter((system) => system.specialAgreement !== undefined).map(({ id }) => id));
  const candidates = cases.filter(
    (row) =>
      row.closedAt === undefined &&
      row.level === 'sys' &&
      row.outcome !== 'approvedBySys' &&
      !own.has(row.system ?? ''),
  );
  const last = Number.MAX_SAFE_INTEGER;
  let leftOre = frame.remainingOre;
  return candidates
    .toSorted(
      (a, b) =>
        (placeOf(a) ?? last) - (placeOf(b) ?? last) ||
        (a.rank ?? last) - (b.rank ?? last) ||
        (a.amountOre ?? 0) - (b.amountOre ?? 0),
    )
    .map((row) => ({ row, leftOre: (leftOre -= row.amountOre ?? 0) }));
}

const placeOf = (row: CaseRow): number | undefined => viewOf(row, 'change-request')?.place;

/** The list beside the frame, with a line where it runs out. */
export function Priorities({
  list,
  systems,
  lang,
}: {
  list: readonly Priority[];
  systems: readonly System[];
  lang: Lang;
}) {
  const t = translate(lang);
  const title = t('Ændringsønsker, der søges finansieret af puljen', 'Requests to the pool');
  return (
    <section>
      <h2>{title}</h2>
      <p class="soft">
        {t(
          'I den rækkefølge, SYS har besluttet («SYS 1»), ellers efter forretningsstyregruppernes prioritet, derefter beløbet.',
          "In the order that SYS has adopted ('SYS 1'), else by the rank of the business steering groups, then by amount.",
        )}
      </p>
      {list.length === 0 ? (
        <p>
          {t('Ingen åbne ændringsønsker venter på penge af puljen.', 'No open request waits for money of the pool.')}
        </p>
      ) : (
        <div class="scroll" tabindex={0} role="region" aria-label={title}>
          <table>
            <Heads
              of={[
                t('Prioritet', 'Rank'),
                t('Sag', 'Case'),
                'System',
                t('Tilstand', 'State'),
                { num: t('Beløb', 'Amount') },
                { num: t('Rest derefter', 'Left after it') },
              ]}
            />
            <tbody>
              {list.map(({ row, leftOre }) => (
                <tr>
                  <td>{placeOf(row) === undefined ? (row.rank ?? '–') : `SYS ${placeOf(row)}`}</td>
                  <td>
                    <a href={paths.case(row.id)}>{row.number}</a> {row.title}
                  </td>
                  <td>{systems.find(({ id }) => id === row.system)?.name ?? row.system}</td>
                  <td>{stateName(row.state, lang)}</td>
                  <td class="num">{formatKroner(row.amountOre ?? 0)}</td>
                  <td class="num">
                    {leftOre >= 0
                      ? formatKroner(leftOre)
                      : t(`mangler ${formatKroner(-leftOre)}`, `${formatKroner(-leftOre)} short`)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
