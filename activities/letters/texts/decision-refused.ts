import { taskTopic } from '../task-topic.ts';

/** A case could not take what SYS decided on it: the secretariat sees why and sees it through; nothing is lost. */
export const decisionRefused = taskTopic({
  what: 'afgørelse ikke overført',
  ask: ({ data }) =>
    `Afgørelsen på punktet «${data.text('title') ?? data.text('item') ?? ''}» er registreret, men kunne ikke overføres til sagen. Ret sagen, og registrér afgørelsen igen fra mødets side eller på sagen selv, og skriv, hvordan den er klaret:`,
  because: () => 'Du får mailen, fordi du er en del af SYS-sekretariatet.',
  action: 'Se afgørelsen og skriv, hvordan den er klaret',
  shows: {},
  quotes: [['refusal', 'Sagens svar']],
  consequence: () => 'Sagen følger ikke det, SYS har besluttet, og mødet kan ikke afsluttes.',
  short: ({ data }) => `Få afgørelsen igennem: ${data.text('title') ?? 'punkt fra SYS’ møde'}`,
});
