import type { LineKind } from './annual-budget/budget.ts';
import type { KindName } from './matter/kinds.ts';
import { lineKindNames } from './terms/budgets.ts';
import { inLanguage, type Language } from './terms/words.ts';

type Areas = readonly [LineKind, ...LineKind[]];
const all: Areas = ['operation', 'support', 'maintenance', 'development'];

/** What of system management a case of a lifecycle is about; of a budget each line says it. */
const ofLifecycle: Readonly<Record<string, Areas>> = {
  'change-request': ['development'],
  escalation: ['operation'],
  'quarterly-report': ['operation', 'support'],
  'project-report': ['development'],
  frame: ['maintenance', 'development'],
};

/** … a matter, by its kind. */
const ofKind: Readonly<Record<KindName, Areas>> = {
  'fsa-staffing': ['operation', 'support'],
  'responsible-region': all,
  'fsg-chair': all,
  'fsa-appointment': ['operation', 'support'],
  vacancy: all,
  'user-group': ['development'],
  'user-group-meetings': ['development'],
  'portfolio-entry': all,
  'portfolio-exit': all,
  'portfolio-review': all,
  domain: all,
  'sys-chair': all,
  'operating-agreement': ['operation', 'support', 'maintenance'],
  template: all,
  'contract-renewal': ['operation', 'maintenance'],
  'handbook-review': ['operation'],
  'template-review': all,
  attestation: ['operation'],
  'sla-targets': ['operation', 'support'],
  'training-material': ['support'],
  issue: all,
  'strategic-case': all,
  'rsi-project': ['development'],
  'sys-item': all,
  guideline: all,
  superuser: ['support'],
  'service-notice': ['operation'],
  'release-test': ['maintenance', 'development'],
};

/** What of the four things that system management is a case is about: every case has at least one, since SYS has no other. */
const areasOf = (machine: string, kind: KindName | undefined): Areas =>
  kind === undefined ? (ofLifecycle[machine] ?? all) : ofKind[kind];

/** «drift, support» */
export const areaNames = (machine: string, kind: KindName | undefined, lang: Language): string =>
  areasOf(machine, kind)
    .map((one) => inLanguage(lineKindNames[one], lang))
    .join(', ');
