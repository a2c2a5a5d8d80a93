/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { Heads } from '../table.tsx';
import { formatDeadline, formatInstant } from '../../../machines/governance/calendar.ts';
import { duties } from '../../../machines/duties.ts';
import { formatKroner } from '../../../machines/governance/money.ts';
import type { BallotView, CaseView } from '../../sdk/views.ts';
import { type Person, type Region, type System, type TaskRow, viewOf } from '../../../store/rows.ts';
import type { Policy } from '../../../machines/governance/policy.ts';
import { ActList } from './acts/act-list.tsx';
import { ownPage } from './acts/page-of-case.ts';
import { Chart } from '../chart/chart.tsx';
import { isYearCase, YearCase } from '../cases/year-case.tsx';
import {
  caseName,
  caseTitle,
  choiceName,
  outcomeName,
  questionName,
  stateName,
} from '../../../machines/terms/index.ts';
import { type Lang, translate } from '../language.ts';
import { isDuty } from '../../../machines/duties.ts';
import { answerName } from '../narrative.ts';
import { Page } from '../page.tsx';
import { isOwnCase, OwnCase } from '../cases/own-case.tsx';
import { isPresented } from '../../documents/from/case-content.ts';
import { proposalId } from '../../documents/made-papers.ts';
import { paths } from '../paths.ts';
import { signName } from './link-signs.ts';
import { proposalName, valueInWords } from '../cases/change-request/proposal-words.ts';
import { recordable } from './recordable.ts';
import { TaskActs } from './acts/task-acts.tsx';
import { Timeline } from './timeline.tsx';

export interface CasePageProps {
  readonly lang: Lang;
  readonly now: string;
  readonly year: number;
  readonly view: CaseView;
  readonly system?: System | undefined;
  readonly regions: readonly Region[];
  readonly people: readonly Person[];
  /** Tasks whose links were opened, with the signs that a program did it. */
  readonly opened: ReadonlyMap<string, readonly string[]>;
  readonly chart?: unknown;
  /** The template that the case follows. */
  readonly template?: { readonly name: string; readonly version: number } | undefined;
  readonly policy: Policy;
  readonly done: boolean;
  readonly contact?: string | undefined;
}

/** One case whole: facts, who is awaited, tasks with their delivery, ballots, picture, history, acts. */
export function CasePage(props: CasePageProps) {
  const { lang, view, now } = props;
  const t = translate(lang);
  const row = view.case;
  const wish: Readonly<Record<string, unknown>> = viewOf(row, 'change-request') ?? {};
  const ofYear = 'year' in row.view ? row.view.year : undefined;
  const shown = [
    'motivation',
    'justification',
    'businessCase',
    'noBusinessCaseReason',
    'involvement',
    'strategy',
  ].filter((field) => wish[field] !== undefined);
  const year = isYearCase(row);
  return (
    <Page
      lang={lang}
      title={`${row.number} ${row.title}`}
      self={paths.case(row.id)}
      console
      year={props.year}
      contact={props.contact}
    >
      {props.done ? (
        <div class="note good" role="status">
          <p>
            {t('Handlingen er udført og journaliseret.', 'The act has been carried out and entered in the journal.')}
          </p>
        </div>
      ) : null}
      <p class="eyebrow">{caseName(row, lang)}</p>
      <h1>{caseTitle(row, lang)}</h1>
      <p>
        {row.machine === 'change-request' ? (
          <a href={paths.caseProposal(row.id)}>
            {t('Beslutningsoplæg, klar til udskrift', 'Decision proposal, ready to print')}
          </a>
        ) : isPresented(row.machine) ? (
          <>
            <a href={paths.document(proposalId(row.id))}>{t('Beslutningsoplæg', 'Decision proposal')}</a>
            {year && ofYear !== undefined ? ' · ' : ''}
          </>
        ) : null}
        {year && ofYear !== undefined ? <a href={paths.wheel(ofYear)}>{`Årshjul ${ofYear}`}</a> : null}
        {row.machine === 'annual-budget' ? (
          <>
            {' · '}
            <a href={paths.caseFile(row.id)}>
              {t('Budgettet i skabelonen (xlsx)', 'The budget on the template (xlsx)')}
            </a>
          </>
        ) : null}
      </p>
      <div class="card">
        <dl class="facts">
          <dt>{t('Tilstand', 'State')}</dt>
          <dd>
            <span class="tag">{stateName(row.state, lang)}</span>
            {row.outcome && outcomeName(row.outcome, lang, row.machine) !== stateName(row.state, lang)
              ? ` ${outcomeName(row.outcome, lang, row.machine)}`
              : ''}
          </dd>
          {row.amountOre === undefined ? null : (
            <>
              <dt>{amountName(row.machine, t)}</dt>
              <dd>
                <b>{formatKroner(row.amountOre)}</b> {t('ekskl. moms', 'excl. VAT')}
              </dd>
            </>
          )}
          {row.system === undefined ? null : (
            <>
              <dt>System</dt>
              <dd>{props.system?.name ?? row.system}</dd>
            </>
          )}
          {row.rank === undefined ? null : (
            <>
              <dt>{t('Prioritet', 'Rank')}</dt>
              <dd>{row.rank}</dd>
            </>
          )}
          <dt>{t('Oprettet', 'Opened')}</dt>
          <dd>{formatInstant(row.openedAt, 'long', lang)}</dd>
          {props.template === undefined ? null : (
            <>
              <dt>{t('Skabelon', 'Template')}</dt>
              <dd>
                {props.template.name}, {t('udgave', 'version')} {props.template.version}
              </dd>
            </>
          )}
          <dt>{t('Udgave', 'Version')}</dt>
          <dd>{row.version}</dd>
          <dt>{t('Nu', 'Now')}</dt>
          <dd>
            {view.waiting.map((one) => (
              <p>{t(one.da, one.en)}</p>
            ))}
            {view.unreachable
              ? t('Sagen kan ikke spørges lige nu.', 'The case cannot be asked right now.')
              : view.waiting.length === 0
                ? t('Ingen', 'Nobody')
                : ''}
          </dd>
        </dl>
      </div>
      {shown.map((field) => (
        <details>
          <summary>{proposalName(field, lang)}</summary>
          <div class="text">{valueInWords(field, wish[field], lang)}</div>
        </details>
      ))}
      {year ? <YearCase lang={lang} row={row} policy={props.policy} /> : null}
      {isOwnCase(row) ? <OwnCase lang={lang} row={row} /> : null}
      {ownPage(row) === undefined ? null : (
        <p>
          <a href={ownPage(row)}>{t('Handlinger på sagens egen side', "Acts on the case's own page")}</a>
        </p>
      )}
      <Tasks {...props} />
      {view.ballots.map((ballot) => (
        <Ballot ballot={ballot} regions={props.regions} people={props.people} lang={lang} now={now} />
      ))}
      {row.closedAt || ownPage(row) !== undefined ? null : (
        <ActList lang={lang} subject={row.id} acts={view.acts} more={otherActs(view, lang)} />
      )}
      {props.chart ? (
        <>
          <h2>{t('Forløb', 'Course')}</h2>
          <Chart
            definition={props.chart}
            current={row.state.split(' | ')}
            been={view.timeline.flatMap((entry) => (entry.data['actor'] === '' && entry.after ? [entry.after] : []))}
            lang={lang}
          />
        </>
      ) : null}
      <h2>{t('Historik', 'History')}</h2>
      <Timeline view={view} people={props.people} lang={lang} />
    </Page>
  );
}

