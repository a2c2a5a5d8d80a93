import { stateName } from './states.ts';
import { inLanguage, type Language, type Words } from './words.ts';

/** What stands on a roadmap: a request, a milestone of its project, a system's first day, and the days of its contracts. */
export const roadmapKindTerms = {
  request: ['Ændringsønske', 'Change request'],
  milestone: ['Milepæl', 'Milestone'],
  golive: ['Ibrugtagning', 'Go-live'],
  contract: ['Kontrakt udløber', 'Contract expires'],
  notice: ['Sidste dag for opsigelse', 'Last day of notice'],
} as const satisfies Record<string, Words>;
export type RoadmapKind = keyof typeof roadmapKindTerms;
export const roadmapKindName = (kind: RoadmapKind, lang: Language): string => inLanguage(roadmapKindTerms[kind], lang);

/** What each shape of the picture means; the status stands beside it in words. */
export const roadmapMarkTerms = {
  planned: ['foreslået eller planlagt', 'proposed or planned'],
  decided: ['besluttet', 'decided'],
  done: ['nået eller leveret', 'reached or delivered'],
  stopped: ['standset', 'stopped'],
  date: ['dato, der kommer', 'a date that comes'],
} as const satisfies Record<string, Words>;
export type RoadmapMark = keyof typeof roadmapMarkTerms;
export const roadmapMarkName = (mark: RoadmapMark, lang: Language): string => inLanguage(roadmapMarkTerms[mark], lang);

/** Where something stands on the roadmap. */
const roadmapStatuses: Readonly<Record<string, Words>> = {
  proposed: ['foreslået', 'proposed'],
  approved: ['godkendt', 'approved'],
  rejected: ['afvist', 'rejected'],
  'in RSI portfolio': ['i RSI-kredsens projektportefølje', 'in the project portfolio of the RSI circle'],
};
export const roadmapName = (status: string, lang: Language): string =>
  Object.hasOwn(roadmapStatuses, status) ? inLanguage(roadmapStatuses[status]!, lang) : stateName(status, lang);
