import { newsTopic } from '../news-topic.ts';

const returners: Readonly<Record<string, string>> = {
  region: 'Den systemansvarlige region har sendt ændringsønsket tilbage.',
  fsg: 'Forretningsstyregruppen har hjemvist ændringsønsket.',
  sys: 'SYS har hjemvist ændringsønsket.',
  secretariat: 'Sekretariatet har sendt ændringsønsket tilbage: oplægget skal gøres færdigt, før SYS behandler det.',
};

/** Returned to the previous body for completion. */
export const changeRequestReturned = newsTopic({
  tail: 'er hjemvist',
  happened: ({ data }) => returners[data.text('body') ?? ''] ?? 'Ændringsønsket er hjemvist.',
  next: () => 'Ændringsønsket skal rettes eller suppleres, før det kan behandles igen.',
});
