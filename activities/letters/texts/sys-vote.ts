import { adjustmentQuotes } from '../budget-words.ts';
import { questionOf } from '../question.ts';
import { taskTopic } from '../task-topic.ts';

/** The written procedure of SYS, whatever it is about. */
export const sysVote = taskTopic({
  lead: 'Stem om ændringsønske',
  what: (facts) => questionOf(facts)?.vote ?? 'stem',
  ask: (facts) => {
    const question = questionOf(facts);
    if (facts.data.text('question') === 'meeting-item') return `SYS bedes ${question?.ask ?? 'stemme:'}`;
    return `SYS bedes i skriftlig behandling ${question?.ask ?? 'tage stilling til sagen:'}`;
  },
  because: ({ task }) =>
    `Du får mailen, fordi du er medlem af SYS eller stedfortræder${task?.region === undefined ? '' : ' for din region'}. Hver region har én stemme.`,
  action: 'Se sagen og afgiv din stemme',
  shows: { pool: true, recommendation: true },
  more: (facts) => [
    ...(facts.data.yes('lapsed')
      ? [{ paragraph: 'Din tidligere stemme er bortfaldet, fordi regionen er ophørt. Stem igen for din nye region.' }]
      : []),
    ...(facts.data.text('question') === 'budget-second-reading' ? adjustmentQuotes(facts) : []),
  ],
  consequence: () => 'Manglende svar tæller ikke som ja, og det tæller ikke med i, om SYS er beslutningsdygtig.',
  quotes: [
    ['opinion', 'Regionens udtalelse'],
    ['motivation', 'Sekretariatets begrundelse'],
  ],
  notes: (facts) => [
    'Du kan ændre din stemme indtil fristen. En stemme imod skal begrundes.',
    ...[questionOf(facts)?.meaning].filter((one) => one !== undefined),
    'Ønsker du sagen behandlet på et møde, eller er du inhabil, kan du vælge det på siden.',
  ],
  short: (facts) => `Stem om ${questionOf(facts)?.object ?? 'sagen'}`,
  vote: true,
});
