import { z } from 'zod';
import type { DeepReadonly } from '../../machines/governance/deep-readonly.ts';
import { slaContents } from '../../machines/governance/register-changes.ts';
import { coversOn } from './gap.ts';
import type { Register } from './schema.ts';
import { snapshotOf } from './snapshot-of.ts';
import { participantsOn, regionOn } from './on-day.ts';

/** A party of an agreement: SYS, or a region. */
const party = z.object({ id: z.string(), name: z.string() }).meta({ id: 'Party' });
type Party = DeepReadonly<z.infer<typeof party>>;

/** An agreement as the register has it on a day: between whom, from when to when, with which key, and whether its SLA is annexed. */
export const agreementView = z
  .object({
    id: z.string(),
    title: z.string(),
    /** `operating`: with the responsible region; `special`: between the regions that use a system that not all use; `unused`: no system names it. */
    kind: z.enum(['operating', 'special', 'unused']),
    systems: z.array(party),
    parties: z.array(party),
    from: z.string(),
    to: z.string().exactOptional(),
    /** In force on the day. */
    inForce: z.boolean(),
    /** Weight of each region that pays on the day: an ended region's is its successor's. */
    costKey: z.array(party.extend({ weight: z.number() })),
    slaAnnex: z.boolean(),
    /** What the SLA must say something about and does not. */
    slaLacks: z.array(z.enum(slaContents)),
    responsibilities: z.boolean(),
  })
  .meta({ id: 'Agreement' });
export type AgreementView = DeepReadonly<z.infer<typeof agreementView>>;

/** Every agreement of the register as it stands on the day, in the register's order. */
export function agreementsOf(register: Register, day: string): AgreementView[] {
  const snapshot = snapshotOf(register);
  const region = (id: string): Party => {
    const heir = regionOn(snapshot, id, day);
    return { id: heir, name: register.regions.find((one) => one.id === heir)?.name ?? heir };
  };
  return register.agreements.map((agreement) => {
    const { id, title, from, to } = agreement;
    const operated = register.systems.filter((one) => one.operatingAgreement === id);
    const special = register.systems.filter((one) => one.specialAgreement === id);
    const systems = [...new Set([...operated, ...special])];
    const parties: readonly Party[] = [
      ...(operated.length > 0 ? [{ id: 'sys', name: 'SYS' }] : []),
      ...operated.map(({ ownerRegion }) => region(ownerRegion)),
      ...special.flatMap((system) => participantsOn(snapshot, system.id, day).map(region)),
    ];
    return {
      id,
      title,
      kind: operated.length > 0 ? 'operating' : special.length > 0 ? 'special' : 'unused',
      systems: systems.map((one) => ({ id: one.id, name: one.name })),
      parties: [...new Map(parties.map((one) => [one.id, one])).values()],
      from,
      ...(to === undefined ? {} : { to }),
      inForce: coversOn(day)(agreement),
      costKey: keyOn(agreement.costKey, region),
      slaAnnex: agreement.slaAnnex === true,
      slaLacks: slaContents.filter((one) => !agreement.slaContents.includes(one)),
      responsibilities: agreement.responsibilities === true,
    };
  });
}

function keyOn(weights: Readonly<Record<string, number>>, region: (id: string) => Party): AgreementView['costKey'] {
  const sums = new Map<string, Party & { weight: number }>();
  for (const [id, weight] of Object.entries(weights)) {
    const party = region(id);
    // Weights have a few decimals: sums of them must not show the dust of binary fractions.
    const sum = Math.round(((sums.get(party.id)?.weight ?? 0) + weight) * 1e6) / 1e6;
    sums.set(party.id, { ...party, weight: sum });
  }
  return [...sums.values()];
}
