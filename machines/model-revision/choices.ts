import { z } from 'zod';
import { policySchema } from '../governance/policy-schema.ts';

type Choice = string | boolean;

/** The keys of the policy that are answered by choosing among few answers, with all of these; keys with one answer only are no choice. */
export const policyChoices: ReadonlyMap<string, readonly Choice[]> = new Map(
  [...choicesIn(policySchema)].filter(([, answers]) => answers.length > 1),
);

function* choicesIn(schema: unknown, under = ''): Generator<readonly [key: string, answers: readonly Choice[]]> {
  if (schema instanceof z.ZodObject)
    for (const [key, part] of Object.entries(schema.shape))
      yield* choicesIn(part, under === '' ? key : `${under}.${key}`);
  else if (schema instanceof z.ZodEnum) yield [under, schema.options.map(String)];
  else if (schema instanceof z.ZodBoolean) yield [under, [true, false]];
}
