import type { SignedIn } from '../../support/signed-in.ts';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { policyV1 } from '../../../machines/governance/policy.ts';
import { faultsInDanish } from '../../support/danish.ts';
import { onPage } from '../../support/chromium.ts';

/** Looks at the page as it stands; the name says where a fault was. */
export type Look = (name: string) => Promise<void>;

/**
 * Visits with a page of 320 px without scripts. Each look proves that it does not scroll sideways, and that the very same page,
 * shown wide, breaks nothing of WCAG 2.2 AA that axe knows of.
 */
export async function watched(browser: Browser, visit: (page: Page, look: Look) => Promise<void>): Promise<void> {
  await onPage(browser, { width: 320, script: false }, (narrow) =>
    onPage(browser, {}, async (wide) => {
      let html = '';
      await wide.route('**/som-vist', (route) =>
        route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
      );
      await visit(narrow, async (name) => {
        await fits(narrow, name);
        html = await narrow.content();
        await wide.goto(`${new URL(narrow.url()).origin}/som-vist`);
        await keepsToWcag(wide, name);
      });
    }),
  );
}

/** What sticks out to the right, except what scrolls by itself. */
const tooWide = `[...document.querySelectorAll('body *')]
  .filter((one) => one.getBoundingClientRect().right > window.innerWidth && one.closest('.scroll') === null)
  .map((one) => one.outerHTML.slice(0, 160))`;

/** The page is no wider than its window. */
export async function fits(page: Page, name: string): Promise<void> {
  const [content, window] = await page.evaluate<[number, number]>(
    '[document.documentElement.scrollWidth, window.innerWidth]',
  );
  const wide = content > window ? await page.evaluate<string[]>(tooWide) : [];
  expect(content, `${name} is ${content} px wide: ${wide.join(' ')}`).toBeLessThanOrEqual(window);
}

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The page breaks nothing of WCAG 2.2 AA that axe knows of. */
export async function keepsToWcag(page: Page, name: string): Promise<void> {
  await readsAsDanish(page, name);
  await breaksNothing(new AxeBuilder({ page }).withTags(wcag), name);
}

/** Nor does it in the dark, where only its colours are others. */
export async function keepsToWcagInTheDarkToo(page: Page, name: string): Promise<void> {
  await keepsToWcag(page, name);
  await page.emulateMedia({ colorScheme: 'dark' });
  await breaksNothing(new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']), `${name}, dark`);
  await page.emulateMedia({ colorScheme: 'light' });
}

/** What a page in Danish says to people; keys that are to be typed as they stand (`<code>`) are no words. */
const danishText = `
  document.documentElement.lang === 'da'
    ? [...document.querySelectorAll('code, pre')].reduce((text, key) => text.replace(key.innerText, ''), document.body.innerText)
    : ''`;

/** Keys of the model: whoever proposes a version writes them, and is answered with them. */
const modelKeys = new RegExp(`\\b(?:${Object.keys(policyV1).join('|')})(?:\\.\\w+)+`, 'g');

/** A page in Danish has no raw date, id or key in it, and no «1 dage». */
async function readsAsDanish(page: Page, name: string): Promise<void> {
  const text = await page.evaluate<string>(danishText);
  expect(faultsInDanish(text.replaceAll(modelKeys, '')), name).toEqual([]);
}

async function breaksNothing(axe: AxeBuilder, name: string): Promise<void> {
  const { violations } = await axe.setLegacyMode().analyze();
  const breaches = violations.map(
    ({ id, nodes }) =>
      `${name}: ${id} ${nodes
        .map((node) => node.html)
        .join(' ')
        .slice(0, 600)}`,
  );
  expect(breaches).toEqual([]);
}

interface Focused {
  readonly tag: string;
  readonly type: string;
  readonly name: string;
  readonly value: string;
  readonly checked: boolean;
  readonly text: string;
}

const focused = (page: Page): Promise<Focused> =>
  page.evaluate<Focused>(
    `(({ tagName, type = '', name = '', value = '', checked = false, textContent }) =>
      ({ tag: tagName.toLowerCase(), type, name, value: String(value), checked, text: (textContent ?? '').trim() }))(document.activeElement)`,
  );

/** More than the longest form has of fields. */
const longest = 600;

/** From where the focus is, by Tab to whatever fits. */
async function tabTo(page: Page, what: string, isThere: (at: Focused) => boolean): Promise<Focused> {
  for (let turn = 0; turn < longest; turn += 1) {
    await page.keyboard.press('Tab');
    const at = await focused(page);
    if (isThere(at)) return at;
  }
  throw new Error(`The keyboard does not reach ${what} on ${page.url()}`);
}

/** Opens what is folded, by Tab and Enter. */
export async function unfoldedByKeyboard(page: Page, title: string): Promise<void> {
  await tabTo(page, title, ({ tag, text }) => tag === 'summary' && text === title);
  await page.keyboard.press('Enter');
}

/**
 * Fills in a form by keyboard alone, in the order in which Tab comes to its fields, and presses the button whose text begins so.
 * Radio buttons and selects are given by value, boxes by `ja`.
 */
export async function filledInByKeyboard(page: Page, answer: Record<string, string>, button: string): Promise<void> {
  const left = new Map(Object.entries(answer));
  while (left.size > 0) {
    const at = await tabTo(page, [...left.keys()].join(', '), ({ name }) => left.has(name));
    await setTo(page, at, left.get(at.name) ?? '');
    left.delete(at.name);
  }
  await tabTo(page, button, ({ tag, text }) => tag === 'button' && text.startsWith(button));
  await Promise.all([page.waitForEvent('domcontentloaded'), page.keyboard.press('Enter')]);
}

async function setTo(page: Page, at: Focused, wanted: string): Promise<void> {
  if (at.type === 'checkbox') {
    if (!at.checked) await page.keyboard.press('Space');
  } else if (at.type === 'radio') {
    if (at.value === wanted) await page.keyboard.press('Space');
    else await stepTo(page, at.name, wanted);
  } else if (at.tag === 'select') {
    if (at.value !== wanted) await stepTo(page, at.name, wanted);
  } else {
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('Delete');
    await page.keyboard.type(wanted);
  }
}

/** With the arrow, until the choice is it. */
async function stepTo(page: Page, name: string, wanted: string): Promise<void> {
  for (let turn = 0; turn < 200; turn += 1) {
    await page.keyboard.press('ArrowDown');
    if ((await focused(page)).value === wanted) return;
  }
  throw new Error(`The arrow does not reach ${wanted} of ${name}`);
}

/** The browser is signed in as somebody from now on. */
export async function signInAs(
  page: Page,
  { session }: Pick<SignedIn, 'session'>,
  url: string,
  person: string,
): Promise<void> {
  await page.context().addCookies([{ name: 'session', value: await session(person), url }]);
}
