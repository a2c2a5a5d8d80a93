import { line, optional, text } from '../../forms/field.ts';
import { kind } from '../kind.ts';

/** A strategic or cross-cutting case that Danske Regioner or the secretariat owns instead of an FSA. */
export const strategicCase = kind({
  name: ['Strategisk eller tværgående sag', 'Strategic or cross-cutting case'],
  about: [
    'En sag, som ikke hører til ét system. Danske Regioner eller sekretariatet ejer og udarbejder den.',
    'A case that belongs to no single system. Danske Regioner or the secretariat owns and prepares it.',
  ],
  rows: ['R-191', 'R-192'],
  system: 'none',
  raisedBy: ['secretariat', 'danskeRegioner'],
  fields: {
    owner: line('Sagens ejer', 'Owner of the case', ['Fx Danske Regioner', 'For example Danske Regioner']),
    background: text('Baggrund', 'Background'),
    proposal: text('Indstilling', 'Recommendation'),
    consequences: optional(text('Konsekvenser, herunder økonomi', 'Consequences, economy included')),
    involvement: optional(text('Inddragelse', 'Involvement')),
  },
  route: [{ do: 'decide', by: 'sys', ask: ['tage stilling til sagen', 'decide the case'] }],
  informed: ['sysMembers', 'sysChair', 'secretariat', 'danskeRegioner'],
});
