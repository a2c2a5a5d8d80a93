/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { formatInstant } from '../../../machines/governance/calendar.ts';
import { duties, dutyNamed, isDuty } from '../../../machines/duties.ts';
import { answerFields, fieldsOfDuty } from '../../../machines/duties/read-answer.ts';
import { EnterGoesOn, ErrorSummary, type FieldFault, TextField, type Typed } from '../fields.tsx';
import { type Lang, translate } from '../language.ts';
import { Page } from '../page.tsx';
import { PaperLinks } from '../paper-links.tsx';
import { paths } from '../paths.ts';
import { caseName, choiceName, roleName } from '../../../machines/terms/index.ts';
import { fieldsOnPage } from '../../../machines/forms/case-form.ts';
import type { FormOfTask } from './case-form-of.ts';
import { writeForm } from '../../../machines/forms/write-form.ts';
import { isLong } from './answer.ts';
import { AnswerFields } from './answer-fields.tsx';
import { Changes, Documents, Summary } from './case-summary.tsx';
import { choicesOf } from './duty-forms.ts';
import type { Policy } from '../../../machines/governance/policy.ts';
import { isYearCase, YearCase } from '../cases/year-case.tsx';
import { OwnCase, isOwnCase } from '../cases/own-case.tsx';
import { MeetingCase } from '../cases/meeting/meeting-case.tsx';
import { RecordedEscalationDecision } from '../cases/escalation/recorded-decision.tsx';
import type { Note } from './note.ts';
import { DraftActions, DraftFile } from '../cases/annual-budget/draft-actions.tsx';
import { paperName } from './paper.ts';
import { RecordedRsiDecision, YearSummary } from '../cases/year-summary.tsx';
import type { Facts } from './facts.ts';
import { viewOf } from '../../../store/rows.ts';

export interface DecisionProps {
  readonly lang: Lang;
  readonly token: string;
  readonly facts: Facts;
  /** Sealed state of the form. */
  readonly state: string;
  readonly typed?: Typed;
  readonly faults: readonly FieldFault[];
  readonly form: FormOfTask;
  readonly substitute?: boolean;
  readonly contact?: string | undefined;
  /** The overview is served here: what is solved there is a link away. */
  readonly overview?: boolean;
  readonly note?: Note | undefined;
  readonly policy: Policy;
}

