import { localDate } from '../../../machines/governance/local-time.ts';
import type { By } from '../../../machines/governance/people.ts';
import { agreementsOf } from '../../../store/register/agreements.ts';
import { gapsOf } from '../../../store/register/gaps.ts';
import { withFailures } from '../with-failures.ts';
import type { CommandDeps } from '../deps.ts';
import type { RegisterCommands } from '../register-commands.ts';
import { importFile } from '../../../machines/register/acts.ts';
import { readOrRefuse } from '../acts/read-or-refuse.ts';
import { requireEntitled } from '../acts/require-entitled.ts';
import { readImport } from './importing.ts';
import { allow } from './allowed.ts';
import { readChanges, standing } from './changing.ts';
import { previewOf } from './preview.ts';

/** The register as it is changed by decisions, and what it lacks. */
export function createRegisterCommands(deps: CommandDeps): RegisterCommands {
  const { store, now, policies } = deps;

  async function preview(by: By, written: readonly unknown[]) {
    const changes = readChanges(written);
    const register = await standing(deps);
    await allow(deps, register, by, changes);
    return previewOf(deps, register, changes);
  }

  return {
    previewRegisterChange: (by, changes) => withFailures(() => preview(by, changes)),

    previewRegisterImport: (by, written) =>
      withFailures(async () => {
        await requireEntitled(deps, by, importFile);
        return (await readImport(deps, readOrRefuse(importFile.fields, written))).preview;
      }),

    async completeness(at = now()) {
      const register = await store.register();
      if (register === undefined) return [];
      const { portfolio } = await policies.at(at);
      return gapsOf(register, localDate(at), portfolio.min).map(({ mender, act, concern, stage: _, ...gap }) => ({
        ...gap,
        mender: { da: mender[0], en: mender[1] },
        // What a system is measured by is adopted in a matter, and nowhere else.
        link: act === 'kpis' ? '/handling/matter.start?kind=sla-targets' : `/register#${act}`,
        ...(concern === 'portfolio' ? { flag: 'ikke_faellesregional' as const } : {}),
      }));
    },

    async agreements(at = now()) {
      const register = await store.register();
      return register === undefined ? [] : agreementsOf(register, localDate(at));
    },
  };
}
