import { taskTopic } from '../task-topic.ts';

/** The secretariat proposes the year's frame. */
export const frameProposal = taskTopic({
  what: 'forslag',
  ask: ({ year }) =>
    `Sekretariatet bedes foreslå den økonomiske ramme for vedligehold og videreudvikling i ${year}, så SYS kan indstille den til RSI-kredsen:`,
  because: () => 'Du får mailen, fordi du er en del af SYS-sekretariatet.',
  action: 'Se sagen og foreslå rammen',
  shows: {},
  consequence: ({ year }) =>
    `Rammen kommer ikke med på SYS’ septembermøde. Uden en fastlagt ramme er der ingen penge at disponere i ${year}.`,
  reasonOf: 'Begrundelse for, at forslaget er hjemvist',
  short: 'Foreslå årets økonomiske ramme',
});
