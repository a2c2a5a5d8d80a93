import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { changeRequestMachine } from '../../machines/change-request/machine.ts';
import type { Machine } from '../../workflows/durable/xstate.ts';
import { changeRequest } from './lifecycles/change-request.ts';
import { invariants } from './rules/all.ts';
import { humanDuties } from './rules/people.ts';
import { explore, type Searched } from './search/explore.ts';
import type { Spec } from './search/spec.ts';
import { searches, unsearched } from './searches.ts';
import { demandingLines, linesOf, seedLines } from './seed.ts';
import { isTriedIn, tableOf } from './table.ts';

const root = new URL('../../', import.meta.url);
const rulesOf = ({ name }: Spec) => invariants.filter((one) => isTriedIn(one, name));
const search = (spec: Spec): Searched => explore(spec, rulesOf(spec));

/** Those of more than ten thousand situations take half a minute each. */
const large = ['ballot', 'change-request', 'meeting'];
const everything = process.env['CI'] === 'true';
if (!everything)
  console.info(
    `Not searched here, because each takes half a minute: ${large.join(', ')}. CI=true or \`npm run verify:model\` searches them.`,
  );
const chosen = searches.filter(({ name }) => everything || !large.includes(name));

describe('given the text of the governance model', () => {
  const quotes = [...invariants.flatMap((one) => one.quotes), ...humanDuties.map(({ quote }) => quote)];

  it('then every quote stands in it, word for word', () => {
    expect(quotes.filter((quote) => linesOf(quote) === undefined)).toEqual([]);
  });

  it('then every line with skal, kun, altid, senest, inden, efter, før or minimum is an invariant, or named as a duty of people', () => {
    const covered =
      quotes.flatMap((quote) => linesOf(quote) ?? []).length > 0 ? quotes.map((quote) => linesOf(quote)) : [];
    const missing = demandingLines.filter(
      (line) => !covered.some((range) => range !== undefined && range[0] <= line && line <= range[1]),
    );
    expect(missing.map((line) => `${line}: ${seedLines[line - 1]}`)).toEqual([]);
  });

  it('then every invariant is tried in lifecycles that there are', () => {
    const names = searches.map(({ name }) => name);
    expect(invariants.flatMap(({ on }) => on.filter((name) => !names.includes(name)))).toEqual([]);
    expect(new Set(invariants.map(({ id }) => id)).size).toBe(invariants.length);
  });
});

it('every lifecycle is searched, or it is said why not', () => {
  const lifecycles = readdirSync(new URL('machines', root)).filter((name) =>
    existsSync(new URL(`machines/${name}/machine.ts`, root)),
  );
  const known = [...searches.map(({ name }) => name), ...Object.keys(unsearched)];
  expect(lifecycles.filter((name) => !known.includes(name))).toEqual([]);
});

describe('given everything that can happen to a case', () => {
  const found = new Map<string, Searched>();

  it.each(chosen.map((spec) => [spec.name, spec] as const))(
    'then no invariant is broken in %s',
    (name, spec) => {
      const searched = search(spec);
      found.set(name, searched);
      expect(searched.violations.map(({ rule, wrong, path }) => [`${rule}: ${wrong}`, ...path].join('\n  '))).toEqual(
        [],
      );
    },
    180_000,
  );

  it('then docs/invariants.md says what was searched and what holds (npm run verify:model -- --write)', () => {
    const written = readFileSync(new URL('docs/invariants.md', root), 'utf8');
    const table = tableOf([...found.values()]);
    if (everything) expect(written).toBe(table);
    // What was not searched now has no figures to compare.
    const figures = table
      .split('\n')
      .filter((line) => [...found.keys()].some((name) => line.startsWith(`| ${name} |`)));
    expect(figures.filter((line) => !written.includes(line))).toEqual([]);
    const sentences = invariants.map(({ id, title }) => `\`${id}\`: ${title}`);
    expect(sentences.filter((sentence) => !written.includes(sentence))).toEqual([]);
  });
});

describe('given a machine whose guard no longer asks whether an amount is beyond SYS', () => {
  const careless = changeRequestMachine.provide({ guards: { beyondSys: () => false } }) as unknown as Machine;
  const one = changeRequest.starts.filter(({ words }) => words.includes('2.000.000,01 kr.'));
  const says = {
    ...changeRequest.messages,
    'change-request': (...given: Parameters<NonNullable<Spec['messages']['change-request']>>) =>
      changeRequest.messages['change-request']!(...given).filter(({ event }) => event.type !== 'revise'),
  };

  it('then the search finds it, and tells the shortest way to it with amounts', () => {
    const { violations } = search({ ...changeRequest, machine: careless, starts: one, messages: says });
    const broken = violations.find(({ rule }) => rule === 'nothing-over-two-million-without-rsi');
    expect(broken?.path).toEqual([
      'a change request of 2.000.000,01 kr. → open.screening',
      'no linked requests → open.fsgReview, fsgReview: arranging, fsgComments: arranging',
      'fsgChair is asked: fsg-decision → open.fsgReview, fsgReview: open.reminding, fsgComments: arranging',
      'fsgChair answers fsg-decision: approve → open.regionForward, regionForward: arranging',
      'ownerRegionMember is asked: region-forwarding → open.regionForward, regionForward: open.reminding',
      'ownerRegionMember answers region-forwarding: forward → open.sys.awaitingTreatment, sys: awaiting, sys/treatment: arranging',
      'SYS at a meeting: adopted → open.committing',
      'the ledger commits 2.000.000,01 kr. → delivery, delivery: arranging',
    ]);
  });

  it('then the machine as it is has no such way', () => {
    const { violations } = search({ ...changeRequest, starts: one, messages: says });
    expect(violations.map(({ rule }) => rule)).toEqual([]);
  });
});
