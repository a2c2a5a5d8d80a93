import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { routes } from '../../../client/api/routes.ts';
import { createProgram } from '../../../client/cli/program.ts';
import { readDataFile } from '../../../client/cli/remote/request-file.ts';
import { failureKinds } from '../../../client/sdk/failures.ts';
import { duties } from '../../../machines/duties.ts';
import { readOrRefuse } from '../../../client/sdk/acts/read-or-refuse.ts';
import { proposalFields } from '../../../machines/change-request/proposal.ts';
import type { Form } from '../../../machines/forms/form.ts';

const doc = (name: string): string => readFileSync(new URL(`../../../docs/${name}`, import.meta.url), 'utf8');
const program = createProgram({ out: () => undefined, err: () => undefined, fetch, config: () => expect.fail() });

const leaves = (command: Command, path: string): { path: string; command: Command }[] =>
  command.commands.length === 0
    ? [{ path, command }]
    : command.commands.flatMap((one) => leaves(one, `${path} ${one.name()}`.trim()));
const commands = leaves(program, '');

describe('docs/cli.md', () => {
  const text = doc('cli.md');

  it('mentions every command with its arguments and options', () => {
    const common = ['--json', '--url', '--key', '--as', '--help'];
    for (const { path, command } of commands) {
      const usage = [path, ...command.registeredArguments.map((argument) => `<${argument.name()}>`)].join(' ');
      const row = text
        .split('\n')
        .find(
          (line) => line.includes('`') && (line.includes(`\`${usage}`) || (path === 'web' && line.includes('`web`'))),
        );
      expect(row, usage).toBeDefined();
      for (const option of command.options)
        if (!common.includes(option.long ?? '')) expect(row, `${usage} ${option.long}`).toContain(option.long);
    }
    for (const option of common.slice(0, 4)) expect(text).toContain(option);
  });

  it('mentions nothing that no test runs', () => {
    const folder = new URL('../../', import.meta.url);
    const tests = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => readFileSync(new URL(name, folder), 'utf8'))
      .join('\n');
    const isRun = (path: string): boolean =>
      new RegExp(
        path
          .split(' ')
          .map((word) => `'${word}'`)
          .join(',\\s*(?:\\.\\.\\.args[^]{0,1500}run\\()?'),
      ).test(tests);
    // Played by their own functions: what `simulate` and `doctor` print is made there.
    const elsewhere = ['simulate', 'doctor'];
    expect(commands.map(({ path }) => path).filter((path) => !elsewhere.includes(path) && !isRun(path))).toEqual([]);
  });

  it('mentions no command that is not there', () => {
    const said = [...text.matchAll(/^\| `([a-z-]+(?: [a-z-]+)?)/gm)].map(([, words = '']) => words);
    const known = new Set(commands.map(({ path }) => path));
    expect(said.filter((words) => !known.has(words) && !known.has(words.split(' ')[0] ?? ''))).toEqual([]);
  });

  it('shows a request file that can be filed', async () => {
    const yaml = /```yaml\n([^]*?)```/.exec(text)?.[1] ?? '';
    const dir = mkdtempSync(join(tmpdir(), 'aarshjul-docs-'));
    try {
      writeFileSync(join(dir, 'req.yaml'), yaml);
      expect(readOrRefuse(proposalFields, (await readDataFile(join(dir, 'req.yaml'))) as Form)).toMatchObject({
        amountOre: 90_000_000,
      });
    } finally {
      rmSync(dir, { recursive: true });
    }
  });
});

describe('docs/api.md', () => {
  const text = doc('api.md');

  it('lists exactly the routes there are', () => {
    const said = [...text.matchAll(/^\| `((?:GET|POST) \/api\/[^`]*)`/gm)].map(([, line = '']) => line);
    expect(said.toSorted()).toEqual(routes.map(({ method, path }) => `${method.toUpperCase()} ${path}`).toSorted());
  });

  it('lists every kind of failure with its status, and every duty with its choices', () => {
    for (const [kind, { status }] of Object.entries(failureKinds))
      expect(text).toMatch(new RegExp(`\`${kind}\` \\| ${status}`));
    for (const [duty, { choices }] of Object.entries(duties)) {
      const row = text.split('\n').find((line) => line.startsWith(`| \`${duty}\``));
      expect(row, duty).toBeDefined();
      for (const choice of choices) expect(row, duty).toContain(`\`${choice}\``);
    }
  });
});
