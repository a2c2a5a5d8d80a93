import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { acts } from '../../machines/acts.ts';
import { actId } from '../../machines/acts/act.ts';
import { actPath } from '../../client/api/act-routes.ts';
import { actTables, withActTables } from './act-tables.ts';
import { withDutyTable } from './duty-table.ts';

/** Tables are padded by the formatter. */
const unpadded = (text: string): string =>
  text
    .replaceAll(/ +\|/g, ' |')
    .replaceAll(/-{3,}/g, '---')
    .replaceAll(/\n{2,}/g, '\n');

describe('what is declared of acts', () => {
  it.each(Object.keys(actTables))('stands in docs/%s as it is; otherwise `npm run docs`', (name) => {
    const text = readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');
    expect(unpadded(text)).toBe(unpadded(withActTables(name, text)));
  });

  it('names every act once, and gives each an address of its own', () => {
    const ids = acts.map(actId);
    expect(new Set(ids).size).toBe(ids.length);
    const addresses = acts.map(actPath);
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  it('says in both languages what each act is, leads to and has done', () => {
    for (const act of acts)
      for (const pair of [act.title, act.leads, act.done])
        for (const words of pair) expect(words.trim(), actId(act)).not.toBe('');
  });
});

it('docs/api.md says what each duty is answered with, as it is declared', () => {
  const text = readFileSync(new URL('../../docs/api.md', import.meta.url), 'utf8');
  expect(unpadded(text)).toBe(unpadded(withDutyTable(text)));
});
