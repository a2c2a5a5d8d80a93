export { createLetterActivities } from './create-letter-activities.ts';
export type { LetterDeps } from './deps.ts';
export type { MailTransport } from './send.ts';
