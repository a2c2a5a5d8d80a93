export * from './acts/agenda.ts';
export * from './acts/sitting.ts';
export * from './acts/dates.ts';
