import { newsTopic } from '../news-topic.ts';

export const changeRequestForwarded = newsTopic({
  tail: 'er fremsendt til SYS',
  happened: ({ data, ownerRegion }) =>
    data.yes('automatic')
      ? 'Regionens frist er udløbet. Ændringsønsket er fremsendt automatisk til SYS «uden udtalelse».'
      : `${ownerRegion ?? 'Den systemansvarlige region'} har fremsendt ændringsønsket til SYS${data.text('opinion') ? ' med en udtalelse' : ' uden udtalelse'}.`,
  shows: { pool: true, recommendation: true },
  next: () => 'Sekretariatet sætter sagen på et SYS-møde eller åbner en skriftlig behandling.',
});
