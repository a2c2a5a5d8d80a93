import { taskTopic } from '../task-topic.ts';

/** Members look the draft minutes through. */
export const minutesObjection = taskTopic({
  what: 'referat til gennemsyn',
  ask: () =>
    'Udkastet til referat er klar. Du bedes se det igennem og gøre indsigelse, hvis noget er gengivet forkert:',
  because: () => 'Du får mailen, fordi du er medlem af SYS eller stedfortræder.',
  action: 'Se referatet',
  shows: {},
  consequence: () => 'Uden indsigelse inden fristen bliver referatet endeligt, som det står.',
  notes: ['En indsigelse skal sige, hvad der er forkert.'],
  short: 'Se referatet igennem',
});
