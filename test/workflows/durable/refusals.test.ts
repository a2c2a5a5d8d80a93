import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { Refused, refusedFrom, refusalText } from '../../../workflows/messages.ts';

it('a refusal crosses Temporal as a code with its parameters, and is worded again on the other side', () => {
  const sent = new Refused('UnexpectedState', { state: 'open', expected: 'closed' });
  const failure = { type: sent.reason, details: JSON.parse(JSON.stringify([sent.params])) as unknown[] };
  const arrived = refusedFrom(failure)!;
  expect(arrived).toMatchObject({ reason: 'UnexpectedState', params: sent.params, message: sent.message });
  expect(refusalText(arrived)).toEqual({
    da: 'Tilstanden er «open», ikke «closed».',
    en: 'The state is "open", not "closed"; look at the case again.',
  });
  expect(refusedFrom({ type: 'SomethingElse', details: [{}] })).toBeUndefined();
});

it('names every field that is wrong, and what would be right', () => {
  const faults = [
    { field: 'by', problem: 'skal udfyldes / must be filled in' },
    { field: 'lines.0', problem: 'expected number' },
  ];
  const refused = new Refused('InvalidEvent', { event: 'approve', faults });
  expect(refused.message).toContain('field "lines.0": expected number');
  expect(refusalText(refused).da).toContain('feltet «by»: skal udfyldes; feltet «lines.0»');
});

it('the engine speaks English alone', () => {
  const folder = new URL('../../../workflows/durable/', import.meta.url);
  const danish = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .filter((file) => /[æøåÆØÅ]|\bikke\b/.test(readFileSync(new URL(file, folder), 'utf8')));
  expect(danish).toEqual([]);
});
