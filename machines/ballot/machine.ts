import { remindNow } from '../steps/remind-now.ts';
import { retryHourly } from '../steps/retry-hourly.ts';
import { assign } from 'xstate';
import type { AssignmentInput } from '../assignment/machine.ts';
import { duties } from '../duties.ts';
import {
  arranged,
  askVoters,
  castingOf,
  itemVotedOn,
  closesOn,
  countOf,
  letter,
  ballotSetup,
  question,
  rearranged,
  request,
  silent,
  tasks,
  without,
  withoutPerson,
  type BallotOutput,
} from './setup.ts';
import { asItStood, electorateChanged, informVoters, lapsedVotes } from './changed-electorate.ts';
import { proofOf } from './policy.ts';

export type { BallotInput, BallotOutput } from './setup.ts';

/**
 * A body decides (design §4): one vote per region, changed until close, closed early only when all have voted.
 * Without a quorum it is extended once; any member may demand a meeting.
 */
export const ballotMachine = ballotSetup.createMachine({
  id: 'ballot',
  version: '1',
  context: ({ input }) => ({
    ...input,
    arrangement: null,
    votes: {},
    recused: [],
    partial: [],
    casting: null,
    rung: 0,
    extended: false,
    rearrangeLater: false,
    before: null,
    meetingDemandedBy: null,
    outcome: null,
  }),
  initial: 'arranging',
  states: {
    arranging: {
      invoke: {
        id: 'arrangeBallot',
        src: 'arrangeBallot',
        input: ({ context }) => request(context, context.businessDays),
        onDone: {
          target: 'open',
          actions: [
            assign({ arrangement: ({ event }) => event.output }),
            { type: 'openBallot', params: question },
            { type: 'openTasks', params: tasks },
            askVoters,
          ],
        },
        onError: 'unarranged',
      },
    },
    unarranged: retryHourly('arranging', 'ballot-not-arranged'),
    open: {
      on: {
        vote: {
          guard: 'mayVote',
          actions: [
            assign({
              votes: ({ context, event }) => ({
                ...context.votes,
                [event.region]: { choice: event.choice, person: event.by.person },
              }),
            }),
            {
              type: 'castVote',
              params: ({ context, event }) => ({
                region: event.region,
                choice: event.choice,
                by: event.by,
                caseVersion: context.caseVersion,
                ...(event.comment === undefined ? {} : { comment: event.comment }),
                ...(event.shown === undefined ? {} : { shown: event.shown }),
              }),
            },
            {
              type: 'tell',
              params: ({ context, event }) => ({
                letter: 'receipt',
                about: 'receipt-vote',
                // Member and substitute are both told: one vote per region, and each sees who cast it.
                to: arranged(context)
                  .assignees.filter(({ region }) => region === event.region)
                  .map(({ person }) => ({ person })),
                deadline: arranged(context).deadline,
                data: {
                  choice: event.choice,
                  region: event.region,
                  person: event.by.person,
                  ...itemVotedOn(context),
                  ...(event.comment === undefined ? {} : { comment: event.comment }),
                },
              }),
            },
          ],
        },
        recuse: {
          guard: 'mayRecuse',
          actions: [
            assign({
              arrangement: ({ context, event }) => withoutPerson(arranged(context), event.region, event.by.person),
              votes: ({ context, event }) => without(context.votes, event.region),
              partial: ({ context, event }) => [...context.partial, { region: event.region, person: event.by.person }],
            }),
            assign({
              recused: ({ context, event }) =>
                arranged(context).electorate.some(({ region }) => region === event.region)
                  ? context.recused
                  : [...context.recused, event.region],
            }),
            {
              type: 'closeTasks',
              params: ({ event }) => ({
                outcome: 'recused',
                person: event.by.person,
                alone: true as const,
                by: event.by,
              }),
            },
            {
              type: 'journal',
              params: ({ event }) => ({
                event: 'recused',
                by: event.by,
                ...(event.comment === undefined ? {} : { reason: event.comment }),
                data: { region: event.region },
              }),
            },
          ],
        },
        demandMeeting: {
          guard: 'mayDemandMeeting',
          target: 'meetingDemanded',
          actions: assign({ meetingDemandedBy: ({ event }) => event.by }),
        },
        remind: { guard: 'someAreSilent', actions: remindNow(letter('reminder', 'sys-vote')) },
        renew: '#ballot.rearranging',
        close: { guard: 'isAtMeeting', target: '#ballot.counting' },
      },
      always: [
        { guard: 'decidedEarly', target: 'counting' },
        { guard: 'nobodyLeft', target: 'counting' },
      ],
      initial: 'reminding',
      states: {
        reminding: {
          always: { guard: { type: 'moreRungs' }, target: 'awaitingRung' },
          after: {
            deadline: '#ballot.counting',
            electorateChange: { guard: 'changesFirst', target: '#ballot.rearranging' },
          },
        },
        awaitingRung: {
          after: {
            nextRung: {
              target: 'reminding',
              actions: [
                { type: 'tell', params: letter('reminder', 'sys-vote') },
                assign({ rung: ({ context }) => context.rung + 1 }),
              ],
            },
            electorateChange: { guard: 'changesFirst', target: '#ballot.rearranging' },
          },
        },
      },
    },
    /**
     * Regions merged, a member or a substitute changed while the ballot was open: votes of ended regions lapse, who is new gets a task and a
     * letter of their own, the others' votes stand (A-30b, A-34).
     */
    rearranging: {
      invoke: {
        id: 'rearrangeBallot',
        src: 'arrangeBallot',
        input: ({ context }) => ({
          ...request(context, context.businessDays),
          reissue: {
            due: arranged(context).deadline.due,
            regions: arranged(context).electorate.map(({ region }) => region),
          },
        }),
        onDone: {
          target: 'open',
          actions: [
            { type: 'closeTasks', params: { outcome: 'electorate-changed' } },
            asItStood,
            assign(({ context, event }) => rearranged(context, event.output)),
            { type: 'openBallot', params: question },
            { type: 'openTasks', params: tasks },
            lapsedVotes,
            ...electorateChanged,
          ],
        },
        onError: {
          target: 'open',
          actions: [assign({ rearrangeLater: true }), { type: 'journal', params: { event: 'ballot-not-rearranged' } }],
        },
      },
    },
    counting: {
      always: [
        { guard: 'adopted', target: 'closed', actions: assign({ outcome: 'adopted' as const }) },
        { guard: 'rejected', target: 'closed', actions: assign({ outcome: 'rejected' as const }) },
        { guard: 'tied', target: 'tied' },
        { guard: 'consensusFailed', target: 'closed', actions: assign({ outcome: 'meetingDemanded' as const }) },
        { guard: 'notExtendedYet', target: 'extending' },
        { target: 'closed', actions: assign({ outcome: 'noQuorum' as const }) },
      ],
    },
    /** No quorum: extended once. Votes stand, links live on. */
    extending: {
      invoke: {
        id: 'extendBallot',
        src: 'arrangeBallot',
        input: ({ context }) => ({
          ...request(context, context.written.extendBd),
          extended: arranged(context).deadline,
        }),
        onDone: {
          target: 'open',
          actions: [
            { type: 'closeTasks', params: { outcome: 'extended' } },
            asItStood,
            assign(({ context, event }) => ({ ...rearranged(context, event.output), extended: true })),
            { type: 'openBallot', params: question },
            { type: 'openTasks', params: tasks },
            {
              type: 'tell',
              params: ({ context }) => ({
                letter: 'task',
                about: 'ballot-extended',
                to: silent(context).map(({ person }) => ({ person })),
                deadline: arranged(context).deadline,
                ...(context.data === undefined ? {} : { data: context.data }),
              }),
            },
            informVoters('ballot-extended'),
          ],
        },
        onError: 'unextended',
      },
    },
    unextended: retryHourly('extending', 'ballot-not-extended'),
    /** A tie that the chair's own vote does not decide: the chair is asked. */
    tied: {
      entry: { type: 'closeTasks', params: { outcome: 'tied' } },
      invoke: {
        id: 'tieBreak',
        src: 'assignment',
        input: ({ context }): AssignmentInput => ({
          duty: 'tie-break',
          terms: duties['tie-break'],
          modelVersion: context.modelVersion,
          atDeadline: 'breach',
          ...(context.system === undefined ? {} : { system: context.system }),
          ...(context.data === undefined ? {} : { data: context.data }),
        }),
        onDone: {
          target: 'counting',
          actions: assign({ casting: ({ event }) => castingOf(event.output) }),
        },
      },
    },
    meetingDemanded: {
      always: { target: 'closed', actions: assign({ outcome: 'meetingDemanded' as const }) },
    },
    closed: {
      type: 'final',
      entry: [
        { type: 'closeTasks', params: ({ context }) => ({ outcome: context.outcome ?? 'noQuorum' }) },
        {
          type: 'closeBallot',
          params: ({ context }) => ({ proof: proofOf(countOf(context), context.outcome ?? 'noQuorum') }),
        },
      ],
    },
  },
  output: ({ context, self }): BallotOutput => ({
    outcome: context.outcome ?? 'noQuorum',
    proof: proofOf(countOf(context), context.outcome ?? 'noQuorum'),
    on: closesOn(context, self),
    ...(context.meetingDemandedBy === null ? {} : { by: context.meetingDemandedBy }),
  }),
});
