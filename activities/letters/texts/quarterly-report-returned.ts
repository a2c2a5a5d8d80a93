import { newsTopic } from '../news-topic.ts';

/** SYS has returned a report, or the year's accounts, to whoever submitted them. */
export const quarterlyReportReturned = newsTopic({
  what: 'hjemvist af SYS',
  happened: ({ case: { machine } }) =>
    machine === 'financial-follow-up'
      ? 'SYS har sendt årets regnskab tilbage.'
      : 'SYS har sendt kvartalsrapporten tilbage til FSA.',
  next: ({ case: { machine, system } }) =>
    machine === 'financial-follow-up'
      ? `${system === undefined ? 'Sekretariatet' : 'FSA'} retter regnskabet og indsender det igen. Beløb, der ønskes overført, er stadig reserveret.`
      : 'FSA retter rapporten og indsender den igen. Udgifterne er ikke godkendt endnu.',
});
