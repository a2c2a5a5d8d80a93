import { formatKroner } from '../../machines/governance/money.ts';
import type { Proposal } from '../../machines/change-request/proposal.ts';
import type { Policy } from '../../machines/governance/policy.ts';
import { badInput } from './failures.ts';

/** The largest request body taken, in bytes of JSON (also the limit of the API). */
export const maxBytes = 1_000_000;

const kb = (bytes: number): string => `${Math.ceil(bytes / 1000)} kB`;

/** Refuses what is too large before anything reads it, naming the field that makes it so. */
export function refuseHuge(input: unknown): void {
  const size = (value: unknown): number => Buffer.byteLength(JSON.stringify(value) ?? '');
  const total = size(input);
  if (total <= maxBytes) return;
  const fields = input !== null && typeof input === 'object' ? Object.entries(input) : [];
  const [field, bytes] = fields
    .map(([name, value]) => [name, size(value)] as const)
    .reduce((most, one) => (one[1] > most[1] ? one : most), ['', 0] as const);
  throw badInput(
    `Indholdet fylder ${kb(total)}, og grænsen er ${kb(maxBytes)}. Feltet «${field}» fylder mest (${kb(bytes)}); forkort det.`,
    `The content is ${kb(total)} and the limit is ${kb(maxBytes)}. The field "${field}" is the largest (${kb(bytes)}); shorten it.`,
    field,
  );
}

/** A business case light from the limit on; below it one is attached or a reason says why not. Throws `BadInput`. */
export function requireBusinessCase(wish: Proposal, policy: Policy, under = ''): void {
  const at = (field: string): string => (under === '' ? field : `${under}.${field}`);
  if (wish.businessCase !== undefined) return;
  const fromOre = policy.bcl.requiredFromOre;
  if (wish.amountOre >= fromOre) {
    const limit = formatKroner(fromOre, { whole: true });
    throw badInput(
      `Fra ${limit} skal der være en business case light: formål, leverance, tidsplan og økonomi i businessCase.`,
      `From ${limit} a business case light is required: purpose, deliverable, timetable and economy in businessCase.`,
      at('businessCase'),
    );
  }
  if (wish.noBusinessCaseReason === undefined) {
    throw badInput(
      'Vedlæg en business case light (businessCase), eller skriv i noBusinessCaseReason, hvorfor den ikke er relevant.',
      'Attach a business case light (businessCase), or say in noBusinessCaseReason why none is relevant.',
      at('businessCase'),
    );
  }
}
