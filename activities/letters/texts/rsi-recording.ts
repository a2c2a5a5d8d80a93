import { taskTopic } from '../task-topic.ts';

export const rsiRecording = taskTopic({
  lead: 'Registrér RSI-afgørelse',
  ask: () => 'Sekretariatet bedes registrere RSI-kredsens afgørelse med reference til referatet:',
  because: () => 'Du får mailen, fordi du er en del af SYS-sekretariatet.',
  action: 'Se sagen og registrér afgørelsen',
  shows: { recommendation: true },
  consequence: () => 'Sagen venter, til afgørelsen er registreret.',
  quotes: [['opinion', 'Regionens udtalelse']],
  short: 'Registrér RSI-kredsens afgørelse',
});
