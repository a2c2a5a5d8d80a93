/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Policy } from '../../../../machines/governance/policy.ts';
import { counted } from '../../../../machines/terms/counted.ts';
import { caseName } from '../../../../machines/terms/index.ts';
import { OwnAddressField } from '../../address-field.tsx';
import { ErrorSummary, type FieldFault, type Typed } from '../../fields.tsx';
import { type Lang, translate } from '../../language.ts';
import { Page } from '../../page.tsx';
import { paths } from '../../paths.ts';
import { AnswerCard } from '../answer-card.tsx';
import { answeredAbout, answeredInWords } from '../end-pages.tsx';
import { ForWhom } from '../task-case.tsx';
import type { TypedVote } from './typed-votes.ts';

interface Shown {
  readonly lang: Lang;
  readonly token: string;
  readonly contact?: string | undefined;
}

/** The votes once more before they count (WCAG 3.3.4); the reader's own address is asked for once (letters-and-links §1.3). */
export function VotesReview(
  props: Shown & {
    readonly given: readonly TypedVote[];
    readonly state: string;
    readonly typed: Typed;
    readonly faults: readonly FieldFault[];
    readonly humanCheck: boolean;
    readonly policy: Policy;
  },
) {
  const { lang, token, given, policy } = props;
  const t = translate(lang);
  const [first] = given;
  if (first === undefined) return null;
  const { facts } = first.vote;
  return (
    <Page
      lang={lang}
      title={t('Se dine stemmer igennem', 'Review your votes')}
      self={paths.linkVotes(token)}
      contact={props.contact}
    >
      <ErrorSummary faults={props.faults} lang={lang} />
      <p class="eyebrow">{caseName(facts.case, lang)}</p>
      <h1>{t('Se dine stemmer igennem, og bekræft', 'Review your votes and confirm')}</h1>
      <ForWhom facts={facts} lang={lang} />
      {given.map(({ vote, answer }) => (
        <AnswerCard lang={lang} facts={vote.facts} answer={answer} form={vote.form} policy={policy} />
      ))}
      <form method="post" action={paths.linkVotesConfirm(token)} novalidate>
        <input type="hidden" name="tilstand" value={props.state} />
        {props.humanCheck ? <OwnAddressField lang={lang} typed={props.typed} faults={props.faults} /> : null}
        <div class="row">
          <button type="submit">
            {t('Bekræft', 'Confirm')} {counted(given.length, 'votes', lang)}
          </button>
          <button type="submit" class="quiet" formaction={paths.linkVotesEdit(token)}>
            {t('Ret stemmerne', 'Change the votes')}
          </button>
        </div>
      </form>
    </Page>
  );
}

/** What became of a vote: when it was received, or why it was not. */
export interface SentVote extends TypedVote {
  readonly at: string;
  readonly refusal?: readonly [da: string, en: string];
}

/** Each vote with what became of it; a mail with the receipt of each is on its way. */
export function VotesReceipt({ lang, token, contact, sent }: Shown & { readonly sent: readonly SentVote[] }) {
  const t = translate(lang);
  const all = sent.every(({ refusal }) => refusal === undefined);
  return (
    <Page lang={lang} title={t('Kvittering', 'Receipt')} self={paths.linkVotes(token)} contact={contact}>
      <h1>
        {all
          ? t('Tak. Dine stemmer er modtaget', 'Thank you. Your votes have been received')
          : t('Ikke alle dine stemmer blev modtaget', 'Not all of your votes were received')}
      </h1>
      {sent.map(({ vote: { facts }, answer, at, refusal }) => (
        <div class={refusal === undefined ? 'note good' : 'note warn'} role="status">
          <p>
            <b>{refusal === undefined ? answeredInWords({ lang, facts, choice: answer.choice }, at) : t(...refusal)}</b>
          </p>
          <p>{answeredAbout(facts, lang)}</p>
        </div>
      ))}
      <p>
        {t(
          'En kvittering for hver stemme er på vej til din mail.',
          'A receipt for each vote is on its way to your mail.',
        )}{' '}
        <a href={paths.link(token)}>
          {t('Se punkterne, stem om flere, eller ret en stemme', 'See the items, vote on more, or change a vote')}
        </a>
      </p>
    </Page>
  );
}
