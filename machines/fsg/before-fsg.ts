import type { HearingInput } from '../hearing/machine.ts';

/** A case before an FSG. */
interface BeforeFsg {
  readonly system: string;
  readonly modelVersion: string;
  readonly policy: { readonly fsg: { readonly commentBd: number } };
}

/**
 * Every member of the FSG but its chair gets the case with its papers, and may comment by a link of their own for `fsg.commentBd` business days, or until the
 * chair has answered for the group.
 */
export const asksMembers = ({ system, modelVersion, policy }: BeforeFsg, data: HearingInput['data']): HearingInput => ({
  system,
  modelVersion,
  duty: 'fsg-comments',
  businessDays: policy.fsg.commentBd,
  tells: true,
  data,
});

/** Whom a decision of the FSG is told besides those whom the case concerns. */
export const toldOfFsg = ['fsgMembers', 'userGroup', 'userGroupChair'] as const;
