import { budgetOgRegnskab } from './budget-og-regnskab.ts';
import { businessCase } from './business-case-light.ts';
import { driftsaftale } from './driftsaftale.ts';
import { driftsrapport } from './driftsrapport.ts';
import { projektrapport } from './projektrapport.ts';
import { sla } from './sla.ts';
import type { Template, TemplateId } from './template.ts';

/** The six templates by id, with the text that comes with the product (R-093a – R-093f). */
export const templates: Readonly<Record<TemplateId, Template>> = {
  driftsaftale,
  sla,
  'budget-og-regnskab': budgetOgRegnskab,
  'business-case-light': businessCase,
  driftsrapport,
  projektrapport,
};

/** Which template the cases of a lifecycle follow; matters say it by their kind. */
export const templateOfMachine: Readonly<Record<string, TemplateId>> = {
  'change-request': 'business-case-light',
  'annual-budget': 'budget-og-regnskab',
  'financial-follow-up': 'budget-og-regnskab',
  'quarterly-report': 'driftsrapport',
  'project-report': 'projektrapport',
};
