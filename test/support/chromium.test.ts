import { expect, it } from 'vitest';
import { chromiumIsThere, launchChromium } from './chromium.ts';

it.runIf(chromiumIsThere())('opens a page in a real browser', async () => {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.setContent('<html lang="da"><title>Årshjul</title></html>');
    expect(await page.title()).toBe('Årshjul');
  } finally {
    await browser.close();
  }
});
