import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isRefusalReason } from '../../../workflows/durable/refused.ts';

const engine = new URL('../../../workflows/durable/', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, engine), 'utf8');
const page = (name: string): string => read(`docs/${name}.md`);
const sources = readdirSync(engine).filter((file) => file.endsWith('.ts'));
const source = sources.map(read).join('\n');

/** The first cells, in code font, of the rows below a heading. */
function listed(name: string, heading: string): string[] {
  const text = page(name);
  const [section = ''] = (text.split(`\n## ${heading}\n`)[1] ?? '').split('\n## ');
  return [...section.matchAll(/^\| `([^`]+)`/gm)].map(([, name = '']) => name);
}

const firsts = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, name = '']) => name);
const sorted = (names: readonly string[]): string[] => [...new Set(names)].toSorted();

describe('the page on errors has what the code has, no more and no less', () => {
  it('the reasons of a refusal', () => {
    const [, declared = ''] = /interface RefusalParams \{([^]*?)\n\}/.exec(read('refused.ts')) ?? [];
    const reasons = firsts(declared, /^ {2}readonly (\w+):/gm);
    expect(reasons.length).toBeGreaterThan(10);
    expect(reasons.filter((reason) => !isRefusalReason(reason))).toEqual([]);
    expect(listed('errors', 'Refused messages').toSorted()).toEqual(reasons.toSorted());
  });

  it('the kinds of an incident', () => {
    const [, kinds = ''] = /interface Incident \{[^]*?readonly kind: ([^;]+);/.exec(read('messages.ts')) ?? [];
    expect(listed('errors', 'Incidents').toSorted()).toEqual(firsts(kinds, /'(\w+)'/g).toSorted());
  });

  it('what is refused at registration, in the words in which it is', () => {
    const text = read('checks.ts') + read('check-options.ts') + read('check-versions.ts');
    const constructs = [...text.matchAll(/(?:\b(?:fault|at)\(\s*|construct: )(?:`([^`]*)`|'([^']*)')/g)].map(
      ([, template, plain]) => (template ?? plain ?? '').replaceAll(/\$\{[^}]*\}/g, '…'),
    );
    expect(constructs.length).toBeGreaterThan(12);
    expect(sorted(listed('errors', 'Refused at registration'))).toEqual(sorted(constructs));
  });

  it('the errors that have a name', () => {
    const names = firsts(source, /override readonly name = '(\w+)'/g);
    expect(names.toSorted()).toEqual(['MissingActivities', 'NotDurable', 'Refused', 'Unanswered']);
    expect(names.filter((name) => !page('errors').includes(`\`${name}\``))).toEqual([]);
  });
});

describe('the page on operations', () => {
  it('has every operation', () => {
    const [, operations = ''] = /type Operation =([^]*?)\n\n/.exec(read('messages.ts')) ?? [];
    expect(listed('operations', "Operators' messages").toSorted()).toEqual(
      firsts(operations, /type: '(\w+)'/g).toSorted(),
    );
  });

  it('has the search attributes that the engine writes, with their types', () => {
    const [, attributes = ''] = /engineAttributes = \{([^]*?)\n\}/.exec(read('attribute-values.ts')) ?? [];
    const typed = [...attributes.matchAll(/(\w+): '(\w+)'/g)].map(([, name, type]) => `${name} ${type}`);
    const rows = [...page('operations').matchAll(/^\| `(\w+)` \| (Keyword|Datetime) \|/gm)].map(
      ([, name, type = '']) => `${name} ${type.toUpperCase()}`,
    );
    expect(rows.toSorted()).toEqual(typed.toSorted());
  });

  it('has every message that the engine logs', () => {
    const logged = firsts(source, /\blog(?:\.\w+)?\(\s*'([^']+)'/g);
    expect(logged.length).toBeGreaterThan(6);
    expect(sorted(listed('operations', 'What to watch'))).toEqual(sorted(logged));
  });
});

it('the story of a step has every stimulus', () => {
  const [, stimuli = ''] = /type Stimulus =([^]*?)\n\n/.exec(read('state.ts')) ?? [];
  const rows = page('step').match(/\| stimulus \|[^]*?\n\n/)?.[0] ?? '';
  const told = firsts(rows, /^\| ([^|]+) \|/gm).flatMap((cell) => firsts(cell, /`(\w+)`/g));
  expect(told.toSorted()).toEqual(firsts(stimuli, /type: '(\w+)'/g).toSorted());
});

it('the page on limits has the numbers that the code has', () => {
  const rows = [...page('limits').matchAll(/^\| .* \| `([\w-]+\.ts)`: `([^`]+)` \|$/gm)];
  expect(rows.length).toBeGreaterThan(15);
  expect(rows.filter(([, file = '', said = '']) => !read(file).includes(said)).map(([row]) => row)).toEqual([]);
  const digits = (text: string): string[] => firsts(text.replaceAll(/(?<=\d)[,_](?=\d)/g, ''), /(\d+)/g);
  const bare = rows.filter(([row, , said = '']) => {
    const [, what = '', limit = ''] = row.split('|');
    const numbers = digits(what + limit);
    return !/thousand years/.test(limit) && digits(said).some((number) => !numbers.includes(number));
  });
  expect(bare.map(([row]) => row)).toEqual([]);
});
