/** What a client needs: cases over Temporal, typed by their machines. */
export { temporalCases, Unanswered, type TemporalCasesOptions } from './temporal-cases.ts';
export { typedCases, type CaseHandle, type SendOptions, type TypedCases } from './typed-cases.ts';
export { createAttention, type Attention } from './attention.ts';
export { createDeployment, type Deployment } from './deployment.ts';
export { Refused, type FieldFault, type RefusalParams, type RefusalReason } from './refused.ts';
export type * from './messages.ts';
