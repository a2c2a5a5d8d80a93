import type { Browser, Page } from 'playwright-core';
import { setTimeout as pause } from 'node:timers/promises';
import { addressOf, linkIn, mailsIn, mailTo } from '../support/product.ts';

/** The walk of a change request of 900.000 kr. (README ①–⑧), as its people do it: pages, mails and links only. */
export interface Walk {
  readonly url: string;
  readonly dataDir: string;
  readonly browser: Browser;
}

export const steps = {
  /** ① The FSA of PPJ files it on the form. */
  async file({ url, browser }: Walk): Promise<void> {
    await onPage(browser, async (page) => {
      await page.goto(`${url}/handling/change-request.submit`);
      await page.getByRole('button', { name: 'Fortsæt som Søren Dahl' }).click();
      await page.getByLabel('Titel').fill('Elektronisk signatur i ambulancejournal');
      await page.getByLabel('System', { exact: true }).selectOption('ppj');
      await page.getByLabel(/^Beløb/).fill('900.000');
      await page.getByLabel('Behov og effekt').fill('Journaler underskrives i dag på papir efter turen.');
      await page.getByLabel('Faglig begrundelse').fill('Underskrift på stedet fjerner dobbeltregistrering.');
      await page.getByLabel(/^Inddragelse/).fill('Drøftet i brugergruppen.');
      for (const part of ['Formål', 'Leverance', 'Tidsplan', 'Økonomi'])
        await page.getByLabel(part, { exact: true }).fill(`${part} i korthed`);
      await page.getByRole('button', { name: 'Se det igennem' }).click();
      await page.getByRole('button', { name: 'Indgiv' }).click();
      await page
        .getByText('2026-0001')
        .or(page.getByText(/20\d\d-0001/))
        .first()
        .waitFor();
    });
  },

  /** ⑤ The chair opens the link, approves with rank 1. */
  async recommend(walk: Walk): Promise<void> {
    await answer(walk, /Vurdér/, async (page) => {
      await page.getByRole('radio', { name: /^Indstil/ }).check();
      await page.locator('#rank').fill('1');
      for (const criterion of ['user', 'business', 'technical', 'economic'])
        await page.locator(`[id="criteria.${criterion}.score"]`).selectOption('4');
      await page.locator('#assessment').fill('Gavner alle regioner.');
    });
  },

  /** The system-responsible region forwards it with an opinion. */
  async forward(walk: Walk): Promise<void> {
    await answer(walk, /[Ff]remsend/, async (page) => {
      await page.getByRole('radio', { name: /^Fremsend/ }).check();
    });
  },

  /** ⑥ The secretariat opens a written procedure. */
  async openProcedure({ url, browser, dataDir }: Walk): Promise<void> {
    await mailTo(
      dataDir,
      (mail) => /Opgave.*(skriftlig|møde|behandling)/i.test(mail.subject ?? ''),
      'the secretariat is asked to treat it',
    );
    await onPage(browser, async (page) => {
      await page.goto(`${url}/`);
      await page.getByRole('button', { name: 'Fortsæt som Ida Krogh' }).click();
      await page
        .getByRole('link', { name: /20\d\d-0001/ })
        .first()
        .click();
      await page.getByRole('link', { name: 'Åbn skriftlig behandling i SYS' }).click();
      await page.getByRole('button', { name: 'Se det igennem' }).click();
      await page.getByRole('button', { name: 'Åbn behandlingen' }).click();
      await page.getByText('Stem om sagen i SYS').first().waitFor();
    });
  },

  /** Every member votes for; the ballot closes when all have voted. */
  async vote(walk: Walk): Promise<void> {
    await mailTo(walk.dataDir, isBallot, 'a voter is asked');
    await quietMails(walk.dataDir);
    // In the order of their addresses: mails of one moment arrive in any order.
    const asked = new Map(
      (await mailsIn(walk.dataDir))
        .filter(isBallot)
        .map((mail) => [addressOf(mail), mail] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
    for (const [address, mail] of asked) {
      const link = linkIn(mail);
      if (link !== undefined)
        await answerLink(walk, link, address, async (page) => page.getByRole('radio', { name: /^For/ }).check());
    }
  },

  /** ⑦ Adopted, committed, told. */
  async adopted({ dataDir }: Walk): Promise<void> {
    await mailTo(
      dataDir,
      (mail) => /Orientering.*(godkendt|vedtaget)/i.test(mail.subject ?? ''),
      'the parties are told',
    );
  },
} as const;

/** Until no mail has come for a while: a mailbox gathers for five seconds. */
async function quietMails(dataDir: string): Promise<void> {
  let before = -1;
  for (;;) {
    const now = (await mailsIn(dataDir)).length;
    if (now === before) return;
    before = now;
    await pause(6000);
  }
}

const isBallot = (mail: { subject?: string | undefined }): boolean => (mail.subject ?? '').startsWith('[Opgave] Stem');

async function answer(walk: Walk, subject: RegExp, fill: (page: Page) => Promise<void>): Promise<void> {
  const mail = await mailTo(
    walk.dataDir,
    (one) => (one.subject ?? '').startsWith('[Opgave]') && subject.test(one.subject ?? ''),
    String(subject),
  );
  const link = linkIn(mail);
  if (link === undefined) throw new Error(`No link in "${mail.subject}"`);
  await answerLink(walk, link, addressOf(mail), fill);
}

/** Page → review → own address → receipt, as every duty is answered. */
async function answerLink(
  { browser }: Walk,
  link: string,
  address: string,
  fill: (page: Page) => Promise<void>,
): Promise<void> {
  await onPage(browser, async (page) => {
    await page.goto(link);
    await fill(page);
    await page.getByRole('button', { name: 'Fortsæt til gennemsyn' }).click();
    await page.getByLabel(/mailadresse/i).fill(address);
    await page.getByRole('button', { name: /Bekræft|Afgiv|Send/ }).click();
    await page
      .getByText(/[Kk]vittering|[Tt]ak/)
      .first()
      .waitFor();
  });
}

async function onPage(browser: Browser, visit: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ locale: 'da-DK' });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  try {
    await visit(page);
  } catch (error) {
    throw new Error(
      `${page.url()}\n${(
        await page
          .locator('main')
          .innerText()
          .catch(() => '')
      ).slice(0, 1500)}`,
      { cause: error },
    );
  } finally {
    await context.close();
  }
}
