import { matterOf } from '../matter.ts';
import { taskTopic } from '../task-topic.ts';

/** The chair decides a tie in the written procedure. */
export const tieBreak = taskTopic({
  lead: 'Afgør stemmelighed om',
  what: 'stemmelighed',
  ask: () => 'Afstemningen endte med stemmelighed. Som formand for SYS bedes du afgøre den:',
  because: () => 'Du får mailen, fordi du er formand for SYS. Ved stemmelighed afgør formanden.',
  action: 'Se sagen og afgør stemmeligheden',
  shows: { pool: true, recommendation: true },
  consequence: (facts) =>
    `${matterOf(facts) ? 'Sagen' : 'Ændringsønsket'} er hverken vedtaget eller forkastet, før du har svaret.`,
  quotes: [['opinion', 'Regionens udtalelse']],
  short: 'Afgør stemmeligheden',
  vote: true,
});
