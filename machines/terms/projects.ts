import type { ProjectStatus, TrafficLight } from '../governance/effects.ts';
import { inLanguage, type Language, type Words } from './words.ts';

/** A light as it is read: the word carries it, shape and colour repeat it (WCAG 1.4.1). */
export const lightNames: Readonly<Record<TrafficLight, readonly [da: string, en: string, mark: string]>> = {
  green: ['grøn', 'green', '●'],
  yellow: ['gul', 'yellow', '▲'],
  red: ['rød', 'red', '■'],
};

/** What is lit: the three measures of a project. */
export const measures = ['time', 'economy', 'scope'] as const satisfies readonly (keyof ProjectStatus)[];
export type Measure = (typeof measures)[number];
export const measureNames: Readonly<Record<Measure, Words>> = {
  time: ['Tid', 'Time'],
  economy: ['Økonomi', 'Economy'],
  scope: ['Omfang', 'Scope'],
};

const worse: Readonly<Record<TrafficLight, number>> = { green: 0, yellow: 1, red: 2 };
/** The worst light of those given; null of none. */
export const worstLight = (lights: readonly TrafficLight[]): TrafficLight | null =>
  lights.reduce<TrafficLight | null>((worst, one) => (worst === null || worse[one] > worse[worst] ? one : worst), null);

/** «● grøn» */
export const lightName = (light: TrafficLight, lang: Language): string => {
  const [da, en, mark] = lightNames[light];
  return `${mark} ${inLanguage([da, en], lang)}`;
};

/**
 * Where the reporting on a project stands. `reported`, `late`: came in time or after its date. `awaited`, `overdue`: asked for and not there yet.
 * `missing`: never came for the last meeting. `cancelled`: the meeting was cancelled before it came. `unasked`: no meeting has asked for it yet.
 */
export const reportingNames = {
  reported: ['til tiden', 'in time'],
  late: ['for sent', 'late'],
  awaited: ['afventes', 'awaited'],
  overdue: ['overskredet', 'overdue'],
  missing: ['udeblevet', 'never came'],
  cancelled: ['mødet blev aflyst', 'the meeting was cancelled'],
  unasked: ['ikke bedt om endnu', 'not asked for yet'],
} as const satisfies Record<string, Words>;
export type Reporting = keyof typeof reportingNames;
export const reportingName = (reporting: Reporting, lang: Language): string =>
  inLanguage(reportingNames[reporting], lang);
