import { localParts } from '../machines/governance/local-time.ts';

/** An instant as Danish local text with its offset, `2028-05-31 14:00:05 +02:00`: how the journal shows it (docs/records.md §3). */
export function localText(instant: string): string {
  if (instant !== last.instant) last = { instant, text: textOf(instant) };
  return last.text;
}

/** Lines are written many at an instant. */
let last = { instant: '', text: '' };

function textOf(instant: string): string {
  const at = localParts(instant);
  const seconds = new Date(instant).toISOString().slice(17, 19);
  return `${at.date} ${at.time}:${seconds} ${at.offset}`;
}
