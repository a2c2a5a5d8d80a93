/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { votedAt } from './task-case.tsx';
import { formatDeadline, formatInstant } from '../../../machines/governance/calendar.ts';
import { formatKroner } from '../../../machines/governance/money.ts';
import type { BallotRow, VoteRow } from '../../../store/rows.ts';
import { AddressField } from '../address-field.tsx';
import type { FieldFault } from '../fields.tsx';
import { type Lang, translate } from '../language.ts';
import { Page } from '../page.tsx';
import { paths } from '../paths.ts';
import {
  caseKind,
  caseName,
  choiceName,
  outcomeName,
  stateName,
  numberedTitle,
} from '../../../machines/terms/index.ts';
import { proposalName, valueInWords } from '../cases/change-request/proposal-words.ts';
import type { Change, Facts } from './facts.ts';
import { choiceLabel } from './duty-forms.ts';
import type { DeadEnd } from './resolve-link.ts';

interface Common {
  readonly lang: Lang;
  readonly contact?: string | undefined;
}

const isVoteOn = ({ task }: Facts, choice: string): boolean =>
  task.duty === 'sys-vote' && ['for', 'against', 'abstain'].includes(choice);

/** «Du har den 30. november 2026 kl. 10.42 stemt for.» */
export function answeredInWords(
  { lang, facts, choice }: { lang: Lang; facts: Facts; choice: string },
  at: string,
): string {
  const t = translate(lang);
  const label = choiceLabel(facts.task.duty, choice, lang);
  const said = isVoteOn(facts, choice)
    ? `${t('stemt', 'voted')} ${choiceName(choice, lang)}`
    : t(`svaret «${label}»`, `answered "${label}"`);
  return `${t('Du har', 'You')} ${votedAt(at, lang)} ${said}.`;
}

/** What was answered: the item of a meeting, or the case. */
export function answeredAbout({ case: row, meeting }: Facts, lang: Lang): string {
  const { item } = meeting ?? {};
  const about = `${caseKind(row.machine, lang)} ${numberedTitle(row)}`;
  if (item !== undefined) return `${translate(lang)('Punkt', 'Item')} ${item.no} ${item.title} · ${about}`;
  return row.amountOre === undefined || row.machine !== 'change-request'
    ? about
    : `${about}, ${formatKroner(row.amountOre)}`;
}

/** What the person did and when: the page behind «Bekræft». The same text goes out as a mail at once. */
export function ReceiptPage(
  props: Common & { facts: Facts; token: string; choice: string; at: string; recorded: boolean },
) {
  const { lang, facts, choice } = props;
  const t = translate(lang);
  const votes = isVoteOn(facts, choice);
  return (
    <Page lang={lang} title={t('Kvittering', 'Receipt')} self={paths.link(props.token)} contact={props.contact}>
      <h1>{t('Tak. Dit svar er modtaget', 'Thank you. Your answer has been received')}</h1>
      <div class="note good" role="status">
        <p>
          <b>{answeredInWords(props, props.at)}</b>
        </p>
        <p>{answeredAbout(facts, lang)}</p>
      </div>
      {props.recorded ? null : (
        <p>
          {t(
            'Svaret er taget imod og bliver skrevet i journalen om lidt.',
            'The answer was taken and will be in the journal in a moment.',
          )}
        </p>
      )}
      <p>{t('En kvittering er på vej til din mail.', 'A receipt is on its way to your mail.')}</p>
      {votes ? (
        <p>
          {t('Du kan ændre din stemme indtil ', 'You can change your vote until ')}
          {formatDeadline(facts.task.deadline, lang)}.{' '}
          <a href={paths.link(props.token)}>{t('Se sagen eller ret stemmen', 'See the case or change the vote')}</a>
        </p>
      ) : null}
      <p>
        {t('Var det ikke dig? ', 'Was it not you? ')}
        {votes ? t('Ret stemmen, eller ', 'Change the vote, or ') : ''}
        {props.contact
          ? t(
              `${votes ? 'skriv' : 'Skriv'} til ${props.contact} med det samme.`,
              `${votes ? 'write' : 'Write'} to ${props.contact} at once.`,
            )
          : t(
              `${votes ? 'kontakt' : 'Kontakt'} sekretariatet med det samme.`,
              `${votes ? 'contact' : 'Contact'} the secretariat at once.`,
            )}
      </p>
    </Page>
  );
}

