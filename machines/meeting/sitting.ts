import { assign } from 'xstate';
import type { BallotInput } from '../ballot/machine.ts';
import { quorumOf } from '../ballot/policy.ts';
import { duties } from '../duties.ts';
import type { By } from '../governance/people.ts';
import type { TellCase } from './actors.ts';
import { type AgendaItem, type ItemResult, plainResult } from './agenda.ts';
import { isHeld, itemOf, type MeetingContext, quorate, referenceOf } from './context.ts';
import { type BallotEnd, ballotEnd } from './ended.ts';
import type { MeetingEvent } from './events.ts';
import { about, inform, keepCase } from './letters.ts';
import { orderItem, poolRequests } from './order.ts';
import { inSysOrder, placeOf, waitsFor } from './ranking.ts';
import { closeReports, meetingSetup, owes } from './setup.ts';
import { noteOf } from '../steps/note-of.ts';

type Decide = Extract<MeetingEvent, { type: 'decide' }>;

const itemAt = (context: MeetingContext, id: string): AgendaItem => {
  const item = itemOf(context, id);
  if (item === undefined) throw new Error(`The agenda has no item ${id}.`);
  return item;
};

/** Adopted as it stands: what nothing else was said of. */
const adopted = (item: AgendaItem): ItemResult =>
  plainResult(item.id, 'adopted', item.case === null ? 'nothing' : 'pending');

const resultOf = (item: AgendaItem, event: Decide): ItemResult => ({
  ...adopted(item),
  outcome: event.outcome,
  reason: event.reason ?? null,
  note: event.note ?? null,
  recused: event.recused,
  dissent: event.dissent,
  actions: event.actions,
  terms: event.terms ?? null,
});

/** What a vote at the meeting decided: a majority against refuses, or sends back what cannot be refused. */
function votedOn(item: AgendaItem, { outcome, proof }: BallotEnd): ItemResult {
  const against = item.outcomes.includes('refused') ? 'refused' : 'returned';
  return {
    ...adopted(item),
    outcome: outcome === 'adopted' ? 'adopted' : against,
    reason: outcome === 'adopted' ? null : proof.da,
    proof,
  };
}

const nextTell = ({ tells }: MeetingContext): string => `tell-${Object.keys(tells).length + 1}`;

/** The decision goes to its case as the same message that the secretariat sends from the minutes. */
const tellCase = (context: MeetingContext, item: AgendaItem, result: ItemResult, by: By): TellCase => ({
  case: item.case ?? '',
  outcome: result.outcome === 'unsettled' ? 'postponed' : result.outcome,
  reference: referenceOf(context, item),
  meetingDate: context.meeting.date,
  reason: result.reason,
  terms: result.terms,
  ...placeOf(context, item.id),
  by: { ...by, channel: 'recorded', reference: referenceOf(context, item) },
});

/** Who does what by when: each a task with reminders, beside the meeting, once the case has heard of the decision. */
export const openActions = meetingSetup.enqueueActions(({ context, enqueue }) => {
  const known = new Set(Object.values(context.actions).map(({ item }) => item));
  const fresh = Object.values(context.results).filter(
    ({ item, told, actions }) => told !== 'pending' && actions.length > 0 && !known.has(item),
  );
  if (fresh.length === 0) return;
  const first = Object.keys(context.actions).length + 1;
  const points = fresh
    .flatMap(({ item, actions }) => actions.map((point) => ({ item, point })))
    .map((one, index) => ({ id: `action-${first + index}`, ...one }));
  enqueue.assign({
    actions: {
      ...context.actions,
      ...Object.fromEntries(points.map(({ id, item, point }) => [id, { ...point, item, open: true }])),
    },
  });
  for (const { id, item, point } of points)
    enqueue.spawnChild('assignment', {
      id,
      input: {
        duty: 'follow-up',
        terms: { ...duties['follow-up'], due: point.deadline },
        modelVersion: context.modelVersion,
        of: { person: point.person },
        atDeadline: 'breach',
        data: { ...about(context), what: point.what, item: itemAt(context, item).title },
      },
    });
});

