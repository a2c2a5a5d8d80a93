import { newsTopic } from '../news-topic.ts';

export const changeRequestWithdrawn = newsTopic({
  tail: 'er trukket tilbage',
  happened: () => 'Ændringsønsket er trukket tilbage.',
  next: () => 'Sagen er afsluttet. Åbne opgaver er bortfaldet, og links til dem kan ikke længere bruges til at svare.',
  calendar: 'cancel',
});
