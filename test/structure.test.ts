import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, posix, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** Files under version control, and new ones that are not ignored. */
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && existsSync(join(root, file)));
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const sources = files.filter((file) => /\.(ts|tsx)$/.test(file));

interface Import {
  readonly file: string;
  /** A path from the root, or the name of a package. */
  readonly target: string;
  readonly how: 'value' | 'type' | 'dynamic';
}

const statement = /(?:^|\n)\s*(?:import|export)\s+(type\s)?(?:[^;'"`]*?\sfrom\s+)?'([^']+)'|\bimport\(\s*'([^']+)'/g;

function importsOf(file: string): Import[] {
  const text = read(file)
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '');
  return [...text.matchAll(statement)].map(([, type, named, dynamic]) => {
    const from = named ?? dynamic ?? '';
    return {
      file,
      target: from.startsWith('.') ? posix.join(posix.dirname(file), from) : from,
      how: dynamic !== undefined ? 'dynamic' : type !== undefined ? 'type' : 'value',
    };
  });
}

const imports = sources.flatMap(importsOf);
const folderOf = (path: string) => path.split('/')[0] ?? '';
const isOurs = (target: string) => files.includes(target);
const written = (found: readonly Import[]) => found.map(({ file, target, how }) => `${file} → ${target} (${how})`);
const from = (folder: string) => imports.filter(({ file }) => file.startsWith(`${folder}/`));
/** Imports of our own files that no pattern allows. */
const strayed = (folder: string, allowed: RegExp) =>
  written(
    from(folder).filter(({ target }) => isOurs(target) && !target.startsWith(`${folder}/`) && !allowed.test(target)),
  );
/** Imports of packages (and of Node itself) that no pattern allows. */
const packages = (folder: string, allowed: RegExp) =>
  written(from(folder).filter(({ target }) => !isOurs(target) && !allowed.test(target)));

/** The engine's doors for whoever is outside the workflow sandbox: client and worker. */
const outsideSandbox = /^workflows\/durable\/(temporal-cases|deployment|attention|worker|client)\.ts$/;

describe('the arrows between the folders', () => {
  it('finds imports of every kind', () => {
    expect(imports.length).toBeGreaterThan(200);
    expect(imports.filter(({ how }) => how === 'type').length).toBeGreaterThan(20);
  });

  it('machines know nobody: only xstate, zod and each other', () => {
    expect(strayed('machines', /^$/)).toEqual([]);
    expect(packages('machines', /^(xstate|zod)$/)).toEqual([]);
  });

  it('workflows know machines, and of activities only their types; nothing of Node', () => {
    expect(strayed('workflows', /^(machines|activities)\//)).toEqual([]);
    const inSandbox = from('workflows').filter(({ file }) => !outsideSandbox.test(file));
    const allowed = /^(xstate|zod|@temporalio\/(workflow|common|activity))$/;
    expect(written(inSandbox.filter(({ target }) => !isOurs(target) && !allowed.test(target)))).toEqual([]);
    // What drags a client or a worker along is for nobody who runs in the sandbox.
    expect(written(inSandbox.filter(({ target, how }) => how !== 'type' && outsideSandbox.test(target)))).toEqual([]);
    const activities = from('workflows').filter(({ target }) => target.startsWith('activities/'));
    expect(written(activities.filter(({ how }) => how !== 'type'))).toEqual([]);
  });

  it('the engine knows no word of the domain', () => {
    expect(strayed('workflows/durable', /^$/)).toEqual([]);
  });

  it('activities know the store, the machines and the messages', () => {
    expect(strayed('activities', /^(store|machines)\/|^workflows\/messages\.ts$/)).toEqual([]);
  });

  it('the store knows the machines and the messages', () => {
    expect(strayed('store', /^machines\/|^workflows\/messages\.ts$/)).toEqual([]);
  });

  it('the client talks to cases through messages and reads through the store; only the command line starts a worker', () => {
    const outside =
      /^(machines|store)\/|^workflows\/(messages|durable\/((temporal|typed)-cases|deployment|attention|machine-types))\.ts$|^temporal\.config\.ts$/;
    const found = from('client').filter(
      ({ target }) => isOurs(target) && !target.startsWith('client/') && !outside.test(target),
    );
    // docs/decisions/0002: `start`, `worker` and `simulate` load what they run, when they run it.
    const starts = ({ file, target, how }: Import) =>
      file.startsWith('client/cli/local/') && how !== 'value' && /^(worker|workflows|activities)\//.test(target);
    expect(written(found.filter((one) => !starts(one)))).toEqual([]);
  });

  it('nobody imports the worker but itself and the command line', () => {
    const allowed = /^(worker|test|client\/cli\/local)\//;
    expect(written(imports.filter(({ file, target }) => target.startsWith('worker/') && !allowed.test(file)))).toEqual(
      [],
    );
  });

  it('nobody imports the tests', () => {
    const found = imports.filter(({ file, target }) => target.startsWith('test/') && folderOf(file) !== 'test');
    expect(written(found)).toEqual([]);
  });
});

describe('the house', () => {
  it('has the folders of the map and no others', () => {
    const rooms = ['.ci', 'activities', 'client', 'docs', 'machines', 'store', 'test', 'worker', 'workflows'];
    const found = new Set(files.filter((file) => file.includes('/')).map(folderOf));
    expect([...found].filter((folder) => !rooms.includes(folder))).toEqual([]);
  });

  it('names files for what is in them', () => {
    const vague = /(^|\/)(utils?|helpers?|common|managers?|misc)(\.[^/]*)?(\/|$)/i;
    expect(files.filter((file) => vague.test(file) && !file.includes('/scxml/documents/'))).toEqual([]);
  });

  it('has no source file over 400 lines', () => {
    const long = sources
      .map((file) => ({ file, lines: read(file).split('\n').length - 1 }))
      .filter(({ lines }) => lines > 400);
    expect(long).toEqual([]);
  });

  it('reads what a case shows by the view of its lifecycle, never by a name in quotes', () => {
    const quoted = /\b(?:row|case|cycle|of)\??\.view\[|\.proposal\[|\bview as (?:unknown|\{|Kept)/;
    const readers = sources.filter((file) => !file.startsWith('test/'));
    expect(readers.filter((file) => quoted.test(read(file)))).toEqual([]);
  });

  it('reads documents, lines of the journal and answers by what is declared of them, never by saying what they are', () => {
    const said =
      /(?:\.(?:content|data|answer|view)(?:\[[^\]]+\])?|\banswer\[[^\]]+\](?: \?\? [^)]*)?)\)? as (?!const\b)/;
    const readers = sources.filter(
      (file) => !/^(test|workflows\/durable)\//.test(file) && file !== 'client/cli/remote/read-answer.ts',
    );
    expect(readers.filter((file) => said.test(read(file)))).toEqual([]);
    expect('found.content as unknown as T').toMatch(said);
    expect(`(output.answer['accounts'] as Accounts | undefined) ?? null`).toMatch(said);
    expect(`const proof = entry.data['proof'] as { da?: string }`).toMatch(said);
  });

  it('reads what an actor came to, what a page typed and a row of a case by their types, never by saying what they are', () => {
    const said = /\bevent as [A-Zur{]|\bform\[[^\]]+\](?: \?\? [^)]*\))? as (?!const\b)|\bas CaseRow\b/;
    const typed = sources.filter((file) => /^(machines|store|client)\//.test(file));
    expect(typed.filter((file) => said.test(read(file)))).toEqual([]);
    expect('(event as unknown as { readonly output: Look }).output').toMatch(said);
    expect(`(form['set'] ?? {}) as SetTyped`.replace('(', '')).toMatch(said);
    expect(`form['proposal'] as Proposal & Form`).toMatch(said);
    // A schema is made of the very fields that its type is made of, which zod cannot follow: nowhere else does a machine say twice what something is.
    const twice = sources.filter((file) => file.startsWith('machines/') && read(file).includes('as unknown as'));
    expect(twice.filter((file) => !/^machines\/(forms|acts)\/|^machines\/matter\/kind\.ts$/.test(file))).toEqual([]);
  });

  it('reads the environment in one place', () => {
    const readers = sources.filter((file) => /\bprocess\s*(\.\s*env\b|\[\s*['"]env['"]\s*\])/.test(read(file)));
    expect(readers.filter((file) => file !== 'temporal.config.ts' && !file.startsWith('test/'))).toEqual([]);
  });

  it('silences no type error', () => {
    const silence = new RegExp(['@ts-', '(ignore|nocheck)'].join(''));
    expect(sources.filter((file) => silence.test(read(file)))).toEqual([]);
  });

  it('names no package registry and no folder of one machine', () => {
    // In pieces, so that this file does not name them either.
    const hosts = [
      ['npm', 'js.org'],
      ['py', 'pi.org'],
      ['python', 'hosted'],
      ['proxy.go', 'lang'],
      ['deb.deb', 'ian'],
    ];
    const named = new RegExp(
      `${hosts.map((pieces) => pieces.join('')).join('|')}|(^|[\\s'"\`(=:])/(root|work)/[a-z.]`,
      'm',
    );
    const texts = files.filter((file) =>
      /(\.(ts|tsx|js|json|md|sql|yaml|yml|html|css|txt|sh)|\/run|\.npmrc)$/.test(file),
    );
    expect(texts.filter((file) => named.test(read(file)))).toEqual([]);
  });

  it('locks dependencies without saying where they come from', () => {
    const resolved = [...read('package-lock.json').matchAll(/"resolved": "([^"]*)"/g)].map(([, where]) => where);
    // The one that is a folder of ours.
    expect(resolved).toEqual(['workflows/durable']);
  });

  it('pins every dependency', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
      string,
      Record<string, string>
    >;
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(([, version]) => !/^\d/.test(version));
    expect(loose).toEqual([]);
  });
});
