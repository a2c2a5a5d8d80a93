import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { budgetData, rows, budgetCase, labBudgetCase } from './budget-year.ts';
import { budgetPlan, deadlineOn } from './budget-plan.ts';
import { openHouse, people, type House } from './house.ts';
import { header, openPostOffice, type CaughtMail, type PostOffice } from './post-office.ts';

let post: PostOffice;
let house: House;
let year = 2030;
/** The story's own budgets: one FSG with two systems. */
let ppj = '';
let lab = '';
/** Monday 1 March 2027, 09:00 in Denmark. */
const march = '2027-03-01T08:00:00.000Z';
const dayAfter = '2027-03-02T08:00:00.000Z';
const twoDaysAfter = '2027-03-03T08:00:00.000Z';

beforeAll(async () => {
  house = await openHouse({ sendMail: (mail) => post.transport.sendMail(mail) });
});
beforeEach(async () => {
  post = await openPostOffice();
  year += 1;
  await house.newStory(year);
  ppj = `annual-budget/${year}-ppj`;
  lab = `annual-budget/${year}-labsvar`;
  for (const [of, as] of [
    [ppj, budgetCase],
    [lab, labBudgetCase],
  ] as const) {
    const kept = rows[as] ?? {};
    await house.keepsCase(of, { ...kept, view: { ...kept.view, year, firstRead: null, stage: 'drafting' } });
  }
});
afterEach(() => post.close());
afterAll(() => house.close());

const calendarIn = (mail: CaughtMail | undefined): string =>
  mail?.mail.attachments.find(({ filename }) => filename?.endsWith('.ics'))?.content.toString() ?? '';
const lineOf = (mail: CaughtMail | undefined, name: string) =>
  new RegExp(`^${name}[:;].*$`, 'm').exec(calendarIn(mail))?.[0].trim();

