/** Workflows of the Temporal stories. */
import { durable } from '../../../workflows/durable/durable.ts';
import { childMachine, parentMachine, youngMachine } from './families.ts';
import { patientMachine } from './patient.ts';
import { idleMachine } from './idle.ts';
import { wideMachine } from './wide.ts';
import { voteMachine } from './vote.ts';
import { faultyMachine, faultyOptions } from './faulty-options.ts';
import { stillbornMachine, troubledEvents, troubledMachine } from './troubled.ts';

const once = { maximumAttempts: 2, initialInterval: '10ms' } as const;
const activities = { fails: once, lookUp: { ...once, local: true } };
/** Looks up without holding the case's messages back. */
const apart = { ...activities, lookUp: once };
const children = {
  childCase: { workflow: 'childCase', id: (_input: unknown, parent: string) => `${parent}/child` },
  young: { workflow: 'youngCase', id: (_input: unknown, parent: string) => `${parent}/young` },
};

export const troubled = durable(troubledMachine, { events: troubledEvents, activities: apart });
export const troubledCarried = durable(troubledMachine, { events: troubledEvents, activities, continueAsNewAfter: 6 });
export const troubledSearched = durable(troubledMachine, {
  activities,
  searchAttributes: () => ({ System: 'journal' }),
});
export const parentCase = durable(parentMachine, { children });
export const parentCarried = durable(parentMachine, { children, continueAsNewAfter: 5 });
export const childCase = durable(childMachine, { children, shared: true });
export const youngCase = durable(youngMachine);
export const stillborn = durable(stillbornMachine);
export const vote = durable(voteMachine);
export const faulty = durable(faultyMachine, faultyOptions);
export { application } from './application.ts';
export const idle = durable(idleMachine);
export const wide = durable(wideMachine, {
  searchAttributes: () => ({ Colour: 'blue', Weight: 2.5, Urgent: true, Bodies: ['SYS', 'RSI'] }),
});
export const patient = durable(patientMachine);
export const patientCarried = durable(patientMachine, {
  continueAsNewAfter: 20,
  searchAttributes: () => ({ System: 'journal' }),
});
