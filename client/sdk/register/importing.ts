import { addDays, localDate } from '../../../machines/governance/calendar.ts';
import type { FormOf } from '../../../machines/forms/form.ts';
import { importFile } from '../../../machines/register/acts.ts';
import { registerPartTerms } from '../../../machines/terms/register-parts.ts';
import { changesBetween, otherDifferences, restsOnDecision } from '../../../store/register/changes-between.ts';
import { readIntoRegister, readRegister } from '../../../store/register/read.ts';
import type { RegisterFault } from '../../../store/register/faults.ts';
import type { Register } from '../../../store/register/schema.ts';
import { carriesOut } from '../acts/completion.ts';
import { formFailure } from '../acts/read-or-refuse.ts';
import type { CommandDeps } from '../deps.ts';
import { badInput } from '../failures.ts';
import type { RegisterPreview, Sentence } from '../register-commands.ts';
import { watchRegister } from '../watch-register.ts';
import { inWords } from '../../../machines/register/change-words.ts';
import { previewOf } from './preview.ts';

interface ImportRead {
  readonly register: Register;
  readonly warnings: readonly RegisterFault[];
  /** What it would change, and what that does to open work; absent for the first file. */
  readonly preview?: RegisterPreview;
}

/**
 * What the file makes of the register, and what that changes. Writes nothing. Throws `BadInput` with each fault and its line, and, where portfolio, chairs,
 * seats, regions or KPIs would be others without a decision, with the difference.
 */
export async function readImport(
  deps: Pick<CommandDeps, 'store' | 'now' | 'policies'>,
  { registerFile, decision, whole }: FormOf<typeof importFile.fields>,
): Promise<ImportRead> {
  const standing = await deps.store.register();
  const [at, file] = [deps.now(), 'registerFile'];
  const today = localDate(at);
  const { register, errors, warnings } =
    standing === undefined || whole === true
      ? readRegister(registerFile, file, today)
      : readIntoRegister(standing, registerFile, file, today);
  if (register === undefined)
    throw formFailure(
      errors.map(({ line, da, en }) => ({ field: file, da: `Linje ${line}: ${da}`, en: `Line ${line}: ${en}` })),
    );
  if (standing === undefined) return { register, warnings };
  const changes = changesBetween(standing, register, addDays(today, -1));
  const others = otherDifferences(standing, register, changes).map(({ part, ids }): Sentence => {
    const [da, en] = registerPartTerms[part];
    return { da: `${da}: ${ids.join(', ')}.`, en: `${en}: ${ids.join(', ')}.` };
  });
  // What leaves is named by the register that has it.
  const named = { ...register, systems: [...register.systems, ...standing.systems] };
  const differences = [...changes.map((one) => inWords(named, one)), ...others];
  const { import: mode } = (await deps.policies.at(at)).register;
  if (mode === 'byDecision' && decision === undefined && restsOnDecision(standing, register))
    throw badInput(
      `Filen ændrer portefølje, formænd, pladser, regioner eller KPI’er. Angiv beslutningen. Forskellen: ${differences.map(({ da }) => da).join(' ')}`,
      `The file changes the portfolio, chairs, seats, regions or KPIs. Name the decision. The difference: ${differences.map(({ en }) => en).join(' ')}`,
      'decision',
    );
  return { register, warnings, preview: { ...(await previewOf(deps, standing, changes)), differences, faults: [] } };
}

/** A register file is read in: the first as it is, a later one into what stands. Open work follows at once. */
export const importing = carriesOut(importFile, async ({ by, form, deps }) => {
  const { register, warnings, preview } = await readImport(deps, form);
  await deps.store.importRegister(register, deps.now(), by, form.decision);
  await watchRegister(deps.cases);
  const { regions, systems, people } = register;
  return {
    imported: { regions: regions.length, systems: systems.length, people: people.length },
    differences: preview?.differences ?? [],
    warnings,
  };
});
