export {
  createLetterActivities,
  type Delivered,
  type DeliverInput,
  type LetterDeps,
} from './create-letter-activities.ts';
export { MailUnavailable } from './errors.ts';
export type { MailTransport } from './send.ts';
export type { TextName } from './texts/index.ts';
