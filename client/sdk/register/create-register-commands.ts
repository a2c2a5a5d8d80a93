import { localDate } from '../../../machines/governance/local-time.ts';
import type { By } from '../../../machines/governance/people.ts';
import { type RegisterChange, registerChange } from '../../../machines/governance/register-changes.ts';
import type { Register } from '../../../store/register/schema.ts';
import { agreementsOf } from '../../../store/register/agreements.ts';
import { gapsOf } from '../../../store/register/gaps.ts';
import { judgeChanges, RegisterRefused } from '../../../store/register/judge-changes.ts';
import { withFailures } from '../with-failures.ts';
import type { CommandDeps } from '../deps.ts';
import { badInput, badState, Failure, parse } from '../failures.ts';
import type { RegisterCommands } from '../register-commands.ts';
import { watchRegister } from '../watch-register.ts';
import { allow } from './allowed.ts';
import { refuseWithoutCase } from './needs-a-case.ts';
import { previewOf } from './preview.ts';

/** The register as it is changed by decisions, and what it lacks. */
export function createRegisterCommands(deps: CommandDeps): RegisterCommands {
  const { store, cases, now, policies } = deps;

  async function standing(): Promise<Register> {
    const register = await store.register();
    if (register === undefined)
      throw badState(
        'Der er ikke indlæst noget register. Indlæs et med aarshjul register import.',
        'No register has been imported. Import one with aarshjul register import.',
      );
    return register;
  }

  function read(given: readonly unknown[]): readonly RegisterChange[] {
    if (!Array.isArray(given) || given.length === 0)
      throw badInput('Skriv mindst én ændring (changes).', 'Give at least one change (changes).', 'changes');
    return given.map((change: unknown, place) => parse(registerChange, change, `changes.${place}`));
  }

  async function preview(by: By, given: readonly unknown[]) {
    const changes = read(given);
    const register = await standing();
    await allow(deps, register, by, changes);
    return previewOf(deps, register, changes);
  }

  return {
    previewRegisterChange: (by, changes) => withFailures(() => preview(by, changes)),

    changeRegister: (person, { changes: given, decision, recordedElsewhere }) =>
      withFailures(async () => {
        const changes = read(given);
        if (typeof decision !== 'string' || decision.trim() === '')
          throw badInput(
            'Skriv, hvis beslutning det er, med referat og punkt (decision).',
            'Say whose decision it is, with minutes and item (decision).',
            'decision',
          );
        if (decision.length > 500)
          throw badInput(
            'Beslutningen må højst fylde 500 tegn.',
            'The decision may take at most 500 characters.',
            'decision',
          );
        const register = await standing();
        const by = await allow(deps, register, person, changes);
        refuseWithoutCase(register, changes, by, recordedElsewhere === true);
        const at = now();
        const judged = judgeChanges(register, changes, decision, localDate(at));
        if (judged.register === undefined) throw refused(new RegisterRefused(judged.faults));
        // Worked out before it is entered: afterwards there is nothing left to compare with.
        const effects = await previewOf(deps, register, changes);
        try {
          await store.changeRegister(changes, decision.trim(), at, by);
        } catch (error) {
          // Somebody else's change came first.
          throw error instanceof RegisterRefused ? refused(error) : error;
        }
        await watchRegister(cases);
        return effects;
      }),

    async completeness(at = now()) {
      const register = await store.register();
      if (register === undefined) return [];
      const { portfolio } = await policies.at(at);
      return gapsOf(register, localDate(at), portfolio.min).map(({ mender, act, tells, stage: _, ...gap }) => ({
        ...gap,
        mender: { da: mender[0], en: mender[1] },
        link: `/register#${act}`,
        ...(tells === 'portfolio' ? { flag: 'ikke_faellesregional' as const } : {}),
      }));
    },

    async agreements(at = now()) {
      const register = await store.register();
      return register === undefined ? [] : agreementsOf(register, localDate(at));
    },

    registerImported: () => watchRegister(cases),
  };
}

/** All that is wrong, each with its change and field. */
function refused({ faults }: RegisterRefused): Failure {
  const texts = faults.map(({ field, da, en }) => ({ kind: 'BadInput' as const, field, da, en }));
  const [first] = texts;
  return new Failure(
    {
      kind: 'BadInput',
      field: first?.field ?? 'changes',
      da: texts.map(({ da }) => da).join(' '),
      en: texts.map(({ en }) => en).join(' '),
    },
    texts,
  );
}
