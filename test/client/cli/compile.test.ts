import { execFile } from 'node:child_process';
import { stat, utimes } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { compiled } from '../../../client/cli/compile.js';

const entry = 'test/support/broken-program.ts';
const source = fileURLToPath(new URL('../../support/broken-program.ts', import.meta.url));
const failing = async (program: string): Promise<string> => {
  const script = `process.setSourceMapsEnabled(true); import(${JSON.stringify(program)})`;
  const { stderr } = (await promisify(execFile)(process.execPath, ['-e', script]).catch((error: unknown) => error)) as {
    readonly stderr: string;
  };
  return stderr;
};

describe('given a program in TypeScript', () => {
  it('then it is compiled once, and again when a source has changed; what came before is still there for who runs it', async () => {
    const first = await compiled(entry);
    expect(await compiled(entry)).toBe(first);
    await utimes(source, new Date(), new Date());
    const second = await compiled(entry);
    expect(second).not.toBe(first);
    for (const program of [first, second]) expect((await stat(fileURLToPath(program!))).isFile()).toBe(true);
  });

  it('then two processes that compile it at once have the same', async () => {
    await utimes(source, new Date(), new Date());
    const [one, other] = await Promise.all([compiled(entry), compiled(entry)]);
    expect(one).toBe(other);
    expect(await failing(one!)).toContain('Broken as meant.');
  });

  it('then a fault names the line of the source, and files are looked for from where the source is', async () => {
    const stderr = await failing((await compiled(entry))!);
    expect(stderr).toContain('broken-program.ts:3');
    expect(stderr).toContain(`Seen from file://${source}`);
  });
});
