/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { Heads, Scroll } from '../table.tsx';
import { totalOf } from '../../../machines/annual-budget/budget.ts';
import { flaggedParts } from '../../../machines/annual-budget/compare.ts';
import { basesInWords, basisInWords, hasLapsed, type NamedCases } from '../../../machines/annual-budget/basis-words.ts';
import { deviationsOf, nameOfLine, placeOfLine } from '../../../machines/financial-follow-up/accounts.ts';
import { formatKroner } from '../../../machines/governance/money.ts';
import type { Policy } from '../../../machines/governance/policy.ts';
import { type CaseRow, viewAs } from '../../../store/rows.ts';
import { commentLine } from '../../../machines/fsg/comments.ts';
import { type Lang, translate } from '../language.ts';
import { MatterCase } from './matter/matter-case.tsx';
import { ModelCase } from './model-revision/model-case.tsx';
import { ReportFacts } from './quarterly-report/report-case.tsx';
import { Returned } from './returned.tsx';
import { BudgetTable, CompareTable, DeviationTable } from './budget-tables.tsx';
import { adjustmentName, flagName, partName } from '../../../machines/terms/index.ts';
import type { ViewOf } from '../../../machines/views.ts';

interface Props {
  readonly lang: Lang;
  readonly row: CaseRow;
  readonly policy: Pick<Policy, 'budget'>;
  /** What a budget's part B rests on. */
  readonly cases?: NamedCases;
}

const yearMachines: readonly string[] = [
  'annual-budget',
  'quarterly-report',
  'financial-follow-up',
  'frame',
  'budget-cycle',
  'model-revision',
  'matter',
];
export const isYearCase = ({ machine }: Pick<CaseRow, 'machine'>): boolean => yearMachines.includes(machine);

/** What a case of the budget year is about, for its deciders and for the secretariat: all of it in tables, nothing hidden. */
export function YearCase({ lang, row, policy, cases = new Map() }: Props) {
  switch (row.machine) {
    case 'annual-budget':
      return <BudgetFacts lang={lang} view={viewAs(row, 'annual-budget')} policy={policy} cases={cases} />;
    case 'quarterly-report':
      return <ReportFacts lang={lang} row={row} />;
    case 'financial-follow-up':
      return <FollowUpFacts lang={lang} row={row} />;
    case 'frame':
      return <FrameFacts lang={lang} row={row} />;
    case 'matter':
      return <MatterCase lang={lang} row={row} />;
    case 'model-revision':
      return <ModelCase lang={lang} row={row} />;
    default:
      return null;
  }
}

function BudgetFacts({
  lang,
  view,
  policy,
  cases,
}: {
  lang: Lang;
  view: ViewOf<'annual-budget'>;
  policy: Pick<Policy, 'budget'>;
  cases: NamedCases;
}) {
  const t = translate(lang);
  const { previous = null, budget = null, firstRead = null, adjustments = [] } = view;
  const flags =
    firstRead === null || budget === null ? [] : flaggedParts(firstRead.budget, budget, adjustments, policy);
  const bases = budget === null ? undefined : basesInWords(budget, cases, lang);
  const lapsed = (budget?.lines ?? []).filter((line) => hasLapsed(line, cases));
  return (
    <section aria-labelledby="budgettet">
      <h2 id="budgettet">{t('Budgettet', 'The budget')}</h2>
      {(view.flags ?? []).map((flag) => (
        <span class="tag late">! {flagName(flag, lang)}</span>
      ))}
      <Returned lang={lang} reason={view.reason} />
      {lapsed.map((line) => (
        <div class="note warn">
          <p>
            <b>{line.name}</b>: {basisInWords(line, cases, lang)}.
          </p>
        </div>
      ))}
      {budget === null ? <p>{t('Der er endnu intet udkast for året.', 'There is no draft of the year yet.')}</p> : null}
      {firstRead !== null && budget !== null ? (
        <>
          {flags.map((flag) => (
            <div class="note warn">
              <p>
                <b>{partName(flag.part, lang)}</b>:{' '}
                {t(
                  `ændret siden førstebehandlingen med ${formatKroner(flag.unexplainedOre)}, som økonomiaftalen ikke forklarer.`,
                  `changed since the first reading by ${formatKroner(flag.unexplainedOre)} that the economy agreement does not explain.`,
                )}
              </p>
            </div>
          ))}
          <CompareTable
            lang={lang}
            title={t('Ændret siden førstebehandlingen', 'Changed since the first reading')}
            before={firstRead.budget}
            after={budget}
            beforeName={t('Førstebehandling', 'First reading')}
            afterName={t('Nu', 'Now')}
          />
          {adjustments.length === 0 ? null : (
            <ul>
              {adjustments.map((one) => (
                <li>
                  {partName(one.part, lang)}, {adjustmentName(one.code, lang)}, {formatKroner(one.amountOre)}:{' '}
                  {one.text}
                </li>
              ))}
            </ul>
          )}
        </>
      ) : null}
      {budget !== null ? (
        <CompareTable
          lang={lang}
          title={t(`Budget ${view.year} mod ${view.year - 1}`, `Budget ${view.year} against ${view.year - 1}`)}
          before={previous}
          after={budget}
          beforeName={String(view.year - 1)}
          afterName={String(view.year)}
          bases={bases}
        />
      ) : previous !== null ? (
        <BudgetTable
          lang={lang}
          title={t(`Sidste års budget (${view.year - 1})`, `Last year's budget (${view.year - 1})`)}
          budget={previous}
        />
      ) : (
        <p>{t('Der er intet budget for året før.', 'There is no budget of the year before.')}</p>
      )}
      {budget?.note ? <p class="text">{budget.note}</p> : null}
      {(view.struck ?? []).length > 0 ? (
        <p>
          {t('Udeladt af RSI-kredsen: ', 'Left out by RSI: ')}
          {view.struck?.join(', ')}
        </p>
      ) : null}
      <Hearing lang={lang} view={view} />
    </section>
  );
}