/** SYS has adopted the order that the secretariat proposed: that of the agenda. */
const adoptedOrder = ({ content }: MeetingContext, { id }: AgendaItem, outcome: ItemResult['outcome']) =>
  id === orderItem && outcome === 'adopted' ? { ranking: poolRequests(content?.items ?? []).map((one) => one.id) } : {};

const decided = meetingSetup.enqueueActions(({ context, event, enqueue }) => {
  if (event.type !== 'decide') return;
  const item = itemAt(context, event.item);
  const result = resultOf(item, event);
  enqueue.assign({
    results: { ...context.results, [item.id]: result },
    ...adoptedOrder(context, item, result.outcome),
  });
  if (item.case === null) return;
  const id = nextTell(context);
  enqueue.assign({ tells: { ...context.tells, [id]: item.id } });
  enqueue.spawnChild('tellCase', {
    id,
    input: tellCase(context, item, result, event.by),
  });
});

/** A decision that its case refused is sent again, e.g. when the case is before SYS again. */
export const decisionResent = meetingSetup.enqueueActions(({ context, event, enqueue }) => {
  if (event.type !== 'resendDecision') return;
  const item = itemAt(context, event.item);
  const result = context.results[item.id];
  if (result === undefined) return;
  const id = nextTell(context);
  enqueue.assign({
    tells: { ...context.tells, [id]: item.id },
    results: { ...context.results, [item.id]: { ...result, told: 'pending', refusal: null } },
  });
  enqueue.spawnChild('tellCase', {
    id,
    input: tellCase(context, item, result, event.by),
  });
});

/** Every member votes by link on each of the items; a ballot ends when all have voted or the chair concludes. */
const votesOpened = meetingSetup.enqueueActions(({ context, event, enqueue }) => {
  if (event.type !== 'openVote') return;
  const opened = event.items.map((id, index) => [`vote-${context.ballots + index + 1}`, itemAt(context, id)] as const);
  enqueue.assign({
    ballots: context.ballots + opened.length,
    votes: {
      ...context.votes,
      ...Object.fromEntries(opened.map(([id, { id: item }]) => [id, { item, persons: null }])),
    },
  });
  for (const [id, item] of opened) enqueue.spawnChild('ballot', { id, input: ballotOn(context, item) });
});

const ballotOn = (context: MeetingContext, item: AgendaItem): BallotInput => ({
  body: 'sys',
  question: 'meeting-item',
  ...(item.system === null ? {} : { system: item.system }),
  caseVersion: 1,
  businessDays: 1,
  atMeeting: { due: context.meeting.dayEnds, item: item.id },
  modelVersion: context.modelVersion,
  written: { extendBd: 1, demandMeeting: false, earlyClose: 'allVoted' },
  vote: context.policy.vote,
  inhabil: context.policy.inhabil,
  data: { ...about(context), question: 'meeting-item', ...toldOf(item) },
});

const toldOf = ({ no, title, amountOre, recommendation }: AgendaItem) => ({
  title,
  no,
  ...(amountOre === null ? {} : { amountOre }),
  ...(recommendation === null ? {} : { recommendation }),
});

/** When every ballot has opened, its voters get one mail for all that is open. */
const voteOpened = meetingSetup.enqueueActions(({ context, event, enqueue }) => {
  if (event.type !== 'voteOpened') return;
  const votes = Object.fromEntries(
    Object.entries(context.votes).map(([id, vote]) => [
      id,
      vote.item === event.item ? { ...vote, persons: event.persons } : vote,
    ]),
  );
  enqueue.assign({ votes });
  const open = Object.values(votes);
  if (open.some(({ persons }) => persons === null)) return;
  enqueue({
    type: 'tell',
    params: {
      letter: 'task',
      about: 'meeting-votes',
      to: [...new Set(open.flatMap(({ persons }) => persons ?? []))].map((person) => ({ person })),
      deadline: context.meeting.dayEnds,
      data: { ...about(context), votes: open.map(({ item }) => toldOf(itemAt(context, item))) },
    },
  });
});

const votesClosed = meetingSetup.enqueueActions(({ context, event, enqueue }) => {
  if (event.type !== 'closeVote') return;
  for (const [id, { item }] of Object.entries(context.votes))
    if (event.items?.includes(item) ?? true) enqueue.sendTo(id, { type: 'close', by: event.by });
});

