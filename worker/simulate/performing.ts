import type { Commands } from '../../client/sdk/commands.ts';
import type { By } from '../../machines/governance/people.ts';
import type { AutoResponders } from './auto-responders.ts';
import type { Act } from './story.ts';
import type { World } from './world.ts';

export interface Performing extends Stage {
  readonly commands: Commands;
  readonly act: Act;
  readonly by: By;
  readonly caseId: string;
  readonly with: Readonly<Record<string, unknown>>;
}

/** What an act of a story is carried out in. */
export interface Stage {
  readonly world: World;
  /** Ids of the cases by the names that the story gives them. */
  readonly cases: Map<string, string>;
  /** Identity of the act: the same story files the same requests. */
  readonly actId: string;
  readonly responders: AutoResponders;
}
