import { reportBlocks } from '../status-report-facts.ts';
import { taskTopic } from '../task-topic.ts';

/** RSI gets the report, whole, with a link to its page, and acknowledges. */
export const statusReportReceipt = taskTopic({
  what: 'til RSI-kredsen',
  ask: () =>
    'Hermed statusrapporten om SYS’ beslutninger og drøftelser, godkendt af formanden for SYS. Du bedes kvittere for modtagelsen:',
  because: () => 'Du får mailen, fordi du er RSI-kredsens kontaktperson.',
  action: 'Læs rapporten og kvittér',
  shows: {},
  more: (facts) => (facts.letter.kind === 'task' ? reportBlocks(facts) : []),
  consequence: () => 'Du får en rykker. Rapporten er sendt, også uden kvittering.',
  short: 'Kvittér for statusrapporten',
});
