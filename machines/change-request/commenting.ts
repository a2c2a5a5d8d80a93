import { assign } from 'xstate';
import type { Deadline } from '../governance/deadlines.ts';
import { hearingClosed } from '../hearing/answer.ts';
import type { HearingInput } from '../hearing/machine.ts';
import { rerouting } from './adopting.ts';
import type { Commenting } from './comments.ts';
import type { ChangeRequestContext } from './context.ts';
import { facts, inform, journalOf, keepCase } from './letters.ts';
import { changeRequestSetup } from './setup.ts';
import { outputOf } from '../steps/output-of.ts';

/** The FSA invites the user group to comment before the FSG decides. What the state has asked of others is asked again afterwards. */
export const inviting = (from: Commenting['from']) =>
  ({
    target: 'commenting',
    actions: [
      assign<
        ChangeRequestContext,
        { readonly type: 'inviteUserGroup'; readonly due: Deadline; readonly note?: string | undefined },
        undefined,
        never,
        never
      >(({ event }) => ({ commenting: { due: event.due, from, note: event.note ?? null } })),
      journalOf('user-group-invited'),
    ],
  }) as const;

const asked = (context: ChangeRequestContext): HearingInput => {
  if (!context.commenting) throw new Error('The user group has not been invited.');
  const { due, note } = context.commenting;
  return {
    system: context.proposal.system,
    modelVersion: context.modelVersion,
    due,
    // The date was set with the invitation and stands.
    businessDays: 1,
    data: { ...facts(context), ...(note === null ? {} : { note }) },
  };
};

const heard = [
  changeRequestSetup.assign(({ context, event }) => ({
    comments: { ...outputOf(event, 'commenting'), version: context.version },
  })),
  {
    type: 'journal',
    params: ({ context: { comments } }: { context: ChangeRequestContext }) =>
      hearingClosed('hearing-closed', comments ?? { asked: 0, answers: [], silent: [] }),
  },
  keepCase,
  inform('change-request-commented', ['fsa', 'fsgChair']),
] as const;

/**
 * The user group helps with the business case light: each member comments by a link of their own until the date, and it closes without answers too. What they
 * say goes along to the FSG and into the proposal.
 */
export const commenting = changeRequestSetup.createStateConfig({
  exit: assign({ commenting: null }),
  on: { adoptModel: { guard: 'changesHands', target: 'routing', actions: [...rerouting] } },
  invoke: {
    id: 'commenting',
    src: 'hearing',
    input: ({ context }) => asked(context),
    onDone: [
      { guard: ({ context }) => context.commenting?.from === 'completing', target: 'completing', actions: [...heard] },
      { target: 'fsgReview', actions: [...heard] },
    ],
  },
});
