import { assign, type DoneActorEvent, setup } from 'xstate';
import { hourly } from '../steps/retry-hourly.ts';
import { owesWith } from '../steps/owes.ts';
import { assignmentMachine, type AssignmentOutput } from '../assignment/machine.ts';
import { ballotMachine } from '../ballot/machine.ts';
import { effectActions } from '../governance/effect-actions.ts';
import { millisUntil } from '../governance/millis-until.ts';
import { projectReportMachine } from '../project-report/machine.ts';
import { meetingActors } from './actors.ts';
import { type Arranging, plainResult } from './agenda.ts';
import { rearranged, withWish } from './compose.ts';
import { allDelivered, isHeld, isVotedOn, itemOf, type MeetingContext, quorate } from './context.ts';
import { type MeetingEvent, meetingEvents } from './events.ts';
import type { MeetingInput } from './input.ts';
import { about } from './letters.ts';
import type { Wish } from './material.ts';
import { outputOf } from '../steps/output-of.ts';
import { poolRequests } from './order.ts';
import { waitsFor } from './ranking.ts';

/** How something that the meeting started beside its states tells that it has ended. */
export type ChildEnded =
  | { readonly type: `xstate.done.actor.${string}`; readonly output: unknown; readonly actorId: string }
  | { readonly type: `xstate.error.actor.${string}`; readonly error: unknown; readonly actorId: string };

type Context = MeetingContext;

/** The item that is wished for, by whoever sent it, numbered as they come. */
function wishOf(context: Context, event: MeetingEvent | ChildEnded, afterDispatch: boolean): Wish {
  if (event.type !== 'addItem' && event.type !== 'answer') throw new Error(`${event.type} wishes for nothing.`);
  const item = event.type === 'addItem' ? event : event.answer;
  const { person, region = null } = event.by;
  const known = context.members.find((member) => member.person === person);
  return {
    id: String(context.wishes.length + 1),
    title: item.title,
    text: item.text,
    kind: item.kind ?? 'discussion',
    by: { person, name: item.name ?? known?.name ?? person, region: region ?? known?.region ?? null },
    afterDispatch,
  };
}

/** Order, notes and late cases after an edit. */
function arrangedBy(before: Arranging, event: Extract<MeetingEvent, { type: 'editAgenda' }>): Arranging {
  const { order = before.order, notes = {}, take = [], leave = [] } = event;
  const all = { ...before.notes, ...notes };
  return {
    order,
    notes: Object.fromEntries(Object.entries(all).filter(([, text]) => text !== '')),
    taken: [...new Set([...before.taken, ...take])].filter((one) => !leave.includes(one)),
  };
}

