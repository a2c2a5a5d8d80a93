/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { formatDeadline } from '../../../../machines/governance/calendar.ts';
import { choiceName, questionName } from '../../../../machines/terms/index.ts';
import type { Person, Region } from '../../../../store/rows.ts';
import type { BallotView } from '../../../sdk/views.ts';
import { type Lang, translate } from '../../language.ts';

interface Props {
  readonly ballot: BallotView;
  readonly people: readonly Person[];
  readonly regions: readonly Region[];
  readonly lang: Lang;
  readonly now: string;
}

/** Who has voted; how, only when the ballot has closed. */
export function BallotCard({ ballot, regions, people, lang, now }: Props) {
  const t = translate(lang);
  const name = (id: string) => regions.find((region) => region.id === id)?.name ?? id;
  const named = (id: string) => people.find((person) => person.id === id)?.name ?? id;
  const missing = ballot.electorate.filter((elector) => !ballot.voted.includes(elector.region));
  return (
    <>
      <h2>
        {ballot.question === 'meeting-item'
          ? t('Afstemning på mødet', 'Vote at the meeting')
          : t('Skriftlig behandling', 'Written procedure')}
      </h2>
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
