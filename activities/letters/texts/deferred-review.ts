import { taskTopic } from '../task-topic.ts';

/** A deferred request is taken up again when the frame has room for it. */
export const deferredReview = taskTopic({
  lead: 'Genoptag udskudt',
  ask: () => 'Ændringsønsket er udskudt. Sekretariatet bedes tage det op igen, når rammen tillader det:',
  because: () => 'Du får mailen, fordi du er en del af SYS-sekretariatet.',
  action: 'Se sagen og tag den op igen',
  shows: { pool: true, recommendation: true },
  consequence: () => 'Ændringsønsket står stadig udskudt med sin prioritet, til det tages op igen.',
  short: 'Tag det udskudte ændringsønske op igen',
});
