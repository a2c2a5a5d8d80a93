/** What a client needs: cases over Temporal, typed by their machines. */
export { temporalCases, Unanswered, type TemporalCasesOptions } from './temporal-cases.ts';
export { typedCases, type CaseHandle, type SendOptions, type TypedCases } from './typed-cases.ts';
export { Refused, type FieldFault, type RefusalParams, type RefusalReason } from './refused.ts';
export type * from './messages.ts';
