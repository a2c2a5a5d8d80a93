import { keepOutcome } from '../steps/keep-outcome.ts';
import { duties } from '../duties.ts';
import { following, minutes } from './after.ts';
import { decisionReply, readBy } from './ended.ts';
import { initialContext, itemOf, quorate } from './context.ts';
import { about, inform, keepCase } from './letters.ts';
import { meetingSetup } from './setup.ts';
import { preparation } from './preparation.ts';
import { counted, openActions, sitting, tellCounted } from './sitting.ts';
import { noteOf } from '../steps/note-of.ts';

/** A report, an action point, a reader or a message to a case has ended. */
const childEnded = meetingSetup.enqueueActions(({ context, event, enqueue }) => {
  if (!('actorId' in event)) throw new Error(`${event.type} is not the end of an actor.`);
  const { actorId } = event;
  const failed = !('output' in event);
  const output = failed ? undefined : event.output;
  if (context.reports[actorId] !== undefined) enqueue.assign({ reports: { ...context.reports, [actorId]: false } });
  const action = context.actions[actorId];
  if (action !== undefined) enqueue.assign({ actions: { ...context.actions, [actorId]: { ...action, open: false } } });
  const reader = context.readers[actorId];
  if (reader !== undefined) enqueue.assign(readBy(context, actorId, output));
  const refusal = context.refusals[actorId];
  if (refusal !== undefined)
    enqueue.assign({ refusals: { ...context.refusals, [actorId]: { ...refusal, open: false } } });
  const item = context.tells[actorId];
  if (item === undefined) {
    if (failed && context.votes[actorId] === undefined)
      enqueue({ type: 'journal', params: { event: 'case-failed', data: { case: actorId } } });
    return;
  }
  const result = context.results[item];
  if (result === undefined) return;
  const reply = failed ? { taken: false, refusal: 'Sagen svarede ikke.' } : decisionReply.parse(output);
  enqueue.assign({
    results: {
      ...context.results,
      [item]: { ...result, told: reply.taken ? 'taken' : 'refused', refusal: reply.refusal },
    },
  });
  const open = Object.entries(context.refusals).find(([, one]) => one.item === item && one.open)?.[0];
  if (reply.taken) {
    if (open !== undefined) enqueue.sendTo(open, { type: 'close', by: context.by });
    return;
  }
  const data = { ...about(context), item, title: itemOf(context, item)?.title, refusal: reply.refusal };
  enqueue({ type: 'journal', params: { event: 'decision-refused', data } });
  if (open !== undefined) return;
  const id = `refused-${Object.keys(context.refusals).length + 1}`;
  enqueue.assign({ refusals: { ...context.refusals, [id]: { item, open: true } } });
  enqueue.spawnChild('assignment', {
    id,
    input: {
      duty: 'decision-refused',
      // As long as a case has to come on the next agenda.
      terms: { ...duties['decision-refused'], businessDays: context.policy.agenda.casesBd },
      modelVersion: context.modelVersion,
      atDeadline: 'breach',
      renew: true,
      data,
    },
  });
});

/**
 * A meeting of SYS: called → cases, reports and wishes collected → the agenda composed, put in order,
 * approved by the chair, sent out → held, each decision told to its case → minutes with objections → final, followed up.
 */
export const meetingMachine = meetingSetup.createMachine({
  id: 'meeting',
  version: '1',
  context: ({ input }) => initialContext(input),
  entry: inform('meeting-called'),
  initial: 'preparation',
  on: {
    'xstate.done.actor.*': { actions: [childEnded, counted, tellCounted, openActions, keepCase] },
    'xstate.error.actor.*': { actions: [childEnded, counted, tellCounted, openActions, keepCase] },
    minutesNoted: {
      actions: [
        meetingSetup.assign(({ event }) => (event.type === 'minutesNoted' ? { noted: event.reference } : {})),
        noteOf('minutes-noted'),
        keepCase,
      ],
    },
  },
  states: {
    preparation,
    sitting,
    minutes,
    following,
    closed: { type: 'final', entry: [keepCase, keepOutcome('held')] },
    cancelled: {
      type: 'final',
      entry: [
        { type: 'closeTasks', params: { outcome: 'cancelled' } },
        keepCase,
        keepOutcome('cancelled'),
        inform('meeting-cancelled'),
      ],
    },
  },
  output: ({ context }) => ({
    outcome: context.electors.length > 0 ? ('held' as const) : ('cancelled' as const),
    quorate: quorate(context),
  }),
});
