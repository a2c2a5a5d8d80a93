import { z } from 'zod';
import { endOfDay, localDate } from '../../../machines/governance/local-time.ts';
import { ballotEvents } from '../../../machines/ballot/events.ts';
import { calendarOf } from '../../../machines/governance/policy-calendar.ts';
import type { By } from '../../../machines/governance/people.ts';
import type { Elector } from '../../../machines/governance/effects.ts';
import type { AgendaItem } from '../../../machines/meeting/agenda.ts';
import { type MeetingContext, quorate } from '../../../machines/meeting/context.ts';
import { meetingEvents } from '../../../machines/meeting/events.ts';
import { carryOverTerms } from '../../../machines/financial-follow-up/terms.ts';
import type { CaseEvent, Receipt } from '../../../workflows/messages.ts';
import { withFailures } from '../with-failures.ts';
import { toOre } from '../budget-year/kroner-fields.ts';
import type { Options } from '../options.ts';
import type { CommandDeps } from '../deps.ts';
import { badInput, badState, notFound, parse } from '../failures.ts';
import { fingerprint } from '../fingerprint.ts';
import type { ItemDecision, MeetingCommands } from '../meeting-commands.ts';
import { requireSeat } from '../responsible.ts';
import { createRights } from '../rights.ts';
import { findMeeting } from './find-meeting.ts';

type Acts = Omit<
  MeetingCommands,
  | 'previewYearPlan'
  | 'startYearPlan'
  | 'yearPlan'
  | 'yearPlans'
  | 'setRsiMeeting'
  | 'addMeeting'
  | 'previewMeeting'
  | 'moveMeeting'
  | 'cancelMeeting'
  | 'meetings'
  | 'meeting'
  | 'actionLog'
>;

const wish = z.strictObject({
  title: z.string({ error: 'Skriv en overskrift / Write a title' }).trim().min(1).max(200),
  text: z.string({ error: 'Skriv hvad du vil have behandlet / Write what you want treated' }).trim().min(1).max(10_000),
  kind: z.enum(['decision', 'discussion', 'orientation']).default('discussion'),
  for: z.string().min(1).optional(),
});

