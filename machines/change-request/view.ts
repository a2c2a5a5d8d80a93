import type { z } from 'zod';
import type { DeepReadonly } from '../governance/deep-readonly.ts';
import { proposal } from './proposal.ts';

/** What a change request shows: the wish as it is decided on. */
export const changeRequestView = proposal;
export type ChangeRequestView = DeepReadonly<z.infer<typeof changeRequestView>>;
