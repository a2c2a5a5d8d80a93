/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { duties, isDuty } from '../../../machines/duties.ts';
import { formatInstant } from '../../../machines/governance/calendar.ts';
import type { Policy } from '../../../machines/governance/policy.ts';
import { choiceName, roleName } from '../../../machines/terms/index.ts';
import { viewOf } from '../../../store/rows.ts';
import { RecordedEscalationDecision } from '../cases/escalation/recorded-decision.tsx';
import { MeetingCase } from '../cases/meeting/meeting-case.tsx';
import { isOwnCase, OwnCase } from '../cases/own-case.tsx';
import { isYearCase, YearCase } from '../cases/year-case.tsx';
import { RecordedRsiDecision, YearSummary } from '../cases/year-summary.tsx';
import { type Lang, translate } from '../language.ts';
import { PaperLinks } from '../paper-links.tsx';
import { Changes, Summary } from './case-summary.tsx';
import type { Facts } from './facts.ts';
import { paperName } from './paper.ts';

interface Props {
  readonly lang: Lang;
  readonly facts: Facts;
  readonly policy: Policy;
  /** Address of the case's paper in a format, where the page may hand it out. */
  readonly papers?: ((format: 'pdf' | 'docx') => string) | undefined;
}

/** What an open task is about: what changed since it was asked, the case as it stands, and what was recorded of it. */
export function TaskCase({ lang, facts, policy, papers }: Props) {
  const t = translate(lang);
  const { task } = facts;
  const year = isYearCase(facts.case);
  const own = isOwnCase(facts.case);
  const paper = papers && paperName(task, facts.case);
  return (
    <>
      {facts.changes.length > 0 ? <Changes facts={facts} lang={lang} /> : null}
      <OwnVote facts={facts} lang={lang} />
      {year || own ? <YearSummary facts={facts} lang={lang} /> : <Summary facts={facts} lang={lang} />}
      {papers === undefined || paper === undefined ? null : (
        <p>
          <PaperLinks lang={lang} name={t(...paper)} of={papers} />
        </p>
      )}
      {facts.template === undefined ? null : (
        <p class="soft small">
          {t('Følger skabelonen ', 'Follows the template ')}
          {facts.template.name}, {t('udgave', 'version')} {facts.template.version}
        </p>
      )}
      {year && !(task.duty === 'quarterly-report' && !viewOf(facts.case, 'quarterly-report')?.report) ? (
        <YearCase lang={lang} row={facts.case} policy={policy} cases={facts.cases} />
      ) : null}
      {own ? <OwnCase lang={lang} row={facts.case} /> : null}
      {facts.meeting === undefined ? null : (
        <MeetingCase lang={lang} meeting={facts.meeting} task={task} row={facts.case} />
      )}
      {own ? <RecordedEscalationDecision facts={facts} lang={lang} /> : null}
      <RecordedRsiDecision facts={facts} lang={lang} />
      {facts.confidential.map((words) => (
        <p class="note warn text">
          <b>{t('Fortroligt', 'Confidential')}:</b> {words}
        </p>
      ))}
    </>
  );
}

/** The FSA has written down what the group decided; the form is filled in with it. */
export function RecordedNote({ lang, facts }: Pick<Props, 'lang' | 'facts'>) {
  const t = translate(lang);
  return facts.recorded === undefined ? null : (
    <div class="note">
      <p>
        {t(
          'FSA har registreret gruppens beslutning. Felterne er udfyldt med den; ret, hvad der ikke passer, og vælg selv.',
          'The FSA has written down the decision of the group. The fields are filled in with it; correct what is wrong and choose yourself.',
        )}
      </p>
    </div>
  );
}

export function ForWhom({ facts, lang }: { facts: Facts; lang: Lang }) {
  const t = translate(lang);
  const { task } = facts;
  const where = facts.personRegion ? ` (${facts.personRegion})` : '';
  const owner = isDuty(task.duty) ? duties[task.duty].owner : task.role;
  const why = owner === 'named' ? task.role : owner;
  return (
    <div class="for-whom">
      <p>
        {t('Denne opgave er til ', 'This task is for ')}
        <b>
          {task.name}
          {where}
        </b>
        {facts.onBehalfOf ? t(` på vegne af ${facts.onBehalfOf}`, ` on behalf of ${facts.onBehalfOf}`) : ''}
      </p>
      <p class="soft small">
        {t('Du spørges som ', 'You are asked as ')}
        {roleName(why, lang)}.
      </p>
    </div>
  );
}

/** «Du har den 30. november 2026 kl. 10.42 stemt for.» */
export function OwnVote({ facts, lang }: { facts: Facts; lang: Lang }) {
  const { ownVote } = facts;
  if (!ownVote) return null;
  const t = translate(lang);
  const self = ownVote.by.person === facts.task.person;
  return (
    <div class="note good">
      <p>
        <b>
          {self ? t('Du har', 'You') : t('Der er for din region', 'For your region somebody')}{' '}
          {votedAt(ownVote.at, lang)} {t('stemt', 'voted')} {choiceName(ownVote.choice, lang)}.
        </b>{' '}
        {t(
          'Stemmen kan ændres indtil fristen; den sidste gælder.',
          'The vote can be changed until the deadline; the last one counts.',
        )}
      </p>
    </div>
  );
}

/** `den 30. november 2026 kl. 10.42` */
export const votedAt = (at: string, lang: Lang): string =>
  lang === 'da' ? `den ${formatInstant(at)}` : `on ${formatInstant(at, 'long', 'en')}`;
