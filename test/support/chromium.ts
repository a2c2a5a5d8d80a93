import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { needs } from './needs.ts';

/** Path of a Chromium on this machine: CHROMIUM_PATH, then PATH, then where Debian puts it. The one without a window of its own does with half the work. */
function chromiumPath(): string | undefined {
  const named = process.env['CHROMIUM_PATH'];
  if (named) return named;
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin'];
  const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'];
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

/** For `describe.runIf(chromiumIsThere())`. */
export function chromiumIsThere(): boolean {
  return needs(
    'Chromium',
    chromiumPath(),
    'Install it (Debian: apt-get install chromium-headless-shell) or set CHROMIUM_PATH.',
  );
}

/** A headless browser; close it after the tests. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = chromiumPath();
  if (executablePath === undefined) throw new Error('No Chromium: guard the tests with chromiumIsThere().');
  return chromium.launch({
    executablePath,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** How a page is looked at: 1100 wide, light and with scripts unless said. */
export interface Look {
  readonly width?: number;
  readonly script?: boolean;
}

/** Visits with a page of its own, without cookies of other visits, and closes it. */
export async function onPage(browser: Browser, look: Look, visit: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: look.width ?? 1100, height: 800 },
    javaScriptEnabled: look.script ?? true,
    colorScheme: 'light',
  });
  try {
    await visit(await context.newPage());
  } finally {
    await context.close();
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
