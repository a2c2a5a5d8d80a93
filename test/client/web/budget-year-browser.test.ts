import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths } from '../../../client/web/paths.ts';
import type { BudgetLine } from '../../../machines/annual-budget/budget.ts';
import { as } from '../support/world.ts';
import { chromiumIsThere, launchChromium } from '../../support/chromium.ts';
import { filledInByKeyboard, watched } from './looks.ts';
import { served } from './world.ts';
import { openYear, type YearWorld } from './year-world.ts';
import { viewOf, viewAs } from '../../../store/rows.ts';

const [fsa, chair, secretary, rsi] = ['soeren.dahl', 'birgit.aagaard', 'ida.krogh', 'ulla.friis'] as const;
const [budget, frame] = ['annual-budget/2028-ppj', 'frame/2028'];
const report = 'quarterly-report/2028-q4-ppj';
const accounts = 'financial-follow-up/2028-ppj';
const review = 'Fortsæt til gennemsyn';

const partB = (id: string, name: string, kroner: number): BudgetLine => ({
  id,
  part: 'B',
  kind: 'development',
  name,
  amountOre: kroner * 100,
  basis: 'small',
});

describe.runIf(chromiumIsThere())(
  'from the recommendation to the accounts, by keyboard, without scripts, at 320 px',
  () => {
    let year: YearWorld;
    let browser: Browser;
    let site: Awaited<ReturnType<typeof served>>;

    beforeAll(async () => {
      year = await openYear();
      const { commands, world } = year;
      await commands.begin(as(secretary), 'budget-cycle.start', { year: 2028, systems: ['ppj'] });
      await year.advanceTo('2027-01-05T09:00:00.000Z');
      await commands.perform(as(secretary), 'budget.waive-hearing', budget, { reason: 'Alle er hørt.' });
      await world.settle();
      const drafting = (await commands.myTasks(fsa)).find(({ duty }) => duty === 'budget-draft');
      const sheet = (await commands.budgetSheet(budget)).budget;
      const lines = [
        ...sheet.lines,
        partB('offline', 'Offline-visning', 700_000),
        partB('kort', 'Kort i bilen', 200_000),
      ];
      await commands.answerTask(as(fsa), drafting?.id ?? expect.fail('no draft is asked for'), {
        choice: 'submit',
        budget: { lines },
      });
      await world.settle();
      site = await served(year.web);
      browser = await launchChromium();
    }, 120_000);
    afterAll(async () => {
      expect(year.faults).toEqual([]);
      await browser?.close();
      await site?.close();
      await year?.world.close();
    });

    /** Opens the link, sends the form empty, fills it in, reviews, confirms: all by keyboard. */
    async function answered(person: string, duty: string, caseId: string, answer: Record<string, string>) {
      const token = await year.link(person, duty, caseId);
      const email = (await year.store.person(person))?.email ?? '';
      await watched(browser, async (page, look) => {
        await page.goto(`${site.url}/o/${token}`);
        await filledInByKeyboard(page, {}, review);
        await page.locator('.errors:focus').waitFor();
        await look(`${duty} with errors`);
        await filledInByKeyboard(page, answer, review);
        await page.locator('h1:has-text("Se dit svar igennem")').waitFor();
        await look(`${duty} in review`);
        await filledInByKeyboard(page, { email }, 'Bekræft');
        await page.locator('h1:has-text("Tak. Dit svar er modtaget")').waitFor();
      });
      await year.world.settle();
    }

    const looked = (...visited: string[]) =>
      watched(browser, async (page, look) => {
        for (const path of visited) {
          await page.goto(`${site.url}${path}`);
          await look(path);
        }
      });

    const stage = async () => viewOf(await year.store.case(budget), 'annual-budget')?.stage;

    it('the chair of the FSG recommends the budget', { timeout: 120_000 }, async () => {
      await looked(paths.caseRecord(budget));
      await answered(chair, 'budget-recommendation', budget, { choice: 'recommend', comment: 'Enig gruppe' });
      expect(await stage()).toBe('firstReading');
    });

    it('the secretariat opens the written procedure on the case, and SYS votes', { timeout: 120_000 }, async () => {
      await watched(browser, async (page, look) => {
        await page.goto(`${site.url}${paths.act('case.open-written-procedure', budget)}`);
        await filledInByKeyboard(page, {}, 'Se det igennem');
        await look('the procedure to be opened, looked through');
        await filledInByKeyboard(page, {}, 'Åbn behandlingen');
        await look('case in written procedure');
      });
      await year.world.settle();
      const voters = (await year.store.tasks({ open: true, duty: 'sys-vote', caseId: budget })).map(
        (one) => one.person,
      );
      expect(voters.length).toBeGreaterThan(2);
      const [first = '', ...others] = voters;
      await answered(first, 'sys-vote', budget, { choice: 'against', comment: 'For dyrt' });
      await looked(`/o/${await year.link(first, 'sys-vote', budget)}`);
      for (const person of others) {
        const open = await year.store.tasks({ open: true, duty: 'sys-vote', caseId: budget, person });
        if (open.length > 0) await year.answer(await year.link(person, 'sys-vote', budget), person, { choice: 'for' });
      }
      await year.advanceTo('2027-06-30T09:00:00.000Z');
      expect(await stage()).toBe('adjusting');
    });

    it('the secretariat proposes the frame', { timeout: 120_000 }, async () => {
      await answered(secretary, 'frame-proposal', frame, {
        choice: 'propose',
        amount: '13.000.000',
        motivation: 'Som i år, fremskrevet.',
      });
      expect((await year.store.case(frame))?.amountOre).toBe(1_300_000_000);
    });

    it(
      'the FSA adjusts the budget, and the secretariat records both decisions of the meeting',
      { timeout: 120_000 },
      async () => {
        await year.advanceTo('2027-08-20T09:00:00.000Z');
        const place = (await year.commands.budgetSheet(budget)).budget.lines.length - 1;
        await answered(fsa, 'budget-adjustment', budget, {
          choice: 'submit',
          [`budget.lines.${place}.amount`]: '300.000',
          'adjustments.0.part': 'B',
          'adjustments.0.code': 'clarification',
          'adjustments.0.amount': '100.000',
          'adjustments.0.text': 'Flere tablets',
        });
        await year.advanceTo('2027-09-16T09:00:00.000Z');
        await watched(browser, async (page, look) => {
          await page.goto(`${site.url}${paths.act('cases.record-sys-decision', '2028')}`);
          await filledInByKeyboard(page, {}, 'Se det igennem');
          await page.locator('.errors:focus').waitFor();
          await look('decisions of a meeting with errors');
          const decision = {
            [`cases:${budget}`]: 'ja',
            [`cases:${frame}`]: 'ja',
            outcome: 'adopted',
            meetingDate: '15-09-2027',
            reference: 'SYS 15. september 2027 pkt. 3',
          };
          await filledInByKeyboard(page, decision, 'Se det igennem');
          await look('what the decisions would do');
          await filledInByKeyboard(page, {}, 'Registrér');
          await look('decisions of a meeting recorded');
        });
        await year.world.settle();
        expect(await stage()).toBe('rsi');
      },
    );

    it('RSI’s decisions on budget and frame are recorded and confirmed', { timeout: 120_000 }, async () => {
      const part = { choice: 'inPart', reference: 'RSI 8. oktober 2027 pkt. 2', comment: 'Der er ikke råd til alt.' };
      const ofFrame = await year.link(secretary, 'rsi-decision-recording', frame);
      await looked(`/o/${ofFrame}`);
      await answered(secretary, 'rsi-decision-recording', budget, { ...part, 'struck:kort': 'ja' });
      await year.answer(ofFrame, secretary, { ...part, amount: '12.000.000' });
      const confirming = await year.link(rsi, 'rsi-decision-confirmation', frame);
      await looked(paths.case(budget), paths.case(frame), `/o/${confirming}`);
      await answered(rsi, 'rsi-decision-confirmation', budget, { choice: 'confirm' });
      await year.answer(confirming, rsi, { choice: 'confirm' });
      expect(await stage()).toBe('approved');
      expect((await year.store.case(frame))?.amountOre).toBe(1_200_000_000);
    });

    it('the FSA reports the quarter', { timeout: 120_000 }, async () => {
      await year.advanceTo('2029-01-03T09:00:00.000Z');
      await answered(fsa, 'quarterly-report', report, {
        choice: 'submit',
        'report.operation.topics.backup': 'Testet og gendannet.',
        'report.kpis.0.value': '1,8',
        'report.kpis.1.value': '95',
        'report.expenses.0.spent': '100.000',
        'report.expenses.0.forecast': '400.000',
      });
      await looked(paths.case(report), '/rapporter/2028');
    });

    it('FSA and secretariat account for the year', { timeout: 120_000 }, async () => {
      const row = (await year.store.case(accounts)) ?? expect.fail('no accounts');
      const { lines } = viewAs(row, 'financial-follow-up').budget;
      const last = lines.length - 1;
      expect(lines[last]?.id).toBe('offline');
      const typed = lines.flatMap((_, place) => [
        [`accounts.lines.${place}.spent`, '0'],
        [`accounts.lines.${place}.reason`, 'Udskudt'],
      ]);
      await answered(fsa, 'accounts', accounts, {
        choice: 'submit',
        ...Object.fromEntries(typed),
        'accounts.carryOver.0.amount': '200.000',
        'accounts.carryOver.0.reason': 'Leveres i marts',
      });
      const ofFrame = await year.link(secretary, 'frame-accounts');
      await looked(`/o/${ofFrame}`);
      await year.answer(ofFrame, secretary, { choice: 'submit', 'accounts.lines.0.spent': '12.000.000' });
    });

    it('SYS’ decision on the carry-over is recorded on the case, in part', { timeout: 120_000 }, async () => {
      await year.advanceTo('2029-02-09T15:00:00.000Z');
      const granted = 'terms.granted.0.amount';
      const decision = {
        outcome: 'inPart',
        meetingDate: '08-02-2029',
        reference: 'SYS 8. februar 2029 pkt. 5',
        reason: 'Resten går tilbage.',
      };
      await watched(browser, async (page, look) => {
        await page.goto(`${site.url}${paths.act('case.record-sys-decision', accounts)}`);
        await filledInByKeyboard(page, { ...decision, [granted]: '900.000' }, 'Se det igennem');
        await filledInByKeyboard(page, {}, 'Registrér');
        await page.locator('.errors:focus').waitFor();
        await look('more granted than asked for');
        await page.locator(`[id="${granted}-fejl"]`).waitFor();
        await filledInByKeyboard(page, { [granted]: '150.000' }, 'Se det igennem');
        await filledInByKeyboard(page, {}, 'Registrér');
      });
      await year.world.settle();
      expect(await year.shown(paths.case(accounts))).toContain('150.000\u00a0kr.');
      await looked(paths.case(accounts), paths.case(budget), paths.wheel(2028), paths.ledger(2028));
    });
  },
);
