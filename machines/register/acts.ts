import { z } from 'zod';
import { act } from '../acts/act.ts';
import { lineUpTo, optional, own, textUpTo, tick } from '../forms/field.ts';

/** Changes as they are written; each is judged by the schema of its kind (`machines/governance/register-changes.ts`). */
const writtenChanges = z.array(z.looseObject({ change: z.string() })).min(1, {
  error: 'Skriv mindst én ændring / Give at least one change',
});

const decision = lineUpTo(500)('Hvis beslutning, med referat og punkt', 'Whose decision, with minutes and item');

/**
 * A decision is entered in the register. Who may depends on the change: the secretariat; a
 * region's member of SYS for the region's own; everybody for their own substitute.
 */
export const change = act({
  on: 'register',
  name: 'change',
  event: 'change',
  starts: 'entry',
  who: 'anyone',
  title: ['Registrér en beslutning i registeret', 'Record a decision in the register'],
  leads: [
    'Du ser, hvad det gør ved åbne opgaver, afstemninger og sager, før det registreres. Porteføljen, formændene for SYS og FSG og den systemansvarlige region afgøres i en sag.',
    'You see what it does to open tasks, ballots and cases before it is recorded. The portfolio, the chairs of SYS and FSG and the responsible region are decided in a case.',
  ],
  done: ['Registeret ændret ved beslutning', 'Register changed by decision'],
  button: ['Registrér beslutningen', 'Record the decision'],
  journal: 'register.changed',
  review: true,
  fields: {
    changes: own('Ændringer', 'Changes', writtenChanges),
    decision,
    recordedElsewhere: optional(
      tick('Sagen er afgjort uden for systemet', 'The case was decided outside the system', [
        'Kun for portefølje, formænd og systemansvarlig region.',
        'For the portfolio, chairs and the responsible region only.',
      ]),
    ),
  },
});

/** A file is read into the register. After the first one, what changes portfolio, chairs, seats, regions or KPIs names its decision, and what it does not mention stays. */
export const importFile = act({
  on: 'register',
  name: 'import',
  event: 'import',
  starts: 'entry',
  who: ['secretariat'],
  title: ['Indlæs en registerfil', 'Import a register file'],
  leads: [
    'Du ser forskellen, før den indlæses. Ændrer filen portefølje, formænd, pladser, regioner eller KPI’er, skal beslutningen angives. Det, filen ikke nævner, bliver stående.',
    'You see the difference before it is imported. When the file changes the portfolio, chairs, seats, regions or KPIs, the decision must be named. What the file does not mention stays.',
  ],
  done: ['Registeret indlæst', 'Register imported'],
  button: ['Indlæs', 'Import'],
  journal: 'register.imported',
  review: true,
  positional: 'registerFile',
  fields: {
    registerFile: textUpTo(900_000)('Registerfil', 'Register file', [
      'YAML som register.example.yaml; hele registeret eller en del af det.',
      'YAML as in register.example.yaml; the whole register or a part of it.',
    ]),
    decision: optional(decision),
    whole: optional(
      tick('Filen er hele registeret', 'The file is the whole register', [
        'Det, filen ikke nævner, ophører.',
        'What the file does not mention ends.',
      ]),
    ),
  },
});
