import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { voteChoices } from '../../../machines/governance/effects.ts';
import { roles } from '../../../machines/governance/people.ts';
import { policyV1 } from '../../../machines/governance/policy.ts';

const glossary = readFileSync(new URL('../../../docs/glossary.md', import.meta.url), 'utf8');

it('the glossary names every role and every vote in code', () => {
  for (const name of [...roles, ...voteChoices, ...Object.keys(policyV1.mode)])
    expect(glossary).toContain(`\`${name}\``);
});

it('the glossary explains each Danish term once', () => {
  const terms = [...glossary.matchAll(/^\| ([^|]+) \|/gm)]
    .map((row) => row[1]?.replace(' *', '') ?? '')
    .filter((term) => term !== 'Dansk' && !term.startsWith('-'));
  expect(terms.length).toBeGreaterThan(100);
  expect(terms.filter((term, index) => terms.indexOf(term) !== index)).toEqual([]);
});
