import type { Invariant } from '../invariant.ts';
import { breachesAreInformed, endsAlways, everyWaitHasAWayOut, everyWaitHasOwnerAndDeadline } from './every-case.ts';

const everywhere = { on: [], rows: [] } as const;

/** What holds of every case (design §11). */
export const designRules: readonly Invariant[] = [
  {
    ...everywhere,
    ...everyWaitHasOwnerAndDeadline,
    title:
      'Whoever is waited for has a task and a date; otherwise a date of the plan is awaited, or an activity is asked',
    quotes: ['Styringsmodellen skal samtidig sikre gennemsigtighed og en effektiv beslutningsproces'],
    rows: ['R-005'],
  },
  {
    ...everywhere,
    ...everyWaitHasAWayOut,
    title: 'In every situation something can be done or happens by itself',
    quotes: [],
  },
  { ...everywhere, ...endsAlways, title: 'From every situation an end of the case can be reached', quotes: [] },
  {
    ...everywhere,
    ...breachesAreInformed,
    title: 'A deadline that passes with its task open is in the journal at once',
    quotes: [
      'Sekretariatet er ansvarlig for, at tidsplanen for SYS’s årshjul overholdes, og følge op på de systemansvarlige parters beslutningsoplæg og indstillinger',
    ],
    rows: ['R-195', 'R-196'],
  },
  // Reported by the search itself: a step that throws, a child that fails with nobody to handle it.
  { ...everywhere, id: 'nothing-breaks', title: 'No step fails: no guard, delay or assignment throws', quotes: [] },
];
