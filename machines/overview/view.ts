import { z } from 'zod';

/** The weekly overview is a letter; its case shows nothing of its own. */
export const overviewView = z.strictObject({});
