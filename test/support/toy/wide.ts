import { createMachine } from 'xstate';

const region = (n: number) => ({
  initial: `waitingForTheAnswerOfBody${n}AboutTheBudgetOfTheYear`,
  states: { [`waitingForTheAnswerOfBody${n}AboutTheBudgetOfTheYear`]: {} },
});

/** A case in forty states at once: their names together are longer than any search attribute may be. */
export const wideMachine = createMachine({
  id: 'wide',
  version: '1',
  type: 'parallel',
  states: Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`region${n}`, region(n)])),
});