describe('given a task whose deadline is moved by dispensation', () => {
  it('when it is moved twice, then each mail says from when, to when and why, and the same entry moves with a higher sequence and a new stamp', async () => {
    await house.asks({ duty: 'budget-draft', to: 'soeren', deadline: budgetPlan.draftToFsg }, 'task', ppj);
    await house.deliver('soeren', march);
    await house.moves('budget-draft', deadlineOn('2027-04-15'), { to: 'soeren', of: ppj, at: march });
    await house.deliver('soeren', march);
    await house.moves('budget-draft', deadlineOn('2027-04-22'), {
      to: 'soeren',
      of: ppj,
      at: dayAfter,
      reason: 'Valg',
    });
    await house.deliver('soeren', dayAfter);
    const [first, second, third] = post.to(people.soeren.email);
    expect(second?.mail.text).toContain(
      'Fristen er flyttet fra onsdag den 31. marts 2027 kl. 24.00 til torsdag den 15. april 2027 kl. 24.00.',
    );
    expect(second?.mail.text).toContain('> Økonomiaftalen er forsinket');
    expect(third?.mail.text).toContain('fra torsdag den 15. april 2027 kl. 24.00 til torsdag den 22. april 2027');
    expect(third?.mail.text).toContain('> Valg');
    const mails = [first, second, third];
    expect(mails.map((mail) => lineOf(mail, 'SEQUENCE'))).toEqual(['SEQUENCE:0', 'SEQUENCE:1', 'SEQUENCE:2']);
    expect(mails.map((mail) => lineOf(mail, 'METHOD'))).toEqual(Array(3).fill('METHOD:PUBLISH'));
    expect(mails.map((mail) => lineOf(mail, 'DTSTART'))).toEqual([
      'DTSTART;VALUE=DATE:20270331',
      'DTSTART;VALUE=DATE:20270415',
      'DTSTART;VALUE=DATE:20270422',
    ]);
    expect(new Set(mails.map((mail) => lineOf(mail, 'UID'))).size).toBe(1);
    expect(new Set(mails.map((mail) => lineOf(mail, 'DTSTAMP'))).size).toBe(3);
    expect(lineOf(first, 'SUMMARY')).toBe(`SUMMARY:Frist: Driftsbudget ${year} for PPJ\\, udkast`);
    const links = mails.map((mail) => /\/o\/[\w-]{43}/.exec(mail?.mail.text ?? '')?.[0]);
    expect(new Set(links).size).toBe(1);
  });

  it('when it is moved back to where it was, then the sequence still rises', async () => {
    await house.asks({ duty: 'budget-draft', to: 'soeren', deadline: budgetPlan.draftToFsg }, 'task', ppj);
    await house.moves('budget-draft', deadlineOn('2027-04-15'), { to: 'soeren', of: ppj, at: march });
    await house.deliver('soeren', march);
    await house.moves('budget-draft', budgetPlan.draftToFsg, { to: 'soeren', of: ppj, at: dayAfter });
    await house.deliver('soeren', dayAfter);
    expect(lineOf(post.caught.at(-1), 'SEQUENCE')).toBe('SEQUENCE:2');
    expect(lineOf(post.caught.at(-1), 'DTSTART')).toBe('DTSTART;VALUE=DATE:20270331');
  });

  it('when it is moved while the first mail and a reminder wait, then only the new date is told', async () => {
    await house.asks({ duty: 'budget-draft', to: 'soeren', deadline: budgetPlan.draftToFsg }, 'task', ppj);
    await house.informs(
      {
        letter: 'reminder',
        about: 'budget-draft',
        to: [{ person: 'soeren' }],
        rung: 'T-30',
        deadline: budgetPlan.draftToFsg,
      },
      { duty: 'budget-draft', of: ppj, at: march },
    );
    await house.moves('budget-draft', deadlineOn('2027-04-15'), { to: 'soeren', of: ppj, at: march });
    expect(await house.deliver('soeren', march)).toMatchObject({ sent: 1, dropped: 2 });
    expect(post.caught).toHaveLength(1);
    expect(post.caught[0]?.mail.text).toContain('torsdag den 15. april 2027');
  });

  it('when the system leaves, then the entry is taken out of the calendar', async () => {
    await house.asks({ duty: 'budget-draft', to: 'soeren', deadline: budgetPlan.draftToFsg }, 'task', ppj);
    await house.moves('budget-draft', deadlineOn('2027-04-15'), { to: 'soeren', of: ppj, at: march });
    await house.deliver('soeren', march);
    await house.ends('budget-draft', 'budget-left', { to: 'soeren', of: ppj, at: dayAfter });
    await house.deliver('soeren', dayAfter);
    const gone = post.caught.at(-1);
    expect(gone?.mail.subject).toBe(`[Orientering] Driftsbudget ${year} for PPJ: føres ikke videre`);
    expect([lineOf(gone, 'METHOD'), lineOf(gone, 'SEQUENCE')]).toEqual(['METHOD:CANCEL', 'SEQUENCE:2']);
    expect(lineOf(gone, 'UID')).toBe(lineOf(post.caught[0], 'UID'));
    expect(gone?.mail.text).not.toContain('/o/');
  });

  it('when the hearing is ended before a member has answered, then the member’s entry goes too', async () => {
    await house.asks({ duty: 'hearing-comments', deadline: budgetPlan.hearingClose }, 'task', ppj);
    await house.deliver('mette', march);
    await house.ends('hearing-comments', 'hearing-closed', { of: ppj, at: dayAfter });
    await house.deliver('mette', dayAfter);
    expect(lineOf(post.caught.at(-1), 'METHOD')).toBe('METHOD:CANCEL');
  });
});

