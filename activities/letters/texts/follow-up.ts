import { taskTopic } from '../task-topic.ts';

/** What somebody promised at a meeting. */
export const followUp = taskTopic({
  what: 'opfølgning',
  ask: ({ data }) => `På SYS’ møde blev det aftalt, at du gør følgende: ${data.text('what') ?? 'se sagen'}:`,
  because: () => 'Du får mailen, fordi opgaven blev givet til dig på mødet.',
  action: 'Se opgaven og meld den udført',
  shows: {},
  more: ({ data }) => {
    const item = data.text('item');
    return item === undefined ? [] : [{ facts: [['Under punktet', item]] }];
  },
  consequence: () => 'Opgaven står som ikke udført på næste dagsordens aktionslog.',
  short: ({ data }) => `Opfølgning: ${data.text('what') ?? 'opgave fra SYS’ møde'}`,
});
