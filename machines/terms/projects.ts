import type { ProjectStatus, TrafficLight } from '../governance/effects.ts';
import { stateName } from './states.ts';
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

/** Where something stands on the roadmap. */
const roadmapStatuses: Readonly<Record<string, Words>> = {
  proposed: ['foreslået', 'proposed'],
  approved: ['godkendt', 'approved'],
  rejected: ['afvist', 'rejected'],
  'in RSI portfolio': ['i RSI-kredsens projektportefølje', 'in the project portfolio of the RSI circle'],
};
export const roadmapName = (status: string, lang: Language): string =>
  Object.hasOwn(roadmapStatuses, status) ? inLanguage(roadmapStatuses[status]!, lang) : stateName(status, lang);
