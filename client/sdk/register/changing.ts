import { localDate } from '../../../machines/governance/local-time.ts';
import { type RegisterChange, registerChange } from '../../../machines/governance/register-changes.ts';
import { change } from '../../../machines/register/acts.ts';
import { judgeChanges, RegisterRefused } from '../../../store/register/judge-changes.ts';
import type { Register } from '../../../store/register/schema.ts';
import { carriesOut } from '../acts/completion.ts';
import type { CommandDeps } from '../deps.ts';
import { badInput, badState, Failure, parse } from '../failures.ts';
import { watchRegister } from '../watch-register.ts';
import { allow } from './allowed.ts';
import { refuseWithoutCase } from './needs-a-case.ts';
import { previewOf } from './preview.ts';

/** The register as it stands. Throws `BadState` when none has been imported. */
export async function standing({ store }: Pick<CommandDeps, 'store'>): Promise<Register> {
  const register = await store.register();
  if (register === undefined)
    throw badState(
      'Der er ikke indlæst noget register. Indlæs et med aarshjul register import.',
      'No register has been imported. Import one with aarshjul register import.',
    );
  return register;
}

/** Changes as they were written. Throws `BadInput` naming the change and its field. */
export function readChanges(written: readonly unknown[]): readonly RegisterChange[] {
  if (!Array.isArray(written) || written.length === 0)
    throw badInput('Skriv mindst én ændring (changes).', 'Give at least one change (changes).', 'changes');
  return written.map((one: unknown, place) => parse(registerChange, one, `changes.${place}`));
}

/** A decision is entered in the register, all of it or nothing; answers what it did to what is under way. */
export const changing = carriesOut(change, async ({ by: person, form, deps }) => {
  const { store, cases } = deps;
  const { decision, recordedElsewhere } = form;
  const changes = readChanges(form.changes);
  const register = await standing(deps);
  const by = await allow(deps, register, person, changes);
  refuseWithoutCase(register, changes, by, recordedElsewhere === true);
  const at = deps.now();
  const judged = judgeChanges(register, changes, decision, localDate(at));
  if (judged.register === undefined) throw refusal(judged.faults);
  // Worked out before it is entered: afterwards there is nothing left to compare with.
  const effects = await previewOf(deps, register, changes);
  try {
    await store.changeRegister(changes, decision, at, by);
  } catch (error) {
    // Somebody else's change came first.
    throw error instanceof RegisterRefused ? refusal(error.faults) : error;
  }
  await watchRegister(cases);
  return { ...effects };
});

/** All that is wrong, each with its change and field. */
export function refusal(faults: RegisterRefused['faults']): Failure {
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