/** What the user group said: annexes to the budget; what the members of the FSG said, and who took part. */
function Hearing({ lang, view }: { lang: Lang; view: ViewOf<'annual-budget'> }) {
  const t = translate(lang);
  const { hearing, waived, fsgComments = [], tookPart } = view;
  if (!hearing && !waived && fsgComments.length === 0 && tookPart === undefined) return null;
  const comments = hearing?.answers.filter(({ comment }) => comment !== null) ?? [];
  return (
    <section aria-labelledby="hoering">
      <h3 id="hoering">{t('Brugergruppens bemærkninger', "The user group's comments")}</h3>
      {waived ? (
        <p>
          {t('Høringen blev sluttet før tid: ', 'The hearing was ended early: ')}
          {waived}
        </p>
      ) : null}
      {hearing ? (
        <p>
          {t(
            `${hearing.answers.length} af ${hearing.asked} har svaret, ${comments.length} med bemærkninger.`,
            `${hearing.answers.length} of ${hearing.asked} have answered, ${comments.length} with comments.`,
          )}
          {hearing.silent.length > 0
            ? ` ${t('Har ikke svaret', 'Have not answered')}: ${hearing.silent.join(', ')}.`
            : ''}
        </p>
      ) : null}
      {comments.map((one, place) => (
        <details>
          <summary>
            {t('Bilag', 'Annex')} {place + 1}: {one.name}
          </summary>
          <div class="text">{one.comment}</div>
        </details>
      ))}
      {fsgComments.map((one) => (
        <p class="text">
          {t('Medlem af forretningsstyregruppen, ', 'Member of the business steering group, ')}
          {commentLine(one, 0)}
        </p>
      ))}
      {tookPart === undefined ? null : (
        <p>
          {t(
            'I forretningsstyregruppens beslutning deltog: ',
            'Took part in the decision of the business steering group: ',
          )}
          {tookPart}
        </p>
      )}
    </section>
  );
}

function FollowUpFacts({ lang, row }: { lang: Lang; row: CaseRow }) {
  const t = translate(lang);
  const view = viewAs(row, 'financial-follow-up');
  const { accounts } = view;
  return (
    <section aria-labelledby="regnskabet">
      <h2 id="regnskabet">{t(`Regnskab ${view.year}`, `Accounts ${view.year}`)}</h2>
      <Returned lang={lang} reason={view.reason} />
      {view.late ? <span class="tag late">! {t('kom efter fristen', 'came after its deadline')}</span> : null}
      {accounts ? (
        <>
          <DeviationTable
            lang={lang}
            title={t('Regnskab mod budget', 'Accounts against budget')}
            rows={deviationsOf(accounts, view.budget)}
          />
          {accounts.note ? <p class="text">{accounts.note}</p> : null}
          <CarryOver lang={lang} row={row} />
        </>
      ) : (
        <BudgetTable
          lang={lang}
          title={t('Budgettet, regnskabet holdes op mod', 'The budget the accounts are held against')}
          budget={view.budget}
        />
      )}
    </section>
  );
}

function CarryOver({ lang, row }: { lang: Lang; row: CaseRow }) {
  const t = translate(lang);
  const view = viewAs(row, 'financial-follow-up');
  const asked = view.accounts?.carryOver ?? [];
  if (asked.length === 0) return <p>{t('Der ønskes intet overført.', 'No carry-over is requested.')}</p>;
  const decided = view.decision ? view.carryOver : undefined;
  return (
    <Scroll label={t('Overførsel', 'Carry-over')}>
      <table>
        <caption>{t('Ønsker om overførsel', 'Requests for carry-over')}</caption>
        <Heads
          of={[
            t('Linje', 'Line'),
            { num: t('Ønsket', 'Requested') },
            ...(decided ? [{ num: t('Bevilget', 'Granted') }] : []),
          ]}
        />
        <tbody>
          {asked.map((one) => (
            <tr>
              <th scope="row">
                {nameOfLine(view.budget, one)}
                <span class="soft small line">{one.reason}</span>
              </th>
              <td class="num">{formatKroner(one.amountOre)}</td>
              {decided ? (
                <td class="num">
                  {formatKroner(decided.find((line) => placeOfLine(line) === placeOfLine(one))?.grantedOre ?? 0)}
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function FrameFacts({ lang, row }: { lang: Lang; row: CaseRow }) {
  const t = translate(lang);
  const view = viewAs(row, 'frame');
  return (
    <section aria-labelledby="rammen">
      <h2 id="rammen">{t(`Rammen for ${view.year}`, `The frame of ${view.year}`)}</h2>
      <Returned lang={lang} reason={view.reason} />
      {view.amountOre ? (
        <p>
          <b>{formatKroner(view.amountOre)}</b>
        </p>
      ) : (
        <p>{t('Der er endnu intet forslag.', 'There is no proposal yet.')}</p>
      )}
      {view.motivation ? <p class="text">{view.motivation}</p> : null}
    </section>
  );
}

/** Sums of a budget in one line, for a summary. */
export function partSums(view: ViewOf<'annual-budget'>, lang: Lang): string | undefined {
  const budget = view.budget ?? undefined;
  if (budget === undefined) return undefined;
  return translate(lang)(
    `del A ${formatKroner(totalOf(budget, 'A'))}, del B ${formatKroner(totalOf(budget, 'B'))}`,
    `part A ${formatKroner(totalOf(budget, 'A'))}, part B ${formatKroner(totalOf(budget, 'B'))}`,
  );
}