/** An unknown link and a replaced one: one page, one status, and the way to a new link. */
export function UnknownPage({ lang, contact }: Common) {
  const t = translate(lang);
  return (
    <Page lang={lang} title={t('Linket virker ikke', 'The link does not work')} self={paths.newLink} contact={contact}>
      <h1>{t('Linket virker ikke', 'The link does not work')}</h1>
      <p class="lead">
        {t(
          'Det kan være skrevet forkert af eller erstattet af et nyere. Der er ikke sket noget i sagen.',
          'It may have been copied wrongly or replaced by a newer one. Nothing has happened in the case.',
        )}
      </p>
      <NewLinkForm lang={lang} faults={[]} />
    </Page>
  );
}

export function NewLinkPage({
  lang,
  contact,
  faults,
  sent,
}: Common & { faults: readonly FieldFault[]; sent?: boolean }) {
  const t = translate(lang);
  return (
    <Page lang={lang} title={t('Send mig et nyt link', 'Send me a new link')} self={paths.newLink} contact={contact}>
      <h1>{t('Send mig et nyt link', 'Send me a new link')}</h1>
      {sent ? (
        <div class="note good" role="status">
          <p>
            {t(
              'Hvis adressen er registreret og har åbne opgaver, er der nu en mail på vej med nye links. Den sendes kun til den registrerede adresse.',
              'If the address is registered and has open tasks, a mail with new links is on its way. It is only sent to the registered address.',
            )}
          </p>
        </div>
      ) : (
        <NewLinkForm lang={lang} faults={faults} />
      )}
    </Page>
  );
}

function NewLinkForm({ lang, faults }: { lang: Lang; faults: readonly FieldFault[] }) {
  const t = translate(lang);
  return (
    <form method="post" action={paths.newLink} class="card" novalidate>
      <AddressField
        lang={lang}
        hint={[
          'Nye links sendes kun til den adresse, du er registreret med.',
          'New links are only sent to the address you are registered with.',
        ]}
        faults={faults}
      />
      <button type="submit">{t('Send mig et nyt link', 'Send me a new link')}</button>
    </form>
  );
}

interface EndProps extends Common {
  readonly end: DeadEnd;
  readonly token: string;
  readonly now: string;
  readonly ballot?: BallotRow | undefined;
  readonly ownVote?: VoteRow | undefined;
  readonly successor?: string | undefined;
  readonly changes: readonly Change[];
  /** True when someone just tried to answer. */
  readonly tried: boolean;
}

