import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BinariesConfig } from '../../temporal.config.ts';
import { installBinary } from '../../worker/embedded/install-binary.ts';
import { findBinary, findOrFetchBinary } from '../../worker/embedded/temporal-binaries.ts';

let root: string;
let config: BinariesConfig;
let lines: string[];
const log = (line: string) => void lines.push(line);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'aarshjul-binaries-'));
  config = { cacheDir: join(root, 'cache'), searchPath: [join(root, 'first'), join(root, 'second')].join(delimiter) };
  lines = [];
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function program(path: string, mode = 0o755): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, '#!/bin/sh\n');
  chmodSync(path, mode);
  return path;
}

describe("finding Temporal's binaries", () => {
  it('takes the one the variable names, then PATH in its order, then the cache folder', async () => {
    const cached = program(join(root, 'cache', 'bin', 'temporal'));
    expect(await findBinary('temporal', config)).toBe(cached);
    const second = program(join(root, 'second', 'temporal'));
    expect(await findBinary('temporal', config)).toBe(second);
    const first = program(join(root, 'first', 'temporal'));
    expect(await findBinary('temporal', config)).toBe(first);
    const named = program(join(root, 'named'));
    expect(await findBinary('temporal', { ...config, cliPath: named })).toBe(named);
    expect(await findBinary('temporal-test-server', { ...config, testServerPath: named })).toBe(named);
  });

  it('passes over folders and files that cannot be run', async () => {
    mkdirSync(join(root, 'first', 'temporal'), { recursive: true });
    program(join(root, 'second', 'temporal'), 0o644);
    expect(await findBinary('temporal', config)).toBeUndefined();
  });

  it('does not silently replace the one the variable names', async () => {
    program(join(root, 'first', 'temporal'));
    const named = { ...config, cliPath: join(root, 'gone') };
    await expect(findOrFetchBinary('temporal', named, { log })).rejects.toThrow(/TEMPORAL_CLI_PATH=.*gone/);
  });

  it('fetches what is nowhere by the first way that works, and finds it the next time', async () => {
    const downloads = {
      broken: () => Promise.reject(new Error('no network\nwith details')),
      working: async (name: 'temporal' | 'temporal-test-server', binDir: string) =>
        installBinary(program(join(root, 'downloaded')), binDir, name),
      never: () => Promise.reject(new Error('must not be asked')),
    };
    const path = await findOrFetchBinary('temporal', config, { log, downloads });
    expect(path).toBe(join(root, 'cache', 'bin', 'temporal'));
    expect(lines.join('\n')).toMatch(/broken: no network\n[^]*working[^]*Hentet/);
    expect(lines.join('\n')).not.toMatch(/details|must not/);
    lines = [];
    expect(await findOrFetchBinary('temporal', config, { log, downloads: {} })).toBe(path);
    expect(lines).toEqual([]);
  });

  it('lists everything it tried when nothing works, and what to do', async () => {
    const downloads = { one: () => Promise.reject(new Error('closed')), two: () => Promise.reject(new Error('gone')) };
    const error = await findOrFetchBinary('temporal-test-server', config, { log, downloads }).catch((e: Error) => e);
    expect(String(error)).toMatch(/PATH[^]*cache[^]*one: closed[^]*two: gone[^]*TEMPORAL_TEST_SERVER_PATH/);
  });

  it('installs whole files only, also when two install at once', async () => {
    const big = 'x'.repeat(4_000_000);
    const from = join(root, 'big');
    writeFileSync(from, big);
    const bin = join(root, 'cache', 'bin');
    mkdirSync(bin, { recursive: true });
    const install = () => installBinary(from, bin, 'temporal');
    const paths = await Promise.all([install(), install(), install()]);
    expect(new Set(paths).size).toBe(1);
    expect(readFileSync(paths[0] ?? '', 'utf8')).toHaveLength(big.length);
    expect(readdirSync(bin)).toEqual(['temporal']);
  });
});