/** A vote has ended: its result is the item's; without one the item is open again. */
export const counted = meetingSetup.enqueueActions(({ context, event, enqueue }) => {
  if (!('actorId' in event)) return;
  const vote = context.votes[event.actorId];
  if (vote === undefined) return;
  const { [event.actorId]: _, ...votes } = context.votes;
  enqueue.assign({ votes });
  if (!('output' in event)) return enqueue({ type: 'journal', params: { event: 'ballot-failed' } });
  const output = ballotEnd.parse(event.output);
  const item = itemAt(context, vote.item);
  if (output.outcome !== 'adopted' && output.outcome !== 'rejected')
    return enqueue({
      type: 'journal',
      params: { event: 'vote-without-result', data: { item: item.id, proof: output.proof } },
    });
  const result = votedOn(item, output);
  enqueue.assign({
    results: { ...context.results, [item.id]: result },
    ...adoptedOrder(context, item, result.outcome),
  });
  enqueue({ type: 'journal', params: { event: 'item-decided', data: { item: item.id, outcome: result.outcome } } });
});

/** What votes have decided is told to its case: an adoption when those before it in the order of the pool's money have been. */
export const tellCounted = meetingSetup.enqueueActions(({ context, enqueue }) => {
  const ready = Object.values(context.results).filter(
    (result) =>
      isHeld(context, result) && (result.outcome !== 'adopted' || waitsFor(context, result.item) === undefined),
  );
  const first = Object.keys(context.tells).length + 1;
  const tells = ready.map((result, index) => [`tell-${first + index}`, result] as const);
  enqueue.assign({ tells: { ...context.tells, ...Object.fromEntries(tells.map(([id, { item }]) => [id, item])) } });
  for (const [id, result] of tells)
    enqueue.spawnChild('tellCase', { id, input: tellCase(context, itemAt(context, result.item), result, context.by) });
});

/** The meeting itself: who is there, what is decided, by whose votes. */
export const sitting = meetingSetup.createStateConfig({
  initial: 'open',
  entry: keepCase,
  invoke: {
    id: 'meetingRecord',
    src: 'assignment',
    input: owes('meeting-record'),
    onDone: 'sitting',
  },
  on: {
    attend: {
      actions: [
        assign({
          attendance: ({ context, event }) => ({
            regions: event.regions,
            others: event.others,
            electorate: context.electors.length,
            quorum: quorumOf(context.electors.length, context.policy.vote.quorum),
            present: event.regions.filter(({ person }) => person !== null).length,
          }),
        }),
        noteOf('attendance-recorded'),
        keepCase,
      ],
    },
    resendDecision: { guard: 'wasRefused', actions: [decisionResent, noteOf('decision-resent')] },
  },
  states: {
    open: {
      on: {
        decide: { guard: 'decidable', actions: [decided, openActions, noteOf('item-decided'), keepCase] },
        /** SYS puts the requests in another order than the secretariat's. */
        rankRequests: {
          guard: 'rankable',
          actions: [
            assign(({ context, event }) => {
              const ranking = event.order;
              const order = inSysOrder({ ...context, ranking }).map(({ no }) => no);
              const item = itemAt(context, orderItem);
              const note = `SYS’ rækkefølge: ${order.join(', ')}.`;
              return { ranking, results: { ...context.results, [orderItem]: { ...adopted(item), note } } };
            }),
            noteOf('requests-ranked'),
            keepCase,
          ],
        },
        openVote: { guard: 'votable', actions: [votesOpened, noteOf('vote-opened'), keepCase] },
        voteOpened: { actions: voteOpened },
        closeVote: { guard: 'closable', actions: [noteOf('vote-closed'), votesClosed] },
        conclude: {
          guard: 'concludable',
          target: '#meeting.minutes',
          actions: [noteOf('meeting-concluded'), closeReports, 'takeUnsettled', tellCounted],
        },
      },
    },
  },
});

/** Told when nothing could be decided: the items go on the next agenda, a second time too. */
export const tellNoQuorum = meetingSetup.enqueueActions(({ context, enqueue }) => {
  if (quorate(context)) return;
  enqueue({ type: 'tell', params: inform('meeting-no-quorum').params({ context }) });
});
