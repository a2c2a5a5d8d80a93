import type { Act } from '../../machines/acts/act.ts';
import { entitledInWords } from '../../machines/acts/entitled-in-words.ts';

/** Who may call a route: those whom the act behind it is for; `reader`: any person of the register; `operator`: whoever runs the server, by the operator key alone. */
export type Callers = Act['who'] | 'reader' | 'operator';

/** «the secretariat», for the description of the API. */
export function callersInWords(who: Callers): string {
  if (who === 'reader') return 'any person in the register';
  return who === 'operator' ? 'the operator key only' : entitledInWords(who, 'en');
}
