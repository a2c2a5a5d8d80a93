import type { Role } from './people.ts';

/** How long someone has, as policy data: business days from the day it was given, ending at 24:00 local. */
export interface Duty {
  /** Danish and English for "you are asked to …". */
  readonly da: string;
  readonly en: string;
  readonly owner: Role;
  readonly businessDays: number;
  /** SYS treats it: due at the end of the day of its next meeting, where no plan has a date for it. */
  readonly meeting?: true;
  readonly choices: readonly string[];
  /** Choices that need a comment (letters-and-links §1.2). */
  readonly commentFor: readonly string[];
  /** The role's own competence: who stands in for a vacant role may not answer. A decision taken at a meeting is the way out. */
  readonly notByFallback?: true;
}