/** The vocabulary of a meeting: its types, actors, actions and guards. The states stand in `preparation.ts`, `sitting.ts`, `after.ts`. */
export const meetingSetup = setup({
  schemas: { events: meetingEvents },
  types: {
    input: {} as MeetingInput,
    context: {} as Context,
    events: {} as MeetingEvent | ChildEnded | DoneActorEvent<AssignmentOutput, 'minutesSettlement'>,
    output: {} as { readonly outcome: 'held' | 'cancelled'; readonly quorate: boolean },
  },
  actors: {
    ...meetingActors,
    assignment: assignmentMachine,
    ballot: ballotMachine,
    projectReport: projectReportMachine,
  },
  actions: {
    ...effectActions,
    /** A member's item is always taken: on the agenda until it is out, then under «Eventuelt». */
    takeWish: assign(({ context, event }) => {
      const wish = wishOf(context, event, context.dispatched);
      return {
        wishes: [...context.wishes, wish],
        content: context.content === null ? null : withWish(context.content, wish),
      };
    }),
    takeMove: assign(({ context, event }) =>
      event.type === 'move' ? { meeting: event.meeting, sequence: context.sequence + 1, reason: event.reason } : {},
    ),
    takeArranging: assign(({ context, event }) => {
      if (event.type !== 'editAgenda') return {};
      const arranging = arrangedBy(context.arranging, event);
      return { arranging, content: context.content === null ? null : rearranged(context.content, arranging) };
    }),
    takeMinutesEdit: assign(({ context, event }) =>
      event.type === 'editMinutes'
        ? { notes: { ...context.notes, ...event.notes }, remarks: event.remarks ?? context.remarks }
        : {},
    ),
    /** What was not decided goes on the next agenda; its case stays before SYS. */
    takeUnsettled: assign(({ context }) => ({
      results: {
        ...Object.fromEntries(
          (context.content?.items ?? [])
            .filter(
              ({ id, case: caseId, section }) => caseId !== null && section !== 'minutes' && id.startsWith('case:'),
            )
            .map(({ id }) => [id, plainResult(id, 'unsettled', 'nothing')]),
        ),
        ...context.results,
      },
    })),
    /** How the chair settled the objections. */
    takeSettlement: assign(({ context, event }) => {
      const output = outputOf(event, 'minutesSettlement');
      if (output.outcome !== 'delivered') return {};
      const choice = output.answer.choice === 'uphold' ? ('uphold' as const) : ('dismiss' as const);
      const comment = output.answer.comment ?? '';
      return {
        settlement: { choice, comment, name: output.name },
        reason: choice === 'uphold' ? comment : context.reason,
      };
    }),
  },
  guards: {
    /** On the agenda, open to such a decision, not decided before unless its case refused it, and enough regions to decide it. */
    decidable: ({ context, event }) => {
      if (event.type !== 'decide') return false;
      const item = itemOf(context, event.item);
      const before = context.results[event.item];
      return (
        item !== undefined &&
        item.outcomes.includes(event.outcome) &&
        !isVotedOn(context, event.item) &&
        (before === undefined || before.told === 'refused') &&
        (event.outcome !== 'adopted' || waitsFor(context, event.item) === undefined) &&
        (event.outcome === 'noted' ||
          quorate(
            context,
            event.recused.map(({ region }) => region),
          ))
      );
    },
    /** Each item takes a decision, has none, and is not being voted on. */
    votable: ({ context, event }) => {
      if (event.type !== 'openVote') return false;
      const voted = [...event.items, ...Object.values(context.votes).map(({ item }) => item)];
      return (
        new Set(voted).size === voted.length &&
        event.items.length > 0 &&
        quorate(context) &&
        event.items.every(
          (id) =>
            itemOf(context, id)?.outcomes.includes('adopted') === true &&
            context.results[id] === undefined &&
            waitsFor(context, id, voted) === undefined,
        )
      );
    },
    closable: ({ context, event }) =>
      event.type === 'closeVote' &&
      Object.keys(context.votes).length > 0 &&
      (event.items ?? []).every((id) => isVotedOn(context, id)),
    /** The order is of what has not been decided: every request that draws on the pool once, and none of them decided. */
    rankable: ({ context, event }) => {
      if (event.type !== 'rankRequests') return false;
      const ids = poolRequests(context.content?.items ?? []).map(({ id }) => id);
      return (
        quorate(context) &&
        ids.length > 1 &&
        ids.every((id) => context.results[id] === undefined && !isVotedOn(context, id)) &&
        JSON.stringify(ids.toSorted()) === JSON.stringify([...event.order].sort())
      );
    },
    wasRefused: ({ context, event }) =>
      event.type === 'resendDecision' && context.results[event.item]?.told === 'refused',
    /** No vote is open, and nothing is on its way to a case; what waits for others to be decided first is told when they are put off. */
    concludable: ({ context }) =>
      Object.keys(context.votes).length === 0 &&
      Object.values(context.results).every((result) => result.told !== 'pending' || isHeld(context, result)),
    allRead: ({ context }) => Object.values(context.readers).every(({ open }) => !open),
    followedUp: ({ context }) =>
      [...Object.values(context.actions), ...Object.values(context.refusals)].every(({ open }) => !open) &&
      allDelivered(context),
  },
  delays: {
    opens: ({ context, self }) => millisUntil(context.meeting.opens, self),
    casesDue: ({ context, self }) => millisUntil(context.meeting.casesDue.due, self),
    dispatchAt: ({ context, self }) => millisUntil(context.meeting.dispatchAt, self),
    starts: ({ context, self }) => millisUntil(context.meeting.starts, self),
    ...hourly,
  },
});

/** One party owes the meeting one thing by a date of its plan, or in business days from now. */
export const owes = owesWith(about);

export const openReports = ({ reports }: Context): string[] =>
  Object.entries(reports).flatMap(([id, open]) => (open ? [id] : []));

/** What has not been reported is not asked for any more. */
export const closeReports = meetingSetup.enqueueActions(({ context, enqueue }) => {
  for (const id of openReports(context)) enqueue.sendTo(id, { type: 'close', by: context.by });
});
