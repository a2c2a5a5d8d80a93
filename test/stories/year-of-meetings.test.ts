import { describe, expect, it } from 'vitest';
import { createDocuments } from '../../client/documents/create-documents.ts';
import { formatNames } from '../../client/documents/formats.ts';
import { policyV1 } from '../../machines/governance/policy.ts';
import { createAutoResponders } from '../../worker/simulate/auto-responders.ts';
import { outOfOrder, wordsOf } from '../client/documents/read-paper.ts';
import { as, wish } from '../client/support/world.ts';
import { openWorld } from '../support/open-world.ts';
import { portfolioRegister } from '../support/portfolio-register.ts';

const secretary = as('ida.krogh');
const dates = ['2027-02-10', '2027-05-19', '2027-09-15', '2027-12-01'];
const present = {
  oestdanmark: 'anne.lund',
  syddanmark: 'lars.vestergaard',
  midtjylland: 'karen.bach',
  nordjylland: 'mette.kjaer',
};

describe('given twelve systems and a year of four meetings', () => {
  it('then each has an agenda and minutes that hold what the year brought, and every case is decided at a meeting', async () => {
    const world = await openWorld({
      startAt: '2027-01-04T08:00:00.000Z',
      register: portfolioRegister(12),
    });
    const { commands, store } = world;
    const responders = createAutoResponders(world, policyV1);
    // What SYS decides it decides at its meetings; nobody records it beside them.
    responders.begin({ when: 'lastDay', except: ['sys-decision'] });
    await commands.begin(secretary, 'year-plan.start', { year: 2027, rsi: '2027-09-24' });
    await commands.begin(secretary, 'budget-cycle.start', { year: 2028 });
    const filed = await commands.begin(
      as('fsa1'),
      'change-request.submit',
      { ...wish, system: 'system-1' },
      { updateId: 'request-1' },
    );
    await world.settle();
    const [task] = await store.tasks({ caseId: filed.caseId, duty: 'fsg-decision', open: true });
    const score = { score: 4 };
    await commands.answerTask(as('fsg1.1'), task?.id ?? expect.fail('no task'), {
      choice: 'approve',
      rank: 1,
      criteria: { user: score, business: score, technical: score, economic: score },
      assessment: 'Nødvendig.',
    });

    for (const date of dates) {
      const id = `meeting/${date}`;
      await responders.passUntil(`${date}T09:30:00.000Z`);
      await world.settle();
      expect((await store.case(id))?.state).toBe('sitting.open');
      const { agenda } = await commands.meeting(id);
      const items = agenda?.items ?? [];
      expect(items.filter((item) => item.id === item.section)).toHaveLength(12);
      const budgets = items.filter((item) => item.case?.startsWith('annual-budget/') === true);
      // First readings in May, second readings in September, with the frame.
      expect(budgets).toHaveLength(date === '2027-05-19' || date === '2027-09-15' ? 12 : 0);
      expect(items.some((item) => item.case === 'frame/2028')).toBe(date === '2027-09-15');
      await commands.perform(secretary, 'meeting.attend', id, { present, others: ['Henrik Dam (formand)'] });
      for (const item of items.filter(({ outcomes }) => outcomes.includes('adopted') || outcomes.includes('noted'))) {
        await commands.perform(secretary, 'meeting.decide', id, {
          item: item.id,
          outcome: item.outcomes.includes('adopted') ? 'adopted' : 'noted',
        });
        await world.settle();
      }
      const results = (await commands.meeting(id)).results;
      expect(results.filter(({ told }) => told === 'refused')).toEqual([]);
      await commands.perform(secretary, 'meeting.conclude', id);
      await world.settle();
      const { minutes } = await commands.meeting(id);
      expect(minutes?.quorate).toBe(true);
      for (const budget of budgets)
        expect(minutes?.items.find((item) => item.id === budget.id)?.words).toContain('Godkendt.');
    }
    await responders.passUntil('2027-12-31T12:00:00.000Z');
    for (const date of dates)
      expect((await store.documents({ id: `minutes/${date}` })).at(-1)?.standing, date).toBe('approved');
    expect((await store.case('meeting/2027-02-10'))?.outcome).toBe('held');
    // What comes back every year: attestation, handbook and SLA targets of each system, the superuser of each of its four regions, and the templates.
    expect(await store.casesOf('matter')).toHaveLength(3 * 12 + 4 * 12 + 1);
    expect(await store.case(filed.caseId)).toMatchObject({ outcome: 'approvedBySys' });
    const december = await store.documents({ id: 'agenda/2027-12-01' });
    expect(december.at(-1)?.content).toMatchObject({
      projects: [{ project: filed.caseId, status: { time: 'green' } }],
    });
    // The papers of the meeting that read the budgets and the frame, as they are read by people.
    const documents = createDocuments({ store, commands, now: () => '2027-12-31T12:00:00.000Z' });
    const second = await commands.meeting('meeting/2027-09-15');
    for (const format of formatNames) {
      const words = async (kind: 'agenda' | 'minutes') =>
        wordsOf(await documents.meetingFile(kind, '2027-09-15', format, { reader: 'mette.kjaer' }));
      const treated = (second.agenda?.items ?? []).map(({ no, title }) => ({ no, title: title.replace(/\s+/g, ' ') }));
      expect(treated.length).toBeGreaterThan(12 + 12);
      const agenda = await words('agenda');
      expect(agenda).toContain('Dagsorden til SYS’ møde den 15. september 2027');
      expect(
        outOfOrder(
          agenda,
          treated.flatMap(({ no, title }) => [no, title]),
        ),
      ).toEqual([]);
      const minutes = await words('minutes');
      expect(outOfOrder(minutes, ['15. september 2027', 'Mette Kjær', 'Henrik Dam (formand)', 'Ja: 4 af 4'])).toEqual(
        [],
      );
      expect(
        outOfOrder(
          minutes,
          treated.flatMap(({ no, title }) => [no, title]),
        ),
      ).toEqual([]);
      // What RSI decides is recommended to it.
      expect(minutes.match(/Beslutning: (Godkendt|Indstillet til RSI-kredsen)/g)?.length).toBe(
        second.results.filter(({ outcome }) => outcome === 'adopted').length,
      );
    }
    for (const date of ['10-02-2027', '19-05-2027', '15-09-2027', '01-12-2027'])
      for (const name of [`Dagsorden SYS ${date}.pdf`, `Referat SYS ${date}.pdf`])
        expect(
          world.mail.mails.some(({ files }) => files.includes(name)),
          name,
        ).toBe(true);
    expect((await store.verifyJournal()).fault).toBeUndefined();
    await world.close();
  }, 600_000);
});
