import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { roles } from '../../../machines/governance/people.ts';
import { ballotOutcomes, decisions, rsiDecisions, roleTerms, votes } from '../../../machines/terms/index.ts';

const root = resolve(fileURLToPath(new URL('../../..', import.meta.url)));
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
}).split('\n');

/** Words of duties and acts are declared beside the machines that ask and act: their choices are not outcomes of bodies. */
const beside = /^machines\/terms\/|^machines\/[^/]+\/(acts|duties)\.ts$|\/(duty-forms|receipt-answer|act-list)\.tsx?$/;
const sources = files.filter(
  (file) =>
    /^(activities|client|machines|store|worker|workflows)\/.*\.tsx?$/.test(file) &&
    !beside.test(file) &&
    existsSync(join(root, file)),
);

const keys = [...roles, ...Object.keys({ ...decisions, ...rsiDecisions, ...ballotOutcomes, ...votes })];
/** A property of an object literal: a role, an outcome or a vote, with a text or a pair of texts. */
const entry = new RegExp(`^\\s*['"]?(${[...new Set(keys)].join('|')})['"]?: \\[?['"\`]([^'"\`]+)`);
/** What the tables of terms call roles, outcomes and votes. */
const words =
  /\b(godkendt|afvist|afslået|hjemvist|udskudt|udsat|vedtaget|forkastet|beslutningsdygtig|inhabil|imod|formand(en)?|medlem(mer)?|sekretariat(et)?|kontaktperson|systemadministrator|forslagsstiller)\b|brugergruppe|forretningsstyregruppe|RSI-kredsen/i;

/** The lines of a file that hold a term as the value of a role, an outcome or a vote; a sentence of more words is not a term. */
const entriesOf = (text: string): string[] =>
  text.split('\n').filter((line) => {
    const value = entry.exec(line)?.[2] ?? '';
    return words.test(value) && value.split(' ').length <= 6;
  });

describe('given that the words of the model stand in machines/terms', () => {
  it('then no other source has a table of roles, outcomes or votes of its own', () => {
    const others = sources.filter((file) => entriesOf(readFileSync(join(root, file), 'utf8')).length > 1);
    expect(others).toEqual([]);
  });

  it('then a table that came back would be found', () => {
    const again = `const outcomes: Readonly<Record<string, string>> = {\n  adopted: 'Godkendt',\n  postponed: 'Udsat',\n};`;
    expect(entriesOf(again)).toHaveLength(2);
    expect(entriesOf(`const roleNames = {\n  sysChair: ['formand for SYS', 'SYS chair'],\n};`)).toHaveLength(1);
    expect(entriesOf(`const marks = {\n  approved: 'decided',\n};`)).toEqual([]);
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
