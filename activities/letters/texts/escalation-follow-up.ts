import { taskTopic } from '../task-topic.ts';

/** A task that RSI gave; each is a duty of its own with its own reminders. */
export const escalationFollowUp = taskTopic({
  what: 'opgave',
  ask: ({ data }) =>
    `RSI-kredsen har afgjort en eskalering og givet denne opgave: ${data.text('what') ?? 'se sagen'}. Du bedes løse den og skrive, hvad der er gjort:`,
  because: () => 'Du får mailen, fordi RSI-kredsens afgørelse giver opgaven til dig eller din rolle.',
  action: 'Meld opgaven løst',
  shows: {},
  consequence: () => 'Du og sekretariatet får besked. Sagen kan ikke lukkes, før opgaven er løst eller frafaldet.',
  short: ({ data }) => data.text('what') ?? 'Opgave efter en eskalering',
});
