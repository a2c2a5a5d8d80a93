import { z } from 'zod';
import { changeRequestEvents } from '../../machines/change-request/events.ts';
import { milestone } from '../../machines/governance/deadlines.ts';
import { addBusinessDays } from '../../machines/governance/business-days.ts';
import { localDate } from '../../machines/governance/local-time.ts';
import { calendarOf } from '../../machines/governance/policy-calendar.ts';
import type { CaseEvent } from '../../workflows/messages.ts';
import { withFailures } from './with-failures.ts';
import type { Commands } from './commands.ts';
import type { CommandDeps } from './deps.ts';
import { badInput, parse } from './failures.ts';
import { findCase } from './find-case.ts';
import { fingerprint } from './fingerprint.ts';
import { policyOf } from './policy-of.ts';
import { createRights } from './rights.ts';

const invitation = z.strictObject({
  businessDays: z.int().min(3).max(40).default(10),
  note: z.string().trim().min(1).max(4000).optional(),
});
const who = ['fsa', 'fsaStaff', 'secretariat'] as const;

/** The user group's help with the business case of a change request, before the FSG decides. */
export function createUserComments(deps: CommandDeps): Pick<Commands, 'inviteUserGroup' | 'closeUserComments'> {
  const { cases, store, now } = deps;
  const rights = createRights(deps);

  return {
    inviteUserGroup: (person, caseId, given = {}, opts = {}) =>
      withFailures(async () => {
        const row = await findCase(store, caseId);
        const by = await rights.require(person, who, row, [
          'bede brugergruppen om bemærkninger',
          'ask the user group for comments',
        ]);
        const { businessDays, note } = parse(invitation, given);
        const system = row.system === undefined ? undefined : await store.system(row.system, now());
        if (system?.userGroup === undefined)
          throw badInput(
            `${system?.name ?? 'Systemet'} har ingen brugergruppe i registeret. Registrér den først, eller gå videre uden bemærkninger.`,
            `${system?.name ?? 'The system'} has no user group in the register. Register it first, or go on without comments.`,
            'system',
          );
        const calendar = calendarOf(await policyOf(deps, row));
        const due = milestone(addBusinessDays(localDate(now()), businessDays, calendar), calendar, 'none');
        const fields = { due, ...(note === undefined ? {} : { note }) };
        const event = parse(changeRequestEvents.inviteUserGroup, { type: 'inviteUserGroup', by, ...fields });
        const made = `inviteUserGroup/${row.number}/${by.person}/${fingerprint({ fields, changedAt: row.changedAt, state: row.state })}`;
        return cases.send(row.id, { event: event as unknown as CaseEvent }, opts.updateId ?? made);
      }),

    closeUserComments: (person, caseId, reason, opts = {}) =>
      withFailures(async () => {
        const row = await findCase(store, caseId);
        const by = await rights.require(person, who, row, [
          'slutte brugergruppens kommentering',
          "end the user group's comments",
        ]);
        const why = parse(z.string().trim().min(1).max(4000), reason, 'reason');
        return cases.send(
          row.id,
          { to: 'commenting', event: { type: 'close', by, reason: why } },
          opts.updateId ?? `closeUserComments/${row.number}/${fingerprint({ why, changedAt: row.changedAt })}`,
        );
      }),
  };
}
