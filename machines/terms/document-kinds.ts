import type { DocumentKind } from '../governance/effects.ts';
import type { Words } from './words.ts';

/** Kinds of documents, as people know them. */
export const documentKindTerms: Readonly<Record<DocumentKind, Words>> = {
  template: ['Skabelon', 'Template'],
  agenda: ['Dagsorden', 'Agenda'],
  minutes: ['Referat', 'Minutes'],
  proposal: ['Beslutningsoplæg', 'Decision proposal'],
  statusReport: ['Statusrapport', 'Status report'],
  handbook: ['Driftshåndbog', 'Handbook'],
  sla: ['Servicemål', 'Service levels'],
  agreement: ['Aftale', 'Agreement'],
  guideline: ['Retningslinje', 'Guideline'],
  strategy: ['Strategi eller plan', 'Strategy or plan'],
  material: ['Materiale', 'Material'],
  export: ['Udtræk', 'Export'],
};

/** The paper in question, definite: «Læs Referatet». */
export const paperTerms = {
  agenda: ['Dagsordenen', 'The agenda'],
  minutes: ['Referatet', 'The minutes'],
  statusReport: ['Statusrapporten', 'The status report'],
  proposal: ['Beslutningsoplægget', 'The decision proposal'],
} as const satisfies Readonly<Record<string, Words>>;
