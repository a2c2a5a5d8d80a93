import * as acts from '../../../machines/change-request/acts.ts';
import { proposalIn } from '../../../machines/change-request/view.ts';
import { addBusinessDays } from '../../../machines/governance/business-days.ts';
import { milestone } from '../../../machines/governance/deadlines.ts';
import { localDate } from '../../../machines/governance/local-time.ts';
import { calendarOf } from '../../../machines/governance/policy-calendar.ts';
import { canonical } from '../../../store/canonical.ts';
import { badInput } from '../failures.ts';
import { isMaterial } from '../../../machines/change-request/material.ts';
import { policyOf } from '../policy-of.ts';
import { requireBusinessCase } from '../business-case.ts';
import { refuseTakenRank } from '../ranks.ts';
import { submitting, wishing } from './submit.ts';
import { type Completion, completes } from './completion.ts';
import { viewAs } from '../../../store/rows.ts';

/** Business days in which the user group comments, unless said otherwise. */
const commentDays = 10;

/** What the acts of a change request need beside their declarations. */
export const changeRequestActs: readonly Completion[] = [
  submitting,
  wishing,

  completes(acts.revise, async ({ form: { proposal }, row, deps }) => {
    if (proposal.system !== row.system)
      throw badInput(
        'Systemet kan ikke skiftes; træk ønsket tilbage, og indgiv et nyt.',
        'The system cannot be changed; withdraw the request and file a new one.',
        'proposal.system',
      );
    requireBusinessCase(proposal, await policyOf(deps, row), 'proposal');
    const before = proposalIn(viewAs(row, 'change-request'));
    if (canonical(before) === canonical(proposal))
      throw badInput(
        'Der er ingen ændring i forhold til den nuværende udgave.',
        'Nothing differs from the present version.',
        'proposal',
      );
    const material = isMaterial(before, proposal);
    return { event: { material }, receipt: { material } };
  }),

  completes(acts.rerank, async ({ form, row, deps }) => {
    await refuseTakenRank(deps, row, form.rank);
    return {};
  }),

  completes(acts.inviteUserGroup, async ({ form, row, deps }) => {
    const at = deps.now();
    const system = row.system === undefined ? undefined : await deps.store.system(row.system, at);
    if (system?.userGroup === undefined)
      throw badInput(
        `${system?.name ?? 'Systemet'} har ingen brugergruppe i registeret. Registrér den først, eller gå videre uden bemærkninger.`,
        `${system?.name ?? 'The system'} has no user group in the register. Register it first, or go on without comments.`,
        'system',
      );
    const calendar = calendarOf(await policyOf(deps, row));
    const last = addBusinessDays(localDate(at), form.businessDays ?? commentDays, calendar);
    return { event: { due: milestone(last, calendar, 'none'), businessDays: undefined } };
  }),
];
