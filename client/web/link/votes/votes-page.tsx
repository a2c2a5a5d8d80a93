/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Policy } from '../../../../machines/governance/policy.ts';
import { caseName } from '../../../../machines/terms/index.ts';
import { VotedItem } from '../../cases/meeting/meeting-case.tsx';
import { whenAndWhere } from '../../cases/meeting/words.ts';
import { EnterGoesOn, ErrorSummary, type FieldFault, type Typed } from '../../fields.tsx';
import { type Lang, translate } from '../../language.ts';
import { Page } from '../../page.tsx';
import { paths } from '../../paths.ts';
import { AnswerFields } from '../answer-fields.tsx';
import { ForWhom, OwnVote } from '../task-case.tsx';
import type { Vote } from './open-votes.ts';

interface Props {
  readonly lang: Lang;
  readonly token: string;
  readonly votes: readonly Vote[];
  readonly state: string;
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
  readonly policy: Policy;
  readonly contact?: string | undefined;
}

/** Every open vote of the meeting on one page: the item, its case and the pool, the reader's own vote, and nothing chosen beforehand. */
export function VotesPage({ lang, token, votes, state, typed, faults, policy, contact }: Props) {
  const t = translate(lang);
  const [first] = votes;
  if (first === undefined) return null;
  const { facts } = first;
  const title = t('Afstemninger på mødet', 'Votes at the meeting');
  return (
    <Page lang={lang} title={`${title}: ${facts.case.title}`} self={paths.linkVotes(token)} contact={contact}>
      <ErrorSummary faults={faults} lang={lang} />
      <p class="eyebrow">{caseName(facts.case, lang)}</p>
      <h1>{title}</h1>
      <ForWhom facts={facts} lang={lang} />
      {facts.meeting === undefined ? null : <p>{whenAndWhere(facts.meeting.view.row, lang)}</p>}
      <form method="post" action={paths.linkVotes(token)} id="stemmer" novalidate>
        <EnterGoesOn />
        <input type="hidden" name="tilstand" value={state} />
        {votes.map((vote) => (
          <VoteOnItem lang={lang} vote={vote} typed={typed} faults={faults} policy={policy} />
        ))}
        <div class="row">
          <button type="submit">{t('Fortsæt til gennemsyn', 'Continue to review')}</button>
          <span class="soft small">
            {t(
              'Intet er sendt endnu. Du bekræfter på næste side. Punkter uden valg kan du stemme om senere.',
              'Nothing is sent yet. You confirm on the next page. Items without a choice can be voted on later.',
            )}
          </span>
        </div>
      </form>
    </Page>
  );
}

function VoteOnItem({
  lang,
  vote,
  typed,
  faults,
  policy,
}: Pick<Props, 'lang' | 'typed' | 'faults' | 'policy'> & { vote: Vote }) {
  const { at, facts, form } = vote;
  const { meeting } = facts;
  const heading = `${at}punkt`;
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>
        {meeting?.item?.no} {meeting?.item?.title}
      </h2>
      {meeting === undefined ? null : <VotedItem lang={lang} meeting={meeting} />}
      <OwnVote facts={facts} lang={lang} />
      <AnswerFields
        lang={lang}
        duty="sys-vote"
        at={at}
        choices={facts.task.choices}
        typed={typed}
        faults={faults}
        form={form}
        policy={policy}
        question="meeting-item"
      />
    </section>
  );
}
