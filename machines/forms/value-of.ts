import type { Field } from './field.ts';

/** What a form that has been read holds of a field; nothing where it has none, or what it has is not right. */
export const valueOf = <V>({ schema }: Field<V>, held: unknown): V | undefined => schema.safeParse(held).data;
