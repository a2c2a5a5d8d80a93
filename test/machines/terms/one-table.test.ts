import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { roles } from '../../../machines/governance/people.ts';
import { decisions, roleTerms, rsiDecisions } from '../../../machines/terms/index.ts';
import { type Entry, recordsOf, tablesOf } from './tables.ts';

const root = resolve(fileURLToPath(new URL('../../..', import.meta.url)));
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
}).split('\n');

/** The tables of words, and what is declared beside them: the words of duties and acts, and the policy's. */
const termFiles = files.filter((file) => /^machines\/(terms\/|governance\/policy-(words|values)\.ts$)/.test(file));
const beside = /^machines\/terms\/|^machines\/[^/]+\/(acts|duties)(\/|\.ts$)|^machines\/governance\/policy-/;
const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');
const sources = files.filter(
  (file) =>
    /^(activities|client|machines|store|worker|workflows)\/.*\.tsx?$/.test(file) &&
    !beside.test(file) &&
    existsSync(join(root, file)),
);

/** A term however it is typed: as it stands in a sentence, without what is put in, with a comma for a dash. */
const plain = (text: string): string =>
  text
    .replace(/\$\{.*$/u, '')
    .replace(/ [–-] /gu, ', ')
    .replace(/[.:]?\s*$/u, '')
    .replace(/^./u, (first) => first.toLowerCase());

const tables = termFiles.flatMap((file) => tablesOf(textOf(file)));
/** Every term that is not the same word in English, which might be a name in code. */
const terms = new Set(
  termFiles.flatMap((file) =>
    [...textOf(file).matchAll(/\[\s*(['"`])(.+?)\1,\s*(['"`])(.+?)\3,?\s*(?:\]|['"`])/g)].flatMap(
      ([, , da = '', , en]) => (da === en ? [] : [plain(da)]),
    ),
  ),
);
/** What the tables have words for. */
const subjects: readonly ReadonlySet<string>[] = [
  ...tables.filter(({ indent }) => indent === 2).map(({ entries }) => new Set(entries.map(({ key }) => key))),
  // Of one with a record for each: what stands before the record.
  ...termFiles.map(
    (file) => new Set([...textOf(file).matchAll(/^  ['"]?([\w.-]+)['"]?: \{/gm)].map(([, key = '']) => key)),
  ),
];

const isTerm = ({ text }: Entry): boolean => plain(text).length > 2 && terms.has(plain(text));
/** Words, not a sentence. */
const isWords = ({ text }: Entry): boolean => !/\$\{|\.$/.test(text) && text.split(' ').length <= 12;

const distinct = (entries: readonly Entry[]): number => new Set(entries.map(({ text }) => plain(text))).size;
/** Of how many things that one table of terms has words for the entries are. */
const shared = (entries: readonly Entry[]): number =>
  Math.max(...subjects.map((known) => new Set(entries.filter(({ key }) => known.has(key)).map(({ key }) => key)).size));

/** Tables in a source that say again what a table of terms says: two terms beside each other, or words for two of the things that one table has words for. */
const secondTables = (source: string): readonly string[] => {
  const flat = tablesOf(source).filter(({ entries }) => {
    if (distinct(entries.filter(isTerm)) > 1) return true;
    const worded = entries.some((entry) => isTerm(entry) || /[æøå]/i.test(entry.text));
    return worded && shared(entries.filter(isWords)) > 1;
  });
  const nested = recordsOf(source).filter(isTerm);
  return [...flat.map(({ entries }) => entries), ...(distinct(nested) > 1 && shared(nested) > 1 ? [nested] : [])].map(
    (entries) => entries.map(({ key, text }) => `${key}: ${text}`).join(', '),
  );
};

describe('given that the words of the model stand in machines/terms', () => {
  it('then no other source has a table of them', () => {
    const others = sources.flatMap((file) => secondTables(textOf(file)).map((table) => `${file} ${table}`));
    expect(others).toEqual([]);
  });

  it.each([
    [
      'outcomes',
      `const outcomes: Readonly<Record<string, string>> = {\n  adopted: 'Godkendt',\n  postponed: 'Udsat',\n};`,
    ],
    [
      'entries of the ledger',
      `const kinds = {\n  spent: ['forbrugt', 'spent'],\n  refunded: ['tilbageført', 'refunded'],\n};`,
    ],
    [
      'parts of a budget',
      `const titles = {\n  A: 'Del A – almindelig drift',\n  B: 'Del B – ændringer og videreudvikling',\n};`,
    ],
    ['dates', `const kindNames = {\n  opens: 'Åbner',\n  deadline: 'Frist',\n};`],
    ['choices, in another form', `const recorded = {\n  approve: 'godkendes',\n  return: 'hjemvises',\n};`],
    [
      'lifecycles',
      'const names = {\n  frame: [`Økonomisk ramme ${year}`, `Ramme ${year}`],\n  meeting: [`SYS-møde ${day}`, `Møde`],\n};',
    ],
    [
      'answers of the policy',
      `const reach = {\n  new: 'senere sager',\n  all: 'alle sager, også afgjorte ændringsønsker',\n  undecided: 'åbne sager',\n};`,
    ],
    [
      'lifecycles, with more beside',
      `const subjects = {\n  frame: {\n    name: ['rammen', 'the frame'],\n    path: '/x',\n  },\n  meeting: { name: ['mødet', 'the meeting'], path: '/y' },\n};`,
    ],
    ['marks of the roadmap', `const marks = {\n  done: ['nået', 'reached'],\n  stopped: ['standset', 'stopped'],\n};`],
  ])('then a second table of %s would be found', (_, again) => {
    expect(secondTables(again)).toHaveLength(1);
  });

  it('then sentences, and names in code, are no tables of words', () => {
    expect(secondTables(`const marks = {\n  approved: 'decided',\n  deferred: 'planned',\n};`)).toEqual([]);
    expect(
      secondTables(
        `const next = {\n  hearing: 'Høringen afsluttes, og FSA sender udkast til gruppen.',\n  drafting: 'FSA sender udkast til gruppen.',\n};`,
      ),
    ).toEqual([]);
  });

  it('then every role has its cases in both languages', () => {
    for (const role of roles)
      for (const forms of Object.values(roleTerms[role]))
        for (const text of forms as readonly string[]) expect(text.trim().length, role).toBeGreaterThan(1);
  });

  it('then «afslået» is said of RSI alone, and «vedtaget» of a motion', () => {
    expect(Object.values(decisions).map(([da]) => da)).not.toContain('afslået');
    expect(rsiDecisions.refused[0]).toBe('afslået');
    expect(Object.values({ ...decisions, ...rsiDecisions }).map(([da]) => da)).not.toContain('vedtaget');
  });
});
