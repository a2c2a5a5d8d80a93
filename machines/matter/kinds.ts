import type { Kind } from './kind.ts';
import { attestation } from './kinds/attestation.ts';
import { contractRenewal } from './kinds/contract-renewal.ts';
import { domain } from './kinds/domain.ts';
import { fsaAppointment } from './kinds/fsa-appointment.ts';
import { fsaStaffing } from './kinds/fsa-staffing.ts';
import { fsgChair } from './kinds/fsg-chair.ts';
import { guideline } from './kinds/guideline.ts';
import { handbookReview } from './kinds/handbook-review.ts';
import { issue } from './kinds/issue.ts';
import { operatingAgreement } from './kinds/operating-agreement.ts';
import { portfolioEntry } from './kinds/portfolio-entry.ts';
import { portfolioExit } from './kinds/portfolio-exit.ts';
import { portfolioReview } from './kinds/portfolio-review.ts';
import { releaseTest } from './kinds/release-test.ts';
import { responsibleRegion } from './kinds/responsible-region.ts';
import { rsiProject } from './kinds/rsi-project.ts';
import { serviceNotice } from './kinds/service-notice.ts';
import { slaTargets } from './kinds/sla-targets.ts';
import { strategicCase } from './kinds/strategic-case.ts';
import { superuser } from './kinds/superuser.ts';
import { sysChair } from './kinds/sys-chair.ts';
import { sysItem } from './kinds/sys-item.ts';
import { template } from './kinds/template.ts';
import { templateReview } from './kinds/template-review.ts';
import { trainingMaterial } from './kinds/training-material.ts';
import { userGroupMeetings } from './kinds/user-group-meetings.ts';
import { userGroup } from './kinds/user-group.ts';
import { vacancy } from './kinds/vacancy.ts';

/** Every kind of matter by name. */
const kinds = {
  'fsa-staffing': fsaStaffing,
  'responsible-region': responsibleRegion,
  'fsg-chair': fsgChair,
  'fsa-appointment': fsaAppointment,
  vacancy,
  'user-group': userGroup,
  'portfolio-entry': portfolioEntry,
  'portfolio-exit': portfolioExit,
  'portfolio-review': portfolioReview,
  domain,
  'sys-chair': sysChair,
  'operating-agreement': operatingAgreement,
  template,
  'contract-renewal': contractRenewal,
  'handbook-review': handbookReview,
  'template-review': templateReview,
  attestation,
  'sla-targets': slaTargets,
  'training-material': trainingMaterial,
  issue,
  'strategic-case': strategicCase,
  'rsi-project': rsiProject,
  'sys-item': sysItem,
  guideline,
  superuser,
  'user-group-meetings': userGroupMeetings,
  'service-notice': serviceNotice,
  'release-test': releaseTest,
} as const satisfies Readonly<Record<string, Kind>>;

export type KindName = keyof typeof kinds;
export const kindNames = Object.keys(kinds) as readonly KindName[];
export const isKind = (name: unknown): name is KindName => typeof name === 'string' && Object.hasOwn(kinds, name);
export const kindOf = (name: KindName): Kind => kinds[name];
