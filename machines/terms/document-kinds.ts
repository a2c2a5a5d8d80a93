import type { DocumentKind } from '../governance/effects.ts';

/** Kinds of documents, as people know them. */
export const documentKindTerms: Readonly<Record<DocumentKind, readonly [da: string, en: string]>> = {
  template: ['Skabelon', 'Template'],
  agenda: ['Dagsorden', 'Agenda'],
  minutes: ['Referat', 'Minutes'],
  statusReport: ['Statusrapport', 'Status report'],
  handbook: ['Driftshåndbog', 'Handbook'],
  sla: ['Servicemål', 'Service levels'],
  agreement: ['Aftale', 'Agreement'],
  guideline: ['Retningslinje', 'Guideline'],
  strategy: ['Strategi eller plan', 'Strategy or plan'],
  material: ['Materiale', 'Material'],
  export: ['Udtræk', 'Export'],
};
