import type { CaseRow, System } from '../../store/rows.ts';
import type { CommandDeps } from './deps.ts';
import { policyOf } from './policy-of.ts';
import { conflict } from './failures.ts';

/** A rank is unique on the list of requests that are not yet decided, one list per FSG or per system as policy says. Throws `Conflict` naming who has it and which is free. */
export async function refuseTakenRank(
  { store, now, policies }: Pick<CommandDeps, 'store' | 'now' | 'policies'>,
  row: CaseRow,
  rank: number,
): Promise<void> {
  const policy = await policyOf({ policies, now }, row);
  const systems = await store.systems(now());
  const fsg = systems.find((system) => system.id === row.system)?.fsg;
  const sameList = (system: System): boolean =>
    policy.fsg.rankScope === 'fsg' ? system.fsg !== undefined && system.fsg === fsg : system.id === row.system;
  const listed = new Set(systems.filter(sameList).map((system) => system.id));
  const open = await store.cases({ machine: row.machine, open: true });
  const delivering = new Set((await store.tasks({ duty: 'delivery-report', open: true })).map((task) => task.caseId));
  const ranked = open.filter(
    (one) => one.id !== row.id && one.rank !== undefined && listed.has(one.system ?? '') && !delivering.has(one.id),
  );
  const taken = ranked.find((one) => one.rank === rank);
  if (taken === undefined) return;
  const used = new Set(ranked.map((one) => one.rank));
  let free = 1;
  while (used.has(free)) free += 1;
  throw conflict(
    `Prioritet ${rank} er givet til sag ${taken.number}. Første ledige er ${free}.`,
    `Rank ${rank} is taken by case ${taken.number}. The first free one is ${free}.`,
    'rank',
  );
}