/** Each way a task can have ended, in its own words: what happened, when, and what the reader can do (letters-and-links §2). */
export function DeadEndPage(props: EndProps) {
  const { lang, end, ballot, ownVote } = props;
  const t = translate(lang);
  const [title, text] = texts(props);
  const outcome = end.case.outcome ?? ballot?.proof?.outcome;
  return (
    <Page lang={lang} title={title} self={paths.link(props.token)} contact={props.contact}>
      <p class="eyebrow">
        {caseName(end.case, lang)}: {end.case.title}
      </p>
      <h1>{title}</h1>
      <p class="lead">{text}</p>
      {props.tried ? (
        <div class="note warn" role="alert">
          <p>
            <b>{t('Dit svar blev ikke registreret.', 'Your answer was not recorded.')}</b>
          </p>
        </div>
      ) : null}
      <div class="card">
        <dl class="facts">
          <dt>{t('Opgaven var til', 'The task was for')}</dt>
          <dd>{end.task.name}</dd>
          {end.task.closedAt ? (
            <>
              <dt>{t('Lukket', 'Closed')}</dt>
              <dd>{formatInstant(end.task.closedAt, 'full', lang)}</dd>
            </>
          ) : null}
          <dt>{t('Sagen nu', 'The case now')}</dt>
          <dd>{stateName(end.case.state, lang)}</dd>
          {outcome ? (
            <>
              <dt>{t('Udfald', 'Outcome')}</dt>
              <dd>
                {outcomeName(outcome, lang, end.case.machine)}
                {end.case.closedAt ? `, ${formatInstant(end.case.closedAt, 'long', lang)}` : ''}
              </dd>
            </>
          ) : null}
          {ballot?.proof ? (
            <>
              <dt>{t('Afstemningen', 'The ballot')}</dt>
              <dd>{t(ballot.proof.da, ballot.proof.en)}</dd>
            </>
          ) : null}
          {ballot ? (
            <>
              <dt>{t('Din stemme', 'Your vote')}</dt>
              <dd>
                {ownVote
                  ? `${choiceName(ownVote.choice, lang)}, ${votedAt(ownVote.at, lang)}`
                  : t('ikke afgivet', 'not cast')}
              </dd>
            </>
          ) : null}
        </dl>
      </div>
      {props.changes.length > 0 ? (
        <ul>
          {props.changes.map((change) => (
            <li>
              <b>{proposalName(change.field, lang)}</b>
              {`: ${t('før', 'before')} «${valueInWords(change.field, change.before, lang)}», ${t('nu', 'now')} «${valueInWords(change.field, change.after, lang)}»`}
            </li>
          ))}
        </ul>
      ) : null}
    </Page>
  );
}

function texts({ lang, end, successor }: EndProps): readonly [string, string] {
  const t = translate(lang);
  switch (end.kind) {
    case 'closed':
      return [
        t('Opgaven er afsluttet', 'The task is closed'),
        t(
          'Der kan ikke svares mere. Her er, hvad der blev af sagen.',
          'It can no longer be answered. Here is what became of the case.',
        ),
      ];
    case 'withdrawn':
      return [
        end.case.machine === 'change-request'
          ? t('Ændringsønsket er trukket tilbage', 'The change request has been withdrawn')
          : t('Opgaven er bortfaldet', 'The task has lapsed'),
        t('Du skal ikke gøre mere.', 'There is nothing more for you to do.'),
      ];
    case 'reassigned':
      return [
        t('Opgaven er givet videre', 'The task has been passed on'),
        t(
          'En anden er nu bedt om at svare og har fået sit eget link.',
          'Somebody else has been asked and has got a link of their own.',
        ),
      ];
    case 'noLongerHolder':
      return [
        t('Du har ikke længere denne rolle', 'You no longer hold this role'),
        t(
          `Registret viser ikke ${end.task.name} som den, der svarer i dag. Er det forkert, så kontakt sekretariatet.`,
          `The register does not show ${end.task.name} as the one who answers today. If that is wrong, contact the secretariat.`,
        ),
      ];
    case 'regionGone':
      return [
        t('Regionen findes ikke længere', 'The region no longer exists'),
        successor
          ? t(`Opgaven er gået over til ${successor}.`, `The task has passed to ${successor}.`)
          : t('Opgaven er gået over til regionens efterfølger.', 'The task has passed to the successor of the region.'),
      ];
    case 'caseChanged':
      return [
        t('Sagen er ændret, siden du fik linket', 'The case has changed since you got the link'),
        t(
          'Denne udgave kan ikke længere besvares. Skal du svare på den nye, får du en mail med et nyt link.',
          'This version can no longer be answered. If you are to answer the new one, you get a mail with a new link.',
        ),
      ];
  }
}

/** A page with one message: refused, too many visits, out of order. */
export function MessagePage({
  lang,
  contact,
  title,
  text,
  self,
}: Common & { title: string; text: string; self: string }) {
  return (
    <Page lang={lang} title={title} self={self} contact={contact}>
      <h1>{title}</h1>
      <p class="lead">{text}</p>
    </Page>
  );
}
