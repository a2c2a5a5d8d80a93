import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { proposalFields } from '../../machines/change-request/proposal.ts';
import { readForm } from '../../machines/forms/read-form.ts';

it('the request that the README shows can be filed as it stands', () => {
  const [, shown = ''] = /```yaml\n([^`]*)```/.exec(readFileSync('README.md', 'utf8')) ?? [];
  const { amount, ...wish } = z.record(z.string(), z.unknown()).parse(parse(shown));
  expect(readForm(proposalFields, { ...wish, amount })).toMatchObject({
    ok: true,
    form: { ...wish, amountOre: 900_000_00 },
  });
});
