import { taskTopic } from '../task-topic.ts';

/** The minutes have been generated from what was recorded. */
export const minutesDraft = taskTopic({
  what: 'referat',
  ask: () =>
    'Referatet er skrevet af det, der blev registreret på mødet. Sekretariatet bedes gøre det færdigt og sende det til medlemmerne:',
  because: () => 'Du får mailen, fordi du er en del af SYS-sekretariatet.',
  action: 'Se referatet og send det',
  shows: {},
  consequence: () => 'Medlemmerne kan ikke gøre indsigelse, og referatet bliver ikke endeligt.',
  reasonOf: 'Formandens afgørelse om indsigelserne',
  short: 'Gør referatet færdigt',
});
