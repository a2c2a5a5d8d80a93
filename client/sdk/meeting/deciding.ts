import { endOfDay, localDate } from '../../../machines/governance/local-time.ts';
import { calendarOf } from '../../../machines/governance/policy-calendar.ts';
import type { Elector } from '../../../machines/governance/effects.ts';
import { decide } from '../../../machines/meeting/acts.ts';
import type { AgendaItem } from '../../../machines/meeting/agenda.ts';
import { waitsFor } from '../../../machines/meeting/ranking.ts';
import { isVotedOn, type MeetingContext, quorate } from '../../../machines/meeting/context.ts';
import type { FormOf } from '../../../machines/forms/form.ts';
import { completes } from '../acts/completion.ts';
import { grantedOf } from '../acts/granted.ts';
import type { CommandDeps } from '../deps.ts';
import { badInput, badState } from '../failures.ts';
import { requireSeat } from '../responsible.ts';
import { itemNamed, meetingNow, personNamed } from './agenda-item.ts';

type Decision = FormOf<typeof decide.fields>;

/** What was decided on an item, held against the agenda, who is there, and the register. */
export const deciding = completes(decide, async ({ form, row, deps }) => {
  const meeting = await meetingNow(deps, row.id);
  const item = itemNamed(meeting, form.item);
  refuseOutcome(item, form);
  if (form.outcome === 'inPart' && form.terms === undefined)
    throw badInput('Skriv hvad der bevilges (terms).', 'Say what is granted (terms).', 'terms');
  const recused = await recusedOf(deps, meeting, form);
  refuseUndecidable(meeting, item, form, recused);
  if (form.outcome === 'adopted') refuseOutOfOrder(meeting, item);
  const actions = await actionsOf(deps, form);
  const dissent = await Promise.all(
    (form.dissent ?? []).map(async ({ person, text }, index) => ({
      name: (await personNamed(deps, person, `dissent.${index}.person`)).name,
      region: regionOf(meeting.electors, person) ?? null,
      text,
    })),
  );
  const about = item.case === null ? undefined : await deps.store.case(item.case);
  return {
    event: { item: item.id, recused, dissent, actions, terms: grantedOf(form, about) },
    receipt: { item: item.no },
  };
});

function refuseOutcome({ outcomes, no }: AgendaItem, { outcome, reason }: Decision): void {
  if (!outcomes.includes(outcome))
    throw outcomes.length === 0
      ? badInput(`Under punkt ${no} træffes ingen beslutninger.`, `Nothing is decided under item ${no}.`, 'outcome')
      : badInput(
          `Punkt ${no} kan ikke afgøres med «${outcome}». Vælg et af: ${outcomes.join(', ')}.`,
          `Item ${no} cannot be decided with "${outcome}". Choose one of: ${outcomes.join(', ')}.`,
          'outcome',
        );
  if (['refused', 'returned', 'postponed', 'inPart'].includes(outcome) && (reason ?? '').trim() === '')
    throw badInput('Skriv begrundelsen for afgørelsen.', 'Give the reason for the decision.', 'reason');
}

const regionOf = (electors: readonly Elector[], person: string): string | undefined =>
  electors.find((one) => one.person === person || one.substitutes.some((other) => other.person === person))?.region;

/** Who took no part, with the region whose seat they have. */
const recusedOf = (deps: CommandDeps, { electors }: MeetingContext, { recused = [] }: Decision) =>
  Promise.all(
    recused.map(async (id, index) => {
      const region = regionOf(electors, id);
      if (region === undefined)
        throw badInput(
          `${id} er ikke medlem af SYS på mødet.`,
          `${id} is not a member of SYS at the meeting.`,
          `recused.${index}`,
        );
      return { region, ...(await personNamed(deps, id, `recused.${index}`)) };
    }),
  );

/** An item is decided once, by a quorum of those who take part in it. */
function refuseUndecidable(
  meeting: MeetingContext,
  { id, no }: AgendaItem,
  { outcome }: Decision,
  recused: readonly { readonly region: string }[],
): void {
  const before = meeting.results[id];
  if (before !== undefined && before.told !== 'refused')
    throw badState(`Punkt ${no} er afgjort.`, `Item ${no} has been decided.`);
  if (isVotedOn(meeting, id))
    throw badState(
      `Der stemmes om punkt ${no}. Luk afstemningen først.`,
      `Item ${no} is voted on. Close the vote first.`,
    );
  const out = recused.map(({ region }) => region);
  if (outcome === 'noted' || quorate(meeting, out)) return;
  throw meeting.attendance === null
    ? badState('Registrér først, hvem der er til stede.', 'Record first who is present.')
    : badState(
        'SYS er ikke beslutningsdygtigt: for få regioner er til stede. Punktet kommer på næste dagsorden.',
        'SYS has no quorum: too few regions are present. The item goes on the next agenda.',
      );
}

/** Money of the pool is committed in SYS' order, or without one by rank and amount (R-067, A-62). */
export function refuseOutOfOrder(meeting: MeetingContext, { id, no }: AgendaItem, voted: readonly string[] = []): void {
  const first = waitsFor(meeting, id, voted);
  if (first !== undefined)
    throw badState(
      `Punkt ${first.no} kommer før punkt ${no} i rækkefølgen for puljens midler og skal afgøres først. SYS kan vælge en anden rækkefølge.`,
      `Item ${first.no} comes before item ${no} in the order of the pool's money and is decided first. SYS may choose another order.`,
    );
}

/** Who does what by when, each by somebody who has a seat today. */
async function actionsOf(deps: CommandDeps, { actions = [] }: Decision) {
  const { store, now, policies } = deps;
  const calendar = calendarOf(await policies.at(now()));
  return Promise.all(
    actions.map(async ({ what, person, due }, index) => {
      if (due <= localDate(now()))
        throw badInput(
          'Opfølgningens frist skal ligge efter mødet.',
          'A follow-up is due after the meeting.',
          `actions.${index}.due`,
        );
      const owner = await personNamed(deps, person, `actions.${index}.person`);
      await requireSeat(store, { id: owner.person, name: owner.name }, now(), `actions.${index}.person`);
      const deadline = { rule: 'follow-up', anchor: due, calendar: calendar.version, due: endOfDay(due) };
      return { what, ...owner, due, deadline };
    }),
  );
}
