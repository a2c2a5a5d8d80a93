/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { counted } from '../../../../machines/terms/counted.ts';
import { stateName } from '../../../../machines/terms/index.ts';
import type { Frame, ListedCase, Person, System, TaskRow } from '../../../../store/rows.ts';
import type { MeetingRow } from '../../../sdk/meeting-commands.ts';
import { itemsDue, nextStep, whenAndWhere } from '../../cases/meeting/words.ts';
import { type Lang, translate } from '../../language.ts';
import { Page } from '../../page.tsx';
import { paths } from '../../paths.ts';
import type { Concern } from '../concerns.ts';
import { CaseFilters } from './case-filters.tsx';
import { type Filter, fits, linesOf } from './case-lines.ts';
import { CaseTable } from './case-table.tsx';
import { FirstSteps } from './first-steps.tsx';
import { FrameSums } from './frame-sums.tsx';

interface OverviewProps {
  readonly lang: Lang;
  readonly now: string;
  readonly year: number;
  readonly cases: readonly ListedCase[];
  readonly openTasks: readonly TaskRow[];
  readonly systems: readonly System[];
  readonly frame: Frame;
  readonly contact?: string | undefined;
  readonly people: readonly Person[];
  readonly concerns: readonly Concern[];
  readonly filter: Filter;
  /** The next meeting of SYS, when one is called. */
  readonly meeting?: MeetingRow | undefined;
}

/** All cases of all systems, the frame, the next meeting, and what to look after. */
export function Overview(props: OverviewProps) {
  const { lang } = props;
  const t = translate(lang);
  const every = linesOf(props.cases, props.openTasks, props.now);
  const lines = every.filter(fits(props.filter));
  const late = lines.filter((line) => line.late).length;
  return (
    <Page
      lang={lang}
      title={t('Overblik', 'Overview')}
      self={paths.home}
      console
      year={props.year}
      contact={props.contact}
    >
      <h1>{t('Overblik', 'Overview')}</h1>
      <FrameSums frame={props.frame} lang={lang} />
      <NextMeeting {...props} />
      <Concerns concerns={props.concerns} lang={lang} />
      <h2>{t('Sager', 'Cases')}</h2>
      <p>
        {late === 0
          ? t('Ingen frister er overskredet.', 'No deadline has been missed.')
          : t(
              `${counted(late, 'cases', 'da')} har en overskredet frist.`,
              `${counted(late, 'cases', 'en')} with a missed deadline.`,
            )}
      </p>
      {every.length === 0 ? <FirstSteps lang={lang} /> : <CaseFilters {...props} every={every} />}
      {every.length > 0 && lines.length === 0 ? (
        <p>
          {t('Ingen sager passer til valget. ', 'No case fits the choice. ')}
          <a href={`${paths.home}?vis=alle`}>{t('Vis alle sager', 'Show all cases')}</a>
        </p>
      ) : null}
      {lines.length === 0 ? null : <CaseTable lang={lang} now={props.now} lines={lines} systems={props.systems} />}
    </Page>
  );
}

/** The next meeting: when, how far it is, until when items can come. */
function NextMeeting({ lang, meeting, openTasks }: OverviewProps) {
  const t = translate(lang);
  if (meeting === undefined) return null;
  const due = itemsDue(meeting, lang);
  return (
    <section class="card" aria-labelledby="naeste-moede">
      <h2 id="naeste-moede" class="inline">
        {t('Næste møde i SYS', 'Next meeting of SYS')}
      </h2>
      <p>
        <a href={paths.meeting(meeting.number)}>{whenAndWhere(meeting, lang)}</a>{' '}
        <span class="tag">{stateName(meeting.state, lang)}</span>
      </p>
      <p class="soft">
        {due === undefined ? '' : `${due}. `}
        {t('Næste skridt: ', 'Next step: ')}
        {nextStep(meeting, openTasks, lang)}
      </p>
    </section>
  );
}

function Concerns({ concerns, lang }: { concerns: readonly Concern[]; lang: Lang }) {
  if (concerns.length === 0) return null;
  return (
    <section class="note warn" aria-labelledby="pas-paa">
      <h2 id="pas-paa">{translate(lang)('Se efter', 'Look after')}</h2>
      <ul class="plain">
        {concerns.map(({ text, href, urgent }) => (
          <li>
            {urgent ? <span class="tag late">! {translate(lang)('haster', 'urgent')}</span> : null}{' '}
            {href === undefined ? text : <a href={href}>{text}</a>}
          </li>
        ))}
      </ul>
    </section>
  );
}
