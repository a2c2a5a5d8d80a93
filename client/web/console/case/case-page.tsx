/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { duties, isDuty } from '../../../../machines/duties.ts';
import type { NamedCases } from '../../../../machines/annual-budget/basis-words.ts';
import type { RequestSums } from '../../../../machines/meeting/sums.ts';
import type { Policy } from '../../../../machines/governance/policy.ts';
import { caseName, caseTitle, numberedTitle } from '../../../../machines/terms/index.ts';
import type { Person, Region, System } from '../../../../store/rows.ts';
import { isPresented } from '../../../documents/from/case-content.ts';
import { proposalId } from '../../../documents/proposals.ts';
import type { CaseView } from '../../../sdk/views.ts';
import { ProposalParts } from '../../cases/change-request/proposal-parts.tsx';
import { isOwnCase, OwnCase } from '../../cases/own-case.tsx';
import { isYearCase, YearCase } from '../../cases/year-case.tsx';
import { Chart } from '../../chart/chart.tsx';
import type { ChartLayout } from '../../chart/layout.ts';
import { type Lang, translate } from '../../language.ts';
import { Page } from '../../page.tsx';
import { paths } from '../../paths.ts';
import { ActDone } from '../acts/act-done.tsx';
import { ActList } from '../acts/act-list.tsx';
import { ownPage } from '../acts/page-of-case.ts';
import { recordable } from '../recordable.ts';
import { Timeline } from '../timeline.tsx';
import { BallotCard } from './ballot-card.tsx';
import { CaseFacts } from './case-facts.tsx';
import { CaseFile } from './case-file.tsx';
import { TaskTable } from './task-table.tsx';
import { dataOf } from '../../../../store/journal-data.ts';

interface CasePageProps {
  readonly lang: Lang;
  readonly now: string;
  readonly year: number;
  readonly view: CaseView;
  readonly system?: System | undefined;
  readonly regions: readonly Region[];
  readonly people: readonly Person[];
  /** Tasks whose links were opened, with the signs that a program did it. */
  readonly opened: ReadonlyMap<string, readonly string[]>;
  readonly chart?: ChartLayout | undefined;
  /** The template that the case follows. */
  readonly template?: { readonly name: string; readonly version: number } | undefined;
  readonly policy: Policy;
  readonly cases: NamedCases;
  /** Of the system's year and of what the request is linked with, until it is decided. */
  readonly sums: RequestSums | undefined;
  readonly done: boolean;
  readonly contact?: string | undefined;
}

/** One case whole: facts, who is awaited, tasks with their delivery, ballots, picture, history, acts. */
export function CasePage(props: CasePageProps) {
  const { lang, view, now } = props;
  const t = translate(lang);
  const row = view.case;
  const ofYear = 'year' in row.view ? row.view.year : undefined;
  const year = isYearCase(row);
  return (
    <Page
      lang={lang}
      title={numberedTitle(row)}
      self={paths.case(row.id)}
      console
      year={props.year}
      contact={props.contact}
    >
      {props.done ? <ActDone lang={lang} /> : null}
      <p class="eyebrow">{caseName(row, lang)}</p>
      <h1>{caseTitle(row, lang)}</h1>
      <p>
        {isPresented(row.machine) ? (
          <>
            <a href={paths.document(proposalId(row.id))}>{t('Beslutningsoplæg', 'Decision proposal')}</a>
            {year && ofYear !== undefined ? ' · ' : ''}
          </>
        ) : null}
        {year && ofYear !== undefined ? <a href={paths.wheel(ofYear)}>{`Årshjul ${ofYear}`}</a> : null}
        {row.machine === 'annual-budget' ? (
          <>
            {' · '}
            <a href={paths.caseBudget(row.id)}>
              {t('Budgettet i skabelonen (xlsx)', 'The budget on the template (xlsx)')}
            </a>
          </>
        ) : null}
      </p>
      <CaseFacts lang={lang} view={view} system={props.system} template={props.template} sums={props.sums} />
      <ProposalParts row={row} lang={lang} without="linked" />
      {year ? <YearCase lang={lang} row={row} policy={props.policy} cases={props.cases} /> : null}
      {isOwnCase(row) ? <OwnCase lang={lang} row={row} /> : null}
      {ownPage(row) === undefined ? null : (
        <p>
          <a href={ownPage(row)}>{t('Handlinger på sagens egen side', "Acts on the case's own page")}</a>
        </p>
      )}
      <TaskTable {...props} />
      {view.ballots.map((ballot) => (
        <BallotCard ballot={ballot} regions={props.regions} people={props.people} lang={lang} now={now} />
      ))}
      {row.closedAt || ownPage(row) !== undefined ? null : (
        <ActList lang={lang} subject={row.id} acts={view.acts} more={otherActs(view, lang)} />
      )}
      <CaseFile lang={lang} view={view} />
      {row.closedAt === undefined ? (
        <p>
          <a href={paths.operationOf(row.id)}>{t('Sagens drift: frister, fejl, bero', 'Operation of the case')}</a>
        </p>
      ) : null}
      {props.chart ? (
        <>
          <h2>{t('Forløb', 'Course')}</h2>
          <Chart
            file={paths.caseMachine(row.id)}
            layout={props.chart}
            current={row.state.split(' | ')}
            been={view.timeline.flatMap((entry) =>
              dataOf(entry).actor === '' && entry.after ? entry.after.split(' | ') : [],
            )}
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
    title: `${t('Registrér gruppens beslutning: ', 'Write down the decision of the group: ')}${isDuty(task.duty) ? t(duties[task.duty].da, duties[task.duty].en) : task.duty}`,
    leads: t(`${task.name} bekræfter den bagefter.`, `${task.name} confirms it afterwards.`),
  }));
}
