import { z } from 'zod';

/** The watch over the register shows nothing of its own: the register does. */
export const registerView = z.strictObject({});
