import { z } from 'zod';
import { optional, own } from '../forms/field.ts';

/** Ids of items, or of their cases. */
export const itemIds = z.array(z.string().min(1)).max(500);

/** Late cases, by the item's id or the case's: the chair may take them too when approving. */
export const takenCases = optional(own('Sene sager, der tages med', 'Late cases that are taken', itemIds));
