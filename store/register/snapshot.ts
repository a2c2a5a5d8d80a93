import type { KpiDefinition } from '../../machines/governance/kpi.ts';
import type { Contract, Holding, Person, Region, System } from '../rows.ts';

export interface Substitute {
  readonly member: string;
  readonly substitute: string;
  readonly validFrom: string;
  readonly validTo: string;
}

export interface Agreement {
  readonly id: string;
  readonly title: string;
  readonly validFrom: string;
  readonly validTo?: string;
  readonly costKey: Readonly<Record<string, number>>;
  readonly slaAnnex?: boolean;
}

export type RegisteredSystem = Omit<System, 'regions'> & { readonly kpis: readonly KpiDefinition[] };

export interface Participation {
  readonly system: string;
  readonly region: string;
  readonly validFrom: string;
  readonly validTo?: string;
}

/** The whole register with all its dates. It is small and changes seldom, so it is read once and asked in memory. */
export interface Snapshot {
  readonly revision: number;
  readonly regions: readonly Region[];
  readonly people: ReadonlyMap<string, Person>;
  readonly systems: readonly RegisteredSystem[];
  readonly participations: readonly Participation[];
  readonly holdings: readonly Holding[];
  readonly substitutes: readonly Substitute[];
  readonly agreements: readonly Agreement[];
  readonly contracts: readonly Contract[];
  readonly healthKeys: ReadonlyMap<number, Readonly<Record<string, number>>>;
}
