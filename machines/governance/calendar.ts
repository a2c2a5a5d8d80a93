/** The Danish calendar of the model in one place: days, holidays, business days, local time and dates in words. */
export * from './local-dates.ts';
export * from './holidays.ts';
export * from './business-days.ts';
export * from './local-time.ts';
export { monthNames } from './month-names.ts';
export * from './date-words.ts';
