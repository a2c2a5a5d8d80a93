import { z } from 'zod';

const comment = z.string().trim().max(4000);
const criterion = z.strictObject({ score: z.int().min(1).max(5), comment: comment.optional() });

/** User, business, technical and economic: the FSG approves on all four. */
export const criteria = z.strictObject({
  user: criterion,
  business: criterion,
  technical: criterion,
  economic: criterion,
});

export type Criteria = z.infer<typeof criteria>;
