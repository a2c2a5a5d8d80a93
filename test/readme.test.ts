import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';

const root = new URL('../', import.meta.url);
const readme = await readFile(new URL('README.md', root), 'utf8');

it('links only to files that exist', () => {
  const targets = [...readme.matchAll(/\]\(([^)#]+)\)|src="([^"]+)"/g)].map(([, link, image]) => link ?? image ?? '');
  const local = targets.filter((target) => !/^https?:/.test(target));
  expect(local.length).toBeGreaterThan(30);
  expect(local.filter((target) => !existsSync(new URL(target, root)))).toEqual([]);
});

it('names every variable of the configuration', async () => {
  const config = await readFile(new URL('temporal.config.ts', root), 'utf8');
  const keys = [...config.matchAll(/^ {2}([A-Z][A-Z_]+): (?:z|url|flag)/gm)].map(([, key]) => key ?? '');
  const foreign = ['XDG_CACHE_HOME', 'LOCALAPPDATA', 'PATH'];
  expect(keys.length).toBeGreaterThan(15);
  expect(keys.filter((key) => !foreign.includes(key) && !readme.includes(`\`${key}\``))).toEqual([]);
});

it('names only commands that package.json or the command line has', async () => {
  const { scripts } = JSON.parse(await readFile(new URL('package.json', root), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const named = [...readme.matchAll(/npm run ([a-z:]+)/g)].map(([, name]) => name ?? '');
  expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
});
