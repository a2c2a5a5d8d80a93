import { counted } from '../../../machines/terms/counted.ts';
import type { raise } from '../../../machines/escalation/acts.ts';
import type { FormOf } from '../../../machines/forms/form.ts';
import { addDays, localDate, millis } from '../../../machines/governance/calendar.ts';
import type { Policy } from '../../../machines/governance/policy.ts';
import type { CaseRow } from '../../../store/rows.ts';
import type { Store } from '../../../store/store.ts';
import { badInput } from '../failures.ts';
import { requireSeat } from '../responsible.ts';
import { type Answer, answerTo } from '../../../machines/duties/answer.ts';
import { escalationDuties } from '../../../machines/escalation/duties.ts';

/** Days that a missing agreement or document has after notice before it is critical. */
const cureDays = 30;

/** What a schema cannot know of a critical matter. Throws `BadInput`. */
export function refuseUnfounded(raised: FormOf<typeof raise.fields>, policy: Policy, now: string): void {
  if (raised.ground === 'outage' && raised.outage === undefined)
    throw badInput(
      'Skriv, hvornår afbruddet begyndte og sluttede. Er det ikke slut, så skriv klokkeslættet nu.',
      'Say when the outage began and ended. If it has not ended, give the present time.',
      'outage',
    );
  if (raised.outage !== undefined && Date.parse(raised.outage.from) >= Date.parse(raised.outage.to))
    throw badInput('Afbruddet skal slutte, efter at det begyndte.', 'The outage must end after it began.', 'outage.to');
  if (raised.outage !== undefined && millis(new Date(raised.outage.to).toISOString()) > millis(now))
    throw badInput(
      'Afbruddet kan ikke slutte i fremtiden. Varer det endnu, så skriv klokkeslættet nu.',
      'The outage cannot end in the future. If it goes on, give the present time.',
      'outage.to',
    );
  if (
    raised.ground === 'documentation' &&
    (raised.noticeGiven === undefined || addDays(raised.noticeGiven, cureDays) > localDate(now))
  )
    throw badInput(
      `Manglende aftale eller dokumentation er først kritisk ${counted(cureDays, 'days', 'da')} efter, at der er givet varsel. Skriv varslets dato, eller vælg «andet forhold», og skriv hvorfor.`,
      `A missing agreement or document is critical only ${cureDays} days after notice was given. Give the date of the notice, or choose "other" and say why.`,
      'noticeGiven',
    );
  if (policy.esc.externalRef === 'required' && (raised.externalRef ?? '') === '')
    throw badInput(
      'Skriv nummeret på den anmeldte hændelse.',
      'Give the number of the reported incident.',
      'externalRef',
    );
}

/**
 * The answer with the persons of its follow-up tasks by id, also where they were written by mail address. A person without a seat today, such as a supplier's,
 * gets none: the region and the FSA stay responsible. Throws `BadInput`.
 */
export async function checkDecision(
  store: Pick<Store, 'people' | 'regions' | 'holdings' | 'register'>,
  answer: Answer,
  row: CaseRow,
  now: string,
): Promise<Answer> {
  const followUps = answerTo(escalationDuties['escalation-decision'], answer)?.followUps ?? [];
  const [people, regions] = [await store.people(), await store.regions(now)];
  const found = followUps.map(async (one, index) => {
    const field = `followUps.${index}`;
    if (one.due < localDate(now))
      throw badInput(`Fristen ${one.due} er passeret.`, `The date ${one.due} has passed.`, `${field}.due`);
    if (row.system === undefined && one.role !== undefined && ofSystem.includes(one.role))
      throw badInput(
        'Sagen er ikke om et system, så opgaven kan ikke gives til en rolle ved et system. Vælg en person.',
        'The case is not about a system, so the task cannot go to a role at a system. Choose a person.',
        `${field}.role`,
      );
    if (one.region !== undefined && !regions.some(({ id }) => id === one.region))
      throw badInput(
        `Regionen ${one.region} findes ikke. Vælg blandt: ${regions.map(({ id }) => id).join(', ')}.`,
        `There is no region ${one.region}. Choose from: ${regions.map(({ id }) => id).join(', ')}.`,
        `${field}.region`,
      );
    if (one.person === undefined) return one;
    const asked = one.person.toLowerCase();
    const person = people.find(({ id, email }) => id === one.person || email.toLowerCase() === asked);
    if (person === undefined)
      throw badInput(
        `Personen ${one.person} findes ikke i registeret. Skriv personens id eller mailadresse.`,
        `There is no person ${one.person} in the register. Give the person's id or mail address.`,
        `${field}.person`,
      );
    await requireSeat(store, person, now, `${field}.person`);
    return { ...one, person: person.id };
  });
  return { ...answer, followUps: await Promise.all(found) };
}

const ofSystem: readonly string[] = ['fsa', 'fsgChair', 'ownerRegion', 'ownerRegionMember', 'userGroupChair'];
