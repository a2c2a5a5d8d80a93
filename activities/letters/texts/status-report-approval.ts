import { reportBlocks } from '../status-report-facts.ts';
import { taskTopic } from '../task-topic.ts';

/** The chair approves the report, or returns it with a comment. */
export const statusReportApproval = taskTopic({
  what: 'godkendelse',
  ask: () =>
    'Sekretariatet har skrevet statusrapporten til RSI-kredsen. Du bedes godkende den eller sende den tilbage:',
  because: () => 'Du får mailen, fordi du er formand for SYS.',
  action: 'Læs rapporten og godkend den',
  shows: {},
  more: (facts) => (facts.letter.kind === 'task' ? reportBlocks(facts) : []),
  consequence: () => 'Rapporten sendes ikke til RSI-kredsen, før du har godkendt den.',
  notes: ['Sender du den tilbage, skal du skrive hvad der skal rettes.'],
  short: 'Godkend statusrapporten til RSI-kredsen',
});
