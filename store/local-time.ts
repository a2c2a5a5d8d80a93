import { localParts } from '../machines/governance/local-time.ts';

/** An instant as Danish local text with its offset, `2028-05-31 14:00:05 +02:00`: how the journal shows it (docs/records.md §3). */
export function localText(instant: string): string {
  const at = localParts(instant);
  const seconds = new Date(instant).toISOString().slice(17, 19);
  return `${at.date} ${at.time}:${seconds} ${at.offset}`;
}
