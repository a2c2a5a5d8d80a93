import type { By } from '../../../machines/governance/people.ts';
import type { RegisterChange } from '../../../machines/governance/register-changes.ts';
import type { Register } from '../../../store/register/schema.ts';
import { badState } from '../failures.ts';

/** Why a change must come from a case: whose decision it is, in words. */
function decidedBy(register: Register, change: RegisterChange): readonly [da: string, en: string] | undefined {
  switch (change.change) {
    case 'admit':
    case 'exit':
      return ['Porteføljen fastlægges af RSI-kredsen', 'The portfolio is fixed by RSI'];
    case 'appoint':
    case 'resign':
      if (change.seat === 'sysChair')
        return ['Formanden for SYS udpeges af RSI-kredsen', 'The chair of SYS is appointed by RSI'];
      if (change.seat === 'fsgChair') return ['FSG-formanden udpeges af SYS', 'The FSG chair is appointed by SYS'];
      return undefined;
    case 'system': {
      const known = register.systems.find(({ id }) => id === change.system);
      return change.ownerRegion === undefined || change.ownerRegion === known?.ownerRegion
        ? undefined
        : ['Den systemansvarlige region besluttes af SYS', 'The region responsible for a system is decided by SYS'];
    }
    case 'kpis':
      return [
        'Drifts- og servicemål godkendes af forretningsstyregruppen',
        'Targets of operation and service are approved by the business steering group',
      ];
    default:
      return undefined;
  }
}

/** Throws `BadState` with the remedy, unless the secretariat says that the case is kept elsewhere. */
export function refuseWithoutCase(
  register: Register,
  changes: readonly RegisterChange[],
  by: By,
  isRecordedElsewhere: boolean,
): void {
  if (isRecordedElsewhere && by.role === 'secretariat') return;
  for (const [place, change] of changes.entries()) {
    const who = decidedBy(register, change);
    if (who === undefined) continue;
    throw badState(
      `${who[0]} i en sag (matter), som ændrer registeret, når den er godkendt. Opret sagen, eller sæt recordedElsewhere, hvis beslutningen er truffet og journaliseret et andet sted.`,
      `${who[1]} in a case (matter), which changes the register when it is adopted. Open the case, or set recordedElsewhere if the decision has been taken and is on record elsewhere.`,
      `changes.${place}`,
    );
  }
}
