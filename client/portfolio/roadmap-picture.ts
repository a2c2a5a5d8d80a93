import { counted } from '../../machines/terms/counted.ts';
import { formatDate } from '../../machines/governance/date-words.ts';
import type { RoadmapEntry, SystemRoadmap } from './roadmap.ts';
import { quarterOf } from './roadmap.ts';
import {
  keysOf,
  roadmapKindName,
  roadmapMarkName,
  roadmapMarkTerms,
  type RoadmapMark,
} from '../../machines/terms/index.ts';

export type Grid = 'quarter' | 'year';

const left = 300;
const row = 24;
const head = 44;
const right = 210;
/** The most columns; what lies before or after them stands in the first or last one, with its year. */
const most = { quarter: 12, year: 8 } as const;
const width = { quarter: 84, year: 120 } as const;
const before = { quarter: 3, year: 2 } as const;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const cut = (text: string, length: number): string => (text.length > length ? `${text.slice(0, length - 1)}…` : text);
const round = (value: number): number => Math.round(value * 10) / 10;

/** Quarters or years since year 0, with the part of it that has passed. */
const placeOf = (date: string, grid: Grid): number => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const months = month - 1 + (day - 1) / 31;
  return grid === 'quarter' ? year * 4 + months / 3 : year + months / 12;
};
const nameOf = (place: number, grid: Grid): string =>
  grid === 'year' ? String(place) : `K${(place % 4) + 1} ${Math.floor(place / 4)}`;

