export { createLetterActivities, type LetterDeps } from './create-letter-activities.ts';
export type { MailTransport } from './send.ts';
