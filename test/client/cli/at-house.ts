import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { createApi } from '../../../client/api/api.ts';
import { ensureOperatorKey } from '../../../client/api/operator-key.ts';
import { main } from '../../../client/cli/main.ts';
import { readConfig } from '../../../temporal.config.ts';
import type { House } from '../../machines/house.ts';

/** What a command said, and how it ended. */
export interface CliRun {
  readonly out: string;
  readonly err: string;
  readonly exit: number;
}

/** The command line at the API of a house: every command is the real one, and goes all the way to the case. */
export async function commandLine(house: Pick<House, 'commands' | 'store' | 'now' | 'settle'>) {
  const dir = mkdtempSync(join(tmpdir(), 'aarshjul-cli-'));
  await ensureOperatorKey(house.store, dir, await house.now());

  async function run(...args: string[]): Promise<CliRun> {
    const [out, err]: [string[], string[]] = [[], []];
    const now = await house.now();
    const app = createApi({ commands: house.commands, store: house.store, now: () => now });
    process.exitCode = undefined;
    await main(['node', 'aarshjul', ...args], {
      out: (text) => void out.push(text),
      err: (text) => void err.push(text),
      fetch: async (address, init) => app.request(String(address).replace('http://localhost:8080', ''), init),
      config: () => readConfig({ DATA_DIR: dir }),
    });
    const exit = Number(process.exitCode ?? 0);
    process.exitCode = undefined;
    await house.settle();
    return { out: out.join('\n'), err: err.join('\n'), exit };
  }

  return {
    run,
    /** What it printed; a refusal is thrown in its own words. */
    async prints(...args: string[]): Promise<string> {
      const { out, err, exit } = await run(...args);
      if (exit !== 0) throw new Error(`aarshjul ${args.join(' ')}: ${err || out}`);
      return out;
    },
    /** A file with this content. */
    file(name: string, content: unknown): string {
      const path = join(dir, name);
      writeFileSync(path, typeof content === 'string' ? content : stringify(content));
      return path;
    },
    path: (name: string): string => join(dir, name),
    close: () => rmSync(dir, { recursive: true }),
  };
}
export type CommandLine = Awaited<ReturnType<typeof commandLine>>;