/** What is done before, at and after a meeting. */
export function createMeetingActs(deps: CommandDeps): Acts {
  const { cases, store, now, policies } = deps;
  const rights = createRights(deps);

  const secretariat = (person: By, da: string, en: string): Promise<By> =>
    rights.require(person, ['secretariat'], {}, [da, en]);

  async function say(caseId: string, event: CaseEvent, opts: Options): Promise<Receipt> {
    const { by: _, ...said } = event;
    // The same act later is another act: what has happened meanwhile is part of its identity.
    const { seq } = await cases.view(caseId);
    return cases.send(caseId, { event }, opts.updateId ?? `${event.type}/${caseId}/${fingerprint({ said, seq })}`);
  }

  async function contextOf(caseId: string): Promise<MeetingContext> {
    return (await cases.view(caseId)).context as unknown as MeetingContext;
  }

  async function personNamed(id: string, field: string): Promise<{ person: string; name: string }> {
    const found = await store.person(id);
    if (found === undefined)
      throw badInput(
        `Personen «${id}» findes ikke i registeret.`,
        `There is no person "${id}" in the register.`,
        field,
      );
    return { person: found.id, name: found.name };
  }

  const itemOf = (context: MeetingContext, given: string): AgendaItem => {
    const items = context.content?.items ?? [];
    const found = items.find(
      ({ id, no, case: caseId }) => id === given || no === given || (caseId !== null && caseId === given),
    );
    if (found === undefined)
      throw notFound(`Dagsordenen har intet punkt «${given}».`, `The agenda has no item "${given}".`, 'item');
    return found;
  };

  const regionOf = (electors: readonly Elector[], person: string): string | undefined =>
    electors.find((one) => one.person === person || one.substitutes.some((other) => other.person === person))?.region;

  async function decisionEvent(by: By, context: MeetingContext, decision: ItemDecision): Promise<CaseEvent> {
    const item = itemOf(context, decision.item);
    const { outcome, reason, note, recused = [], dissent = [], actions = [] } = decision;
    if (!item.outcomes.includes(outcome))
      throw badInput(
        item.outcomes.length === 0
          ? `Under punkt ${item.no} træffes ingen beslutninger.`
          : `Punkt ${item.no} kan ikke afgøres med «${outcome}». Vælg et af: ${item.outcomes.join(', ')}.`,
        item.outcomes.length === 0
          ? `Nothing is decided under item ${item.no}.`
          : `Item ${item.no} cannot be decided with "${outcome}". Choose one of: ${item.outcomes.join(', ')}.`,
        'outcome',
      );
    if (['refused', 'returned', 'postponed', 'inPart'].includes(outcome) && (reason ?? '').trim() === '')
      throw badInput('Skriv begrundelsen for afgørelsen.', 'Give the reason for the decision.', 'reason');
    const out = await Promise.all(
      recused.map(async (id, index) => {
        const region = regionOf(context.electors, id);
        if (region === undefined)
          throw badInput(
            `${id} er ikke medlem af SYS på mødet.`,
            `${id} is not a member of SYS at the meeting.`,
            `recused.${index}`,
          );
        return { region, ...(await personNamed(id, `recused.${index}`)) };
      }),
    );
    const before = context.results[item.id];
    if (before !== undefined && before.told !== 'refused')
      throw badState(`Punkt ${item.no} er afgjort.`, `Item ${item.no} has been decided.`);
    if (
      outcome !== 'noted' &&
      !quorate(
        context,
        out.map(({ region }) => region),
      )
    )
      throw badState(
        context.attendance === null
          ? 'Registrér først, hvem der er til stede.'
          : 'SYS er ikke beslutningsdygtigt: for få regioner er til stede. Punktet kommer på næste dagsorden.',
        context.attendance === null
          ? 'Record first who is present.'
          : 'SYS has no quorum: too few regions are present. The item goes on the next agenda.',
      );
    const calendar = calendarOf(await policies.at(now()));
    const points = await Promise.all(
      actions.map(async ({ what, person, due }, index) => {
        if (due <= localDate(now()))
          throw badInput(
            'Opfølgningens frist skal ligge efter mødet.',
            'A follow-up is due after the meeting.',
            `actions.${index}.due`,
          );
        const deadline = { rule: 'follow-up', anchor: due, calendar: calendar.version, due: endOfDay(due) };
        const owner = await personNamed(person, `actions.${index}.person`);
        await requireSeat(store, { id: owner.person, name: owner.name }, now(), `actions.${index}.person`);
        return { what, ...owner, due, deadline };
      }),
    );
    const dissenters = await Promise.all(
      dissent.map(async ({ person, text }, index) => ({
        name: (await personNamed(person, `dissent.${index}.person`)).name,
        region: regionOf(context.electors, person) ?? null,
        text,
      })),
    );
    const terms =
      outcome === 'inPart' && decision.terms !== undefined
        ? parse(carryOverTerms, toOre(decision.terms, 'terms'), 'terms')
        : undefined;
    if (outcome === 'inPart' && terms === undefined)
      throw badInput('Skriv hvad der bevilges (terms).', 'Say what is granted (terms).', 'terms');
    return parse(meetingEvents.decide, {
      type: 'decide',
      by,
      item: item.id,
      outcome,
      ...(reason === undefined ? {} : { reason }),
      ...(note === undefined ? {} : { note }),
      ...(terms === undefined ? {} : { terms }),
      recused: out,
      dissent: dissenters,
      actions: points,
    });
  }

  return {
    addAgendaItem: (person, caseId, given, opts = {}) =>
      withFailures(async () => {
        const { row } = await findMeeting(store, caseId, now());
        const { for: member, ...said } = parse(wish, given);
        const by = await rights.require(person, ['sysMembers', 'sysChair', 'secretariat'], {}, [
          'ønske et punkt på dagsordenen',
          'ask for an item on the agenda',
        ]);
        const whose = by.role === 'secretariat' && member !== undefined ? member : person.person;
        const { name } = await personNamed(whose, 'for');
        const member_ = (await store.addressees('sysMembers', {}, now())).find((one) => one.person === whose);
        if (by.role === 'secretariat' && member_ === undefined)
          throw badInput(
            'Skriv for hvilket medlem af SYS punktet ønskes (for).',
            'Say for which member of SYS the item is wished (for).',
            'for',
          );
        const region = member_?.region;
        const event = parse(meetingEvents.addItem, {
          type: 'addItem',
          by: { ...by, ...(region === undefined ? {} : { region }) },
          name,
          ...said,
        });
        return cases.send(row.id, { event }, opts.updateId ?? `add-item/${row.id}/${fingerprint({ said, whose })}`);
      }),

    editAgenda: (person, caseId, edit, opts = {}) =>
      withFailures(async () => {
        const by = await secretariat(person, 'redigere dagsordenen', 'edit the agenda');
        const { row } = await findMeeting(store, caseId, now());
        return say(row.id, parse(meetingEvents.editAgenda, { type: 'editAgenda', by, ...edit }), opts);
      }),

    recomposeAgenda: (person, caseId, opts = {}) =>
      withFailures(async () => {
        const by = await secretariat(person, 'sætte dagsordenen sammen', 'compose the agenda');
        const { row } = await findMeeting(store, caseId, now());
        return say(row.id, { type: 'recompose', by }, opts);
      }),

    recordAttendance: (person, caseId, { present, others = [] }, opts = {}) =>
      withFailures(async () => {
        const by = await secretariat(person, 'registrere fremmøde', 'record attendance');
        const { row } = await findMeeting(store, caseId, now());
        const { electors } = await contextOf(row.id);
        const strangers = Object.keys(present).filter((region) => !electors.some((one) => one.region === region));
        if (strangers.length > 0)
          throw badInput(
            `SYS har ingen plads til ${strangers.join(', ')}. Regionerne er: ${electors.map(({ region }) => region).join(', ')}.`,
            `SYS has no seat for ${strangers.join(', ')}. The regions are: ${electors.map(({ region }) => region).join(', ')}.`,
            'present',
          );
        const regions = electors.map(({ region, person: member, name, substitutes }) => {
          const who = present[region] ?? null;
          if (who === null) return { region, person: null, name: null, substitute: false };
          if (who === member) return { region, person: member, name, substitute: false };
          const substitute = substitutes.find((one) => one.person === who);
          if (substitute === undefined)
            throw badInput(
              `${who} er hverken medlem eller stedfortræder for ${region}.`,
              `${who} is neither member nor substitute for ${region}.`,
              `present.${region}`,
            );
          return { region, person: who, name: substitute.name, substitute: true };
        });
        return say(row.id, parse(meetingEvents.attend, { type: 'attend', by, regions, others }), opts);
      }),

    decideItem: (person, caseId, decision, opts = {}) =>
      withFailures(async () => {
        const by = await secretariat(person, 'registrere beslutninger', 'record decisions');
        const { row } = await findMeeting(store, caseId, now());
        return say(row.id, await decisionEvent(by, await contextOf(row.id), decision), opts);
      }),

    openItemVote: (person, caseId, item, opts = {}) =>
      withFailures(async () => {
        const by = await secretariat(person, 'åbne en afstemning', 'open a vote');
        const { row } = await findMeeting(store, caseId, now());
        const context = await contextOf(row.id);
        const found = itemOf(context, item);
        if (!quorate(context))
          throw badState(
            'SYS er ikke beslutningsdygtigt, eller fremmødet er ikke registreret.',
            'SYS has no quorum, or attendance has not been recorded.',
          );
        return say(row.id, { type: 'openVote', by, item: found.id }, opts);
      }),

    closeItemVote: (person, caseId, opts = {}) =>
      withFailures(async () => {
        const by = await rights.require(person, ['sysChair', 'secretariat'], {}, [
          'lukke afstemningen',
          'close the vote',
        ]);
        const { row } = await findMeeting(store, caseId, now());
        const ballot = (await cases.view(row.id)).actors.find(
          ({ path, status }) => path === 'vote' && status === 'active',
        );
        if (ballot === undefined) throw badState('Der er ingen åben afstemning.', 'There is no open vote.');
        const event = parse(ballotEvents.close, { type: 'close', by });
        return cases.send(
          row.id,
          { to: ballot.path, visit: ballot.visit, event },
          opts.updateId ?? `close-vote/${row.id}/${ballot.visit}`,
        );
      }),

    resendDecision: (person, caseId, item, opts = {}) =>
      withFailures(async () => {
        const by = await secretariat(person, 'sende beslutninger igen', 'send decisions again');
        const { row } = await findMeeting(store, caseId, now());
        return say(row.id, { type: 'resendDecision', by, item: itemOf(await contextOf(row.id), item).id }, opts);
      }),

    concludeMeeting: (person, caseId, opts = {}) =>
      withFailures(async () => {
        const by = await secretariat(person, 'slutte mødet', 'conclude the meeting');
        const { row } = await findMeeting(store, caseId, now());
        return say(row.id, { type: 'conclude', by }, opts);
      }),

    editMinutes: (person, caseId, edit, opts = {}) =>
      withFailures(async () => {
        const by = await secretariat(person, 'redigere referatet', 'edit the minutes');
        const { row } = await findMeeting(store, caseId, now());
        return say(row.id, parse(meetingEvents.editMinutes, { type: 'editMinutes', by, ...edit }), opts);
      }),
  };
}
