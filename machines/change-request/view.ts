import type { z } from 'zod';
import type { DeepReadonly } from '../governance/deep-readonly.ts';
import { fieldsIn } from '../forms/form.ts';
import { type Proposal, proposal, proposalFields } from './proposal.ts';

/** What a change request shows: the wish as it is decided on. */
export const changeRequestView = proposal;
export type ChangeRequestView = DeepReadonly<z.infer<typeof changeRequestView>>;

const wish = fieldsIn(proposalFields);
/** The wish alone: what was filed, and what a new version of it changes. */
export const proposalIn = (view: ChangeRequestView): Proposal => wish.parse(view);