/** The page behind a personal link: who it is for, what it is about, and the form, with nothing chosen beforehand. */
export function DecisionPage(props: DecisionProps) {
  const { lang, facts, token } = props;
  const t = translate(lang);
  const { task } = facts;
  const duty = isDuty(task.duty) ? duties[task.duty] : undefined;
  const title = `${duty ? t(duty.da, duty.en) : task.duty}: ${facts.case.title}`;
  const typed = props.typed ?? prefilled(facts, props.form);
  const year = isYearCase(facts.case);
  const own = isOwnCase(facts.case);
  const paper = paperName(task, facts.case);
  return (
    <Page
      lang={lang}
      title={title}
      self={props.substitute ? paths.linkAsSubstitute(token) : paths.link(token)}
      contact={props.contact}
      wide={isLong(task.duty)}
    >
      <ErrorSummary faults={props.faults} lang={lang} />
      <p class="eyebrow">
        {caseName(facts.case, lang)} · {duty ? t(duty.da, duty.en) : task.duty}
      </p>
      <h1>{facts.case.title}</h1>
      <ForWhom facts={facts} lang={lang} />
      {props.substitute ? (
        <div class="note warn">
          <p>
            {t(
              `Du svarer som stedfortræder for ${task.name}. Det virker kun, hvis du er registreret som stedfortræder i dag; til sidst skal du skrive din egen mailadresse.`,
              `You answer as substitute for ${task.name}. That only works if you are registered as substitute today; at the end you give your own e-mail address.`,
            )}
          </p>
        </div>
      ) : null}
      {facts.changes.length > 0 ? <Changes facts={facts} lang={lang} /> : null}
      <OwnVote facts={facts} lang={lang} />
      {year || own ? <YearSummary facts={facts} lang={lang} /> : <Summary facts={facts} lang={lang} />}
      {paper === undefined ? null : (
        <p>
          <PaperLinks lang={lang} name={t(...paper)} of={(format) => paths.linkPaper(token, format)} />
        </p>
      )}
      {facts.template === undefined ? null : (
        <p class="soft small">
          {t('Følger skabelonen ', 'Follows the template ')}
          {facts.template.name}, {t('udgave', 'version')} {facts.template.version}
        </p>
      )}
      {year && !(task.duty === 'quarterly-report' && !viewOf(facts.case, 'quarterly-report')?.report) ? (
        <YearCase lang={lang} row={facts.case} policy={props.policy} />
      ) : null}
      {own ? <OwnCase lang={lang} row={facts.case} /> : null}
      {facts.meeting === undefined ? null : (
        <MeetingCase lang={lang} meeting={facts.meeting} task={task} row={facts.case} />
      )}
      {own ? <RecordedEscalationDecision facts={facts} lang={lang} /> : null}
      <RecordedRsiDecision facts={facts} lang={lang} />
      {props.overview === true && task.duty === 'status-report-draft' ? (
        <p>
          <a href={paths.statusReport(facts.case.number)}>
            {t('Ret udkastet i overblikket', 'Edit the draft in the overview')}
          </a>
        </p>
      ) : null}
      {props.note ? (
        <div class="note good" role="status">
          <p>{t(...props.note)}</p>
        </div>
      ) : null}
      {task.duty === 'budget-draft' || task.duty === 'budget-adjustment' ? (
        <DraftFile lang={lang} token={token} state={props.state} faults={props.faults} />
      ) : null}
      {facts.recorded ? (
        <div class="note">
          <p>
            {t(
              'FSA har skrevet gruppens beslutning ned. Felterne er udfyldt med den; ret, hvad der ikke passer, og vælg selv.',
              'The FSA has written down the decision of the group. The fields are filled in with it; correct what is wrong and choose yourself.',
            )}
          </p>
        </div>
      ) : null}
      <DecisionForm {...props} typed={typed} />
      {year || own ? null : <Documents facts={facts} lang={lang} />}
      <section aria-labelledby="andet">
        <h2 id="andet">{t('Andet', 'Other')}</h2>
        <details>
          <summary>{t('Jeg har brug for mere tid', 'I need more time')}</summary>
          <p>
            {t(
              'Sekretariatet får din besked. Fristen flytter sig ikke af sig selv.',
              'The secretariat gets your message. The deadline does not move by itself.',
            )}
          </p>
          <form method="post" action={paths.linkMoreTime(token)} novalidate>
            <input type="hidden" name="tilstand" value={props.state} />
            <TextField
              name="besked"
              label={t('Din besked', 'Your message')}
              lang={lang}
              typed={typed}
              faults={props.faults}
              long
              maxlength={2000}
            />
            <button type="submit" class="quiet">
              {t('Send besked til sekretariatet', 'Send message to the secretariat')}
            </button>
          </form>
        </details>
        {props.substitute || task.onBehalfOf ? null : (
          <p>
            {t(`Er du ikke ${task.name}?`, `Are you not ${task.name}?`)}{' '}
            <a href={paths.linkAsSubstitute(token)}>{t('Jeg er stedfortræder', 'I am a substitute')}</a>
          </p>
        )}
      </section>
    </Page>
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
function OwnVote({ facts, lang }: { facts: Facts; lang: Lang }) {
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

/** What the case holds already, and what was recorded for the one who answers; never the choice itself. */
function prefilled({ task, recorded = {} }: Facts, { ofCase }: FormOfTask): Typed {
  const declaration = dutyNamed(task.duty);
  if (declaration === undefined) return {};
  const fields = { ...fieldsOfDuty(declaration), ...answerFields(declaration, String(recorded['choice'] ?? '')) };
  const written = Object.fromEntries(Object.entries(recorded).filter(([name]) => fields[name]?.as !== 'own'));
  return writeForm(fieldsOnPage(fields, ofCase), { ...ofCase.values, ...written });
}

function DecisionForm(props: DecisionProps & { readonly typed: Typed }) {
  const { lang, facts, typed, faults } = props;
  const t = translate(lang);
  const { duty } = facts.task;
  const question = facts.ballot?.question;
  if (!isDuty(duty) || choicesOf(duty, question).length === 0) {
    return (
      <div class="note">
        <p>
          {t(
            'Denne opgave løses i sekretariatets overblik.',
            'This task is solved in the overview of the secretariat.',
          )}{' '}
          {props.overview === true ? (
            <a href={paths.case(facts.case.id)}>{t('Gå til sagen i overblikket', 'Go to the case in the overview')}</a>
          ) : null}
        </p>
      </div>
    );
  }
  return (
    <form method="post" action={paths.link(props.token)} novalidate>
      <EnterGoesOn />
      <input type="hidden" name="tilstand" value={props.state} />
      {props.substitute ? <input type="hidden" name="som" value="stedfortraeder" /> : null}
      <AnswerFields
        lang={lang}
        duty={duty}
        choices={facts.task.choices}
        typed={typed}
        faults={faults}
        form={props.form}
        policy={props.policy}
        question={question}
      />
      <div class="row">
        <button type="submit">{t('Fortsæt til gennemsyn', 'Continue to review')}</button>
        <DraftActions lang={lang} duty={duty} substitute={props.substitute === true} />
        <span class="soft small">
          {t('Intet er sendt endnu. Du bekræfter på næste side.', 'Nothing is sent yet. You confirm on the next page.')}
        </span>
      </div>
    </form>
  );
}
