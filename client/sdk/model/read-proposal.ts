import { formatDate, instantOf, localDate } from '../../../machines/governance/calendar.ts';
import { parseKroner } from '../../../machines/governance/money.ts';
import { type Policy, readPolicy } from '../../../machines/governance/policy.ts';
import { changesBetween, leaves, type Proposed } from '../../../machines/model-revision/proposed.ts';
import { badInput, Failure, type FailureText } from '../failures.ts';
import type { ModelProposal } from '../model-commands.ts';

/** Keys that a proposal names by its own fields. */
const own: ReadonlySet<string> = new Set(['modelVersion', 'effectiveFrom', 'appliesTo']);

/** A proposal as a whole version of the model on top of `base`. Throws `BadInput` naming each field or key, with the fault and the remedy. */
export function readProposal(form: ModelProposal, base: Policy, now: string): Proposed {
  const { version, effectiveFrom: day, appliesTo: reach = 'new', reason, set } = form;
  if (day <= localDate(now)) {
    throw badInput(
      `Versionen kan tidligst gælde fra i morgen; ${formatDate(day, 'long', 'da')} er for tidligt. RSI-kredsen skal nå at afgøre den inden.`,
      `The version can count from tomorrow at the earliest; ${formatDate(day, 'long', 'en')} is too early. RSI must decide it before.`,
      'effectiveFrom',
    );
  }
  const effectiveFrom = instantOf(day, '00:00');
  const changed = withChanges(base, set);
  const read = readPolicy({ ...changed, modelVersion: version, effectiveFrom, appliesTo: reach });
  if (!read.ok) {
    const faults = read.faults.map(({ path, da, en }): FailureText => ({
      kind: 'BadInput',
      field: path,
      da: `${path}: ${da}`,
      en: `${path}: ${en}`,
    }));
    const [first] = faults;
    if (first !== undefined)
      throw new Failure(
        { ...first, da: faults.map(({ da }) => da).join(' '), en: faults.map(({ en }) => en).join(' ') },
        faults,
      );
  }
  const policy = read.ok ? read.policy : base;
  if (changesBetween(base, policy).length === 0) {
    throw badInput(
      `Forslaget ændrer intet i version ${base.modelVersion}. Angiv mindst én nøgle med en ny værdi.`,
      `The proposal changes nothing in version ${base.modelVersion}. Give at least one key another value.`,
      'set',
    );
  }
  return { version, effectiveFrom, appliesTo: reach, reason, policy };
}

function withChanges(base: Policy, set: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const known = new Map(leaves(base));
  const policy = structuredClone(base) as unknown as Record<string, unknown>;
  for (const [key, value] of Object.entries(set)) {
    if (!known.has(key) || own.has(key)) {
      throw badInput(
        `Styringsmodellen har ingen nøgle «${key}», der kan ændres. Se nøglerne i docs/policy.md.`,
        `The governance model has no key "${key}" that can be changed. See the keys in docs/policy.md.`,
        key,
      );
    }
    const path = key.split('.');
    const last = path.pop() ?? key;
    const into = path.reduce((part, name) => part[name] as Record<string, unknown>, policy);
    into[last] = typeof value === 'string' ? fromText(key, value.trim(), known.get(key)) : value;
  }
  return policy;
}

/** Text as the key's present value is written: amounts in øre or in kroner, numbers, yes and no, lists by commas. */
function fromText(key: string, text: string, present: unknown): unknown {
  if (text === 'null') return null;
  if (Array.isArray(present))
    return text
      .replace(/^\[|\]$/g, '')
      .split(',')
      .map((item) => item.trim().replace(/^"|"$/g, ''))
      .filter((item) => item !== '')
      .map((item) => (typeof present[0] === 'number' ? Number(item) : item));
  if (typeof present === 'boolean')
    return text === 'true' || text === 'ja' || (text === 'false' || text === 'nej' ? false : text);
  if (typeof present !== 'number' && present !== null) return text;
  if (/^-?\d+$/.test(text)) return Number(text);
  if (!key.endsWith('Ore')) return Number(text.replace(',', '.')) || text;
  const read = parseKroner(text);
  if (!read.ok) throw badInput(`${key}: ${read.da}`, `${key}: ${read.en}`, key);
  return read.ore;
}