describe('given one FSG with two systems', () => {
  const near = (of: string, to = 'anders', rung = 'T-30') =>
    house.informs(
      {
        letter: 'reminder',
        about: 'budget-date-near',
        to: [{ person: to }],
        rung,
        deadline: budgetPlan.first.deadline,
        data: { ...budgetData, year, date: 'first', stage: 'fsgReview' },
      },
      { of, at: march },
    );

  it('when the chair has reminders of both on one day, then they are one mail with what is to be done for each', async () => {
    for (const of of [ppj, lab]) {
      await house.asks({ duty: 'budget-recommendation', to: 'anders', deadline: budgetPlan.fsgApproval }, 'none', of);
      await house.informs(
        {
          letter: 'reminder',
          about: 'budget-recommendation',
          to: [{ person: 'anders' }],
          rung: 'T-30',
          deadline: budgetPlan.fsgApproval,
        },
        { duty: 'budget-recommendation', of, at: march },
      );
    }
    await near(ppj);
    expect(await house.deliver('anders', march)).toMatchObject({ sent: 3 });
    expect(post.caught).toHaveLength(1);
    const [mail] = post.caught;
    expect(mail?.mail.subject).toBe('[Påmindelse] 3 opgaver venter på dit svar');
    for (const words of [
      `DRIFTSBUDGET ${year} FOR PPJ`,
      `DRIFTSBUDGET ${year} FOR FÆLLESREGIONAL VISNING AF LABORATORIESVAR`,
      'Opgave: Godkend og indstil driftsbudgettet til SYS',
      'Frist: fredag den 30. april 2027',
      'så SYS kan førstebehandle det i tide',
      'Frist: mandag den 31. maj 2027',
    ])
      expect(mail?.mail.text).toContain(words);
    expect(mail && header(mail, 'X-SYS-Sag')?.split(', ').toSorted()).toEqual([lab, ppj]);
    expect(mail && header(mail, 'References')?.split(' ')).toHaveLength(2);
    // One link per task: the date and the duty of one budget lead to the same page.
    expect(new Set(mail?.mail.text?.match(/\/o\/[\w-]{43}/g)).size).toBe(2);
    expect(mail?.mail.attachments).toEqual([]);
  });

  it('when two rungs of one date fall on one day, then the date is told once', async () => {
    await near(ppj, 'anders', 'T-3');
    await near(ppj, 'anders', 'T-1');
    expect(await house.deliver('anders', march)).toMatchObject({ sent: 2 });
    expect(post.caught).toHaveLength(1);
    expect(post.caught[0]?.mail.subject).toBe(
      `[Påmindelse] Driftsbudget ${year} for PPJ: 1. behandling – frist 31. maj 2027`,
    );
  });

  it('when SYS has read one of them meanwhile, or its date was moved, then only the other is reminded of', async () => {
    await near(ppj);
    await near(lab);
    const kept = rows[budgetCase] ?? {};
    await house.keepsCase(ppj, { ...kept, view: { ...kept.view, year, stage: 'adjusting' } }, march);
    expect(await house.deliver('anders', march)).toMatchObject({ sent: 1, dropped: 1 });
    expect(post.caught[0]?.mail.subject).toContain('Labsvar');
    await near(lab, 'mette');
    const moved = rows[labBudgetCase] ?? {};
    await house.keepsCase(
      lab,
      {
        ...moved,
        view: {
          ...moved.view,
          plan: { ...budgetPlan, first: { deadline: deadlineOn('2027-06-15'), reminders: [] } },
        },
      },
      dayAfter,
    );
    expect(await house.deliver('mette', march)).toMatchObject({ sent: 0, dropped: 1 });
  });
});

describe('given tasks of several cases of one year', () => {
  it('each mail threads under its own case although their numbers are the same', async () => {
    const followUp = `financial-follow-up/${year}-ppj`;
    await house.keepsCase(followUp, { title: 'Økonomiopfølgning', system: 'ppj', view: { year } });
    for (const [duty, of] of [
      ['budget-draft', ppj],
      ['accounts', followUp],
    ] as const)
      await house.asks({ duty, to: 'soeren', deadline: budgetPlan.draftToFsg }, 'task', of);
    await house.deliver('soeren', twoDaysAfter);
    expect(post.caught.map((mail) => header(mail, 'X-SYS-Sag')).toSorted()).toEqual([ppj, followUp]);
    expect(new Set(post.caught.map((mail) => header(mail, 'In-Reply-To'))).size).toBe(2);
  });
});
