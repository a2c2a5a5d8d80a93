import { roleTerms } from '../../machines/terms/roles.ts';
import { capital, type Words } from '../../machines/terms/words.ts';
import type { Role } from '../../machines/governance/people.ts';
import type { Register } from './schema.ts';
import type { Snapshot } from './snapshot.ts';
import { participantsOn, regionsOn } from './on-day.ts';

/** Who can mend what is missing, in words. */
export type Mender = readonly [da: string, en: string];

const capitals = ([da, en]: Words): Mender => [capital(da), capital(en)];

export const menders = {
  rsi: ['RSI-kredsen udpeger; sekretariatet registrerer', 'RSI appoints; the secretariat records it'],
  sys: ['SYS beslutter; sekretariatet registrerer', 'SYS decides; the secretariat records it'],
  region: capitals(roleTerms.regionMember.the),
  ownerRegion: capitals(roleTerms.ownerRegionMember.the),
  targets: [
    'FSA foreslår, forretningsstyregruppen godkender i sagen om drifts- og servicemål',
    'The FSA proposes, the business steering group approves in the matter of targets',
  ],
  secretariat: capitals(roleTerms.secretariat.the),
} as const satisfies Record<string, Mender>;

/** Which form of the register's page mends it. */
type MendingAct =
  | 'appoint'
  | 'agreement'
  | 'mandate'
  | 'system'
  | 'takePart'
  | 'region'
  | 'fsg'
  | 'userGroup'
  | 'domain'
  | 'kpis';

/** Something that the model asks of the register and the register does not have. */
export interface Gap {
  /** Rows of the catalogue: `['R-105', 'R-107']`. */
  readonly rows: readonly string[];
  /** The same as long as it is the same gap. */
  readonly key: string;
  readonly system?: string;
  readonly group?: string;
  readonly region?: string;
  readonly da: string;
  readonly en: string;
  readonly mender: Mender;
  readonly act: MendingAct;
  /** The role that nobody holds, where its letters and tasks go to a fallback meanwhile. */
  readonly vacant?: Role;
  /**
   * Told at once when it comes about: a vacant role, a system under three regions, an agreement that is missing or ends, a system without KPIs; of the composition
   * of a group those who appoint are told every quarter.
   */
  readonly concern?: 'vacancy' | 'composition' | 'portfolio' | 'agreement' | 'kpis';
  /** Told anew with each stage, as the day comes nearer; without one it is told once. */
  readonly stage?: string;
}

/** What the checks of one day look at. */
export interface Looked {
  readonly register: Register;
  readonly snapshot: Snapshot;
  readonly day: string;
  /** Fewer regions than this do not share a system: `policy.portfolio.min` of the model in force. */
  readonly fewest: number;
}

export const coversOn =
  (day: string) =>
  (period: { readonly from: string; readonly to?: string | undefined }): boolean =>
    period.from <= day && (period.to === undefined || day <= period.to);

/** Systems of the portfolio on the day. */
export const admitted = ({ register, day }: Looked): Register['systems'] =>
  register.systems.filter(({ admittedFrom, admittedTo }) =>
    coversOn(day)({ from: admittedFrom ?? '', to: admittedTo }),
  );

/** The regions, by id and name, that take part in the system on the day. */
export function partners(
  { snapshot, day }: Pick<Looked, 'snapshot' | 'day'>,
  system: string,
): readonly { id: string; name: string }[] {
  const taking = new Set(participantsOn(snapshot, system, day));
  return regionsOn(snapshot, day).filter(({ id }) => taking.has(id));
}