/** The columns: from a little before today, or the first entry, to the last one. */
function columnsOf(dates: readonly string[], today: string, grid: Grid): readonly number[] {
  const places = [...dates, today].map((date) => Math.floor(placeOf(date, grid)));
  const now = Math.floor(placeOf(today, grid));
  const first = Math.max(Math.min(...places), now - before[grid]);
  const last = Math.min(Math.max(...places, now + before[grid]), first + most[grid] - 1);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** What a line is called in the picture: kinds that share a title are told apart. */
function labelOf({ kind, title }: RoadmapEntry, lang: 'da' | 'en'): string {
  const t = (da: string, en: string): string => (lang === 'da' ? da : en);
  if (kind === 'golive') return t('Ibrugtagning', 'Go-live');
  if (kind === 'contract') return `${t('Udløb', 'Expiry')}: ${title}`;
  return kind === 'notice' ? `${t('Opsigelse', 'Notice')}: ${title}` : title;
}

/** A shape of its own for each mark, so that nothing is said by colour alone (WCAG 1.4.1). */
function shapeOf(mark: RoadmapMark, x: number, y: number): string {
  const at = (points: readonly (readonly [number, number])[]) =>
    points.map(([dx, dy]) => `${round(x + dx)},${round(y + dy)}`).join(' ');
  switch (mark) {
    case 'planned':
      return `<circle class="rm-planned" cx="${round(x)}" cy="${y}" r="6"/>`;
    case 'decided':
      return `<polygon class="rm-decided" points="${at([
        [0, -7.5],
        [7.5, 0],
        [0, 7.5],
        [-7.5, 0],
      ])}"/>`;
    case 'done':
      return `<rect class="rm-done" x="${round(x - 6)}" y="${y - 6}" width="12" height="12"/>`;
    case 'stopped':
      return `<path class="rm-stopped" d="M${round(x - 5)} ${y - 5}l10 10m0 -10l-10 10"/>`;
    case 'date':
      return `<polygon class="rm-date" points="${at([
        [-6.5, -5.5],
        [6.5, -5.5],
        [0, 6.5],
      ])}"/>`;
  }
}

const lightStyle = `text{font:13px system-ui,"Liberation Sans",Arial,sans-serif;fill:#14212b}.rm-soft{fill:#4a5a66}.rm-name{font-weight:700}.rm-paper{fill:#fff}.rm-grid{stroke:#cbd5dc}.rm-now{stroke:#a3181f;stroke-dasharray:4 3}.rm-line{stroke:#4a5a66;stroke-width:2}.rm-planned{fill:#fff;stroke:#0b5b7f;stroke-width:2}.rm-decided{fill:#0b5b7f;stroke:#0b5b7f}.rm-done{fill:#155f3b;stroke:#155f3b}.rm-stopped{stroke:#a3181f;stroke-width:3;fill:none}.rm-date{fill:#b35c00;stroke:#b35c00}`;

export interface RoadmapPicture {
  readonly title: string;
  readonly grid: Grid;
  readonly today: string;
  readonly lang: 'da' | 'en';
  /** With its own style and background, to be saved as a file. */
  readonly standalone?: boolean;
}

/**
 * The roadmap drawn by quarters or years (R-169): a line for each entry, from the day it came to the day it stands for, a shape for how far it is and its status in
 * words. The table beside it is its text alternative. Undefined when there is nothing to draw.
 */
export function roadmapSvg(systems: readonly SystemRoadmap[], picture: RoadmapPicture): string | undefined {
  const { grid, today, lang, title } = picture;
  const drawn = systems.filter(({ entries }) => entries.length > 0);
  const entries = drawn.flatMap((one) => one.entries);
  if (entries.length === 0) return undefined;
  const columns = columnsOf(
    entries.map(({ date }) => date),
    today,
    grid,
  );
  const [first = 0, last = 0] = [columns[0], columns.at(-1)];
  const column = width[grid];
  const end = left + columns.length * column;
  const xOf = (date: string): number =>
    left + Math.min(Math.max(placeOf(date, grid) - first, 0.08), last - first + 0.92) * column;
  const isOutside = (date: string): boolean => placeOf(date, grid) < first || placeOf(date, grid) >= last + 1;
  const total = [end + right, head + (entries.length + drawn.length) * row + 40] as const;
  const bottom = total[1] - 34;

  let y = head;
  const lines: string[] = [];
  for (const system of drawn) {
    lines.push(`<text class="rm-name" x="8" y="${y + 16}">${escaped(cut(system.name, 60))}</text>`);
    y += row;
    for (const entry of system.entries) {
      lines.push(lineOf(entry, y + row / 2));
      y += row;
    }
  }

  function lineOf(entry: RoadmapEntry, middle: number): string {
    const x = xOf(entry.date);
    const began = entry.from === undefined ? x : Math.min(xOf(entry.from), x);
    const words = `${entry.status}${isOutside(entry.date) ? ` (${quarterOf(entry.date)})` : ''}`;
    const whole = `${roadmapKindName(entry.kind, lang)}: ${entry.title}, ${entry.status}, ${formatDate(entry.date, 'long', lang)}`;
    return [
      `<g><title>${escaped(whole)}</title>`,
      `<text x="20" y="${middle + 4}">${escaped(cut(labelOf(entry, lang), 38))}</text>`,
      began < x - 8 ? `<path class="rm-line" d="M${round(began)} ${middle}H${round(x - 7)}"/>` : '',
      shapeOf(entry.mark, x, middle),
      `<text class="rm-soft" x="${round(x + 12)}" y="${middle + 4}">${escaped(words)}</text></g>`,
    ].join('');
  }

  const t = (da: string, en: string): string => (lang === 'da' ? da : en);
  const description = t(
    `${counted(entries.length, 'entries', 'da')} for ${counted(drawn.length, 'systems', 'da')}, fra ${nameOf(first, grid)} til ${nameOf(last, grid)}. Tabellen har det samme som tekst.`,
    `${counted(entries.length, 'entries', 'en')} of ${counted(drawn.length, 'systems', 'en')}, from ${nameOf(first, grid)} to ${nameOf(last, grid)}. The table has the same as text.`,
  );
  let at = 8;
  const legend = keysOf(roadmapMarkTerms).map((mark) => {
    const words = roadmapMarkName(mark, lang);
    const drawnAt = at;
    at += 34 + words.length * 7.2;
    return `${shapeOf(mark, drawnAt + 8, bottom + 20)}<text class="rm-soft" x="${round(drawnAt + 20)}" y="${bottom + 24}">${escaped(words)}</text>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="roadmap-titel roadmap-tekst" width="${total[0]}" height="${total[1]}" viewBox="0 0 ${total[0]} ${total[1]}">`,
    `<title id="roadmap-titel">${escaped(title)}</title><desc id="roadmap-tekst">${escaped(description)}</desc>`,
    picture.standalone === true
      ? `<style>${lightStyle}</style><rect class="rm-paper" width="${total[0]}" height="${total[1]}"/>`
      : '',
    ...columns.map(
      (place, index) =>
        `<path class="rm-grid" d="M${left + index * column} 8V${bottom}"/><text class="rm-soft" x="${left + index * column + 6}" y="24">${nameOf(place, grid)}</text>`,
    ),
    `<path class="rm-grid" d="M${end} 8V${bottom}M0 34H${total[0]}"/>`,
    `<path class="rm-now" d="M${round(xOf(today))} 30V${bottom}"/><text class="rm-soft" x="${round(xOf(today) + 4)}" y="${bottom - 2}">${t('i dag', 'today')}</text>`,
    ...lines,
    ...legend,
    '</svg>',
  ].join('');
}
