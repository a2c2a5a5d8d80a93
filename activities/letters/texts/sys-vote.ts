import { taskTopic } from '../task-topic.ts';

export const sysVote = taskTopic({
  lead: 'Stem om ændringsønske',
  ask: ({ case: row }) =>
    row.level === 'rsi'
      ? 'SYS bedes i skriftlig behandling tage stilling til, om ændringsønsket skal indstilles til RSI-kredsen:'
      : 'SYS bedes i skriftlig behandling tage stilling til:',
  because: ({ task }) =>
    `Du får mailen, fordi du er medlem af SYS eller stedfortræder${task?.region === undefined ? '' : ' for din region'}. Hver region har én stemme.`,
  action: 'Se sagen og afgiv din stemme',
  shows: { pool: true, recommendation: true },
  consequence: () => 'Manglende svar tæller ikke som ja, og det tæller ikke med i, om SYS er beslutningsdygtig.',
  quotes: [['opinion', 'Regionens udtalelse']],
  notes: [
    'Du kan ændre din stemme indtil fristen. En stemme imod skal begrundes.',
    'Ønsker du sagen behandlet på et møde, eller er du inhabil, kan du vælge det på siden.',
  ],
  short: 'Stem om ændringsønsket',
  vote: true,
});