/** What is done on a page of its own: a decision of a group written down. */
function otherActs({ case: row, openTasks }: CaseView, lang: Lang) {
  const t = translate(lang);
  const recording = openTasks.filter(recordable).slice(0, 1);
  return recording.map((task) => ({
    href: paths.caseRecord(row.id),
    title: `${t('Skriv gruppens beslutning ned: ', 'Write down the decision of the group: ')}${isDuty(task.duty) ? t(duties[task.duty].da, duties[task.duty].en) : task.duty}`,
    leads: t(`${task.name} bekræfter den bagefter.`, `${task.name} confirms it afterwards.`),
  }));
}

/** What the amount of a case is. */
function amountName(machine: string, t: (da: string, en: string) => string): string {
  if (machine === 'quarterly-report') return t('Udgifter i kvartalet', 'Expenses of the quarter');
  if (machine === 'financial-follow-up') return t('Ønsket overført', 'Requested to carry over');
  return t('Beløb', 'Amount');
}

function Tasks({ view, lang, opened, now, people }: CasePageProps) {
  const t = translate(lang);
  const named = (id: string) => people.find((person) => person.id === id)?.name ?? id;
  if (view.tasks.length === 0) return null;
  return (
    <>
      <h2>{t('Opgaver', 'Tasks')}</h2>
      <div class="scroll" tabindex={0} role="region" aria-label={t('Opgaver', 'Tasks')}>
        <table>
          <Heads of={[t('Opgave', 'Task'), t('Hvem', 'Who'), t('Frist', 'Deadline'), t('Levering', 'Delivery')]} />
          <tbody>
            {view.tasks.map((task) => (
              <tr>
                <th scope="row">{isDuty(task.duty) ? t(duties[task.duty].da, duties[task.duty].en) : task.duty}</th>
                <td>
                  {task.name}
                  {task.onBehalfOf
                    ? t(` (på vegne af ${named(task.onBehalfOf)})`, ` (on behalf of ${named(task.onBehalfOf)})`)
                    : ''}
                  <TaskActs lang={lang} task={task.id} acts={view.taskActs?.[task.id]} />
                </td>
                <td>
                  {formatDeadline(task.deadline, lang)}
                  {!task.closedAt && task.deadline.due <= now ? (
                    <>
                      <br />
                      <span class="tag late">{t('Frist overskredet', 'Deadline missed')}</span>
                    </>
                  ) : null}
                </td>
                <td>
                  {deliveryOf(task, view, opened, lang).map((step) => (
                    <span class="tag">{step}</span>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** sendt · afvist af mailserver · link åbnet (kan være automatisk) · besvaret (letters-and-links §8). */
function deliveryOf(
  task: TaskRow,
  view: CaseView,
  opened: ReadonlyMap<string, readonly string[]>,
  lang: Lang,
): string[] {
  const t = translate(lang);
  const letters = view.letters.filter((letter) => letter.taskId === task.id);
  const steps: string[] = [];
  if (letters.some((letter) => letter.status === 'bounced'))
    steps.push(t('afvist af mailserver', 'refused by mail server'));
  else if (letters.some((letter) => letter.status === 'sent')) steps.push(t('sendt', 'sent'));
  else if (letters.some((letter) => letter.status === 'waiting'))
    steps.push(t('venter på afsendelse', 'waiting to be sent'));
  if (opened.has(task.id)) steps.push(t('link åbnet (kan være automatisk)', 'link opened (may be automatic)'));
  const signs = opened.get(task.id) ?? [];
  if (signs.length > 0)
    steps.push(
      `${t('tegn på et program', 'signs of a program')}: ${signs.map((sign) => signName(sign, lang)).join(', ')}`,
    );
  if (task.closedAt) steps.push(closedAs(task, lang));
  else if (
    view.ballots.some((ballot) => task.id.startsWith(`${ballot.id}/`) && ballot.voted.includes(task.region ?? ''))
  )
    steps.push(t('har stemt', 'has voted'));
  return steps.length === 0 ? [t('ikke sendt', 'not sent')] : steps;
}

function closedAs(task: TaskRow, lang: Lang): string {
  const t = translate(lang);
  if (task.outcome === 'withdrawn') return t('trukket tilbage', 'withdrawn');
  if (task.outcome === 'reassigned') return t('givet videre', 'passed on');
  if (task.outcome === 'expired') return t('udløbet', 'expired');
  if (['superseded', 'begun', 'cancelled'].includes(task.outcome ?? '')) return t('bortfaldet', 'no longer needed');
  if (task.outcome !== undefined && task.duty !== 'sys-vote' && task.choices.includes(task.outcome))
    return `${t('svar', 'answer')}: ${answerName(task.duty, task.outcome, lang)}`;
  return t('besvaret', 'answered');
}

/** Who has voted; how, only when the ballot has closed. */
function Ballot({
  ballot,
  regions,
  people,
  lang,
  now,
}: {
  ballot: BallotView;
  people: readonly Person[];
  regions: readonly Region[];
  lang: Lang;
  now: string;
}) {
  const t = translate(lang);
  const name = (id: string) => regions.find((region) => region.id === id)?.name ?? id;
  const named = (id: string) => people.find((person) => person.id === id)?.name ?? id;
  const missing = ballot.electorate.filter((elector) => !ballot.voted.includes(elector.region));
  return (
    <>
      <h2>{t('Skriftlig behandling', 'Written procedure')}</h2>
      <div class="card">
        <p>
          <b>{questionName(ballot.question, lang)}</b>
        </p>
        {ballot.proof ? (
          <p>{t(ballot.proof.da, ballot.proof.en)}</p>
        ) : (
          <p>{t('Åben til ', 'Open until ') + formatDeadline(ballot.deadline, lang)}.</p>
        )}
        <dl class="facts">
          <dt>{t('Har stemt', 'Have voted')}</dt>
          <dd>{ballot.voted.map(name).join(', ') || t('ingen', 'nobody')}</dd>
          {ballot.closedAt ? (
            <>
              <dt>{t('Stemmer', 'Votes')}</dt>
              <dd>
                {ballot.votes
                  .filter((vote) => vote.current)
                  .map((vote) => (
                    <p>
                      {`${named(vote.by.person)} (${name(vote.region)}): `}
                      <b>{choiceName(vote.choice, lang)}</b>
                      {vote.comment ? ` – «${vote.comment}»` : ''}
                    </p>
                  ))}
              </dd>
            </>
          ) : null}
          <dt>{ballot.closedAt ? t('Stemte ikke', 'Did not vote') : t('Mangler', 'Missing')}</dt>
          <dd>
            {missing.map((elector) => `${elector.name} (${name(elector.region)})`).join(', ') || t('ingen', 'nobody')}
          </dd>
          <dt>{t('Beslutningsdygtig ved', 'Quorum')}</dt>
          <dd>
            {ballot.quorum} {t('af', 'of')} {ballot.electorate.length}
          </dd>
        </dl>
        {ballot.closedAt || ballot.deadline.due <= now ? null : (
          <p class="soft small">
            {t(
              'Hvordan der er stemt, vises, når afstemningen lukker.',
              'How votes were cast is shown when the ballot closes.',
            )}
          </p>
        )}
      </div>
    </>
  );
}
