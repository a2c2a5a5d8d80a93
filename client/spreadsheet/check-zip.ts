import { inflateRawSync } from 'node:zlib';
import type { Fault } from '../../machines/governance/bad-input.ts';

/** The largest file taken, in bytes. A budget of 400 lines is about 40 kB. */
export const maxFileBytes = 5_000_000;
/** What the parts of a file may come to when unpacked. A full template is 0.3 MB; parsing costs up to half a second and 60 MB for each MB. */
const maxUnpackedBytes = 8_000_000;
/** Descriptions of columns in one part: a handful in real files, and each can cost the reader 16.384 steps. */
const maxColumns = 200;
const maxParts = 300;

export const notSpreadsheet: Fault = {
  da: 'Filen er ikke et regneark (.xlsx). Gem budgettet som «Excel-projektmappe (.xlsx)», og send det igen.',
  en: 'The file is not a spreadsheet (.xlsx). Save the budget as "Excel Workbook (.xlsx)" and send it again.',
};
const oldOrLocked: Fault = {
  da: 'Filen er beskyttet med adgangskode eller gemt i et gammelt format (.xls). Fjern adgangskoden, og gem den som .xlsx.',
  en: 'The file is protected by a password or saved in an old format (.xls). Remove the password and save it as .xlsx.',
};
const bomb: Fault = {
  da: 'Filen fylder for meget, når den pakkes ud. Kopiér linjerne over i en ny budgetskabelon, og send den i stedet.',
  en: 'The file is too large when unpacked. Copy the lines into a new budget template and send that instead.',
};

const mb = (bytes: number): string => (bytes / 1_000_000).toFixed(1);

/** The end record of the last archive in the file, where the reader looks for it too. */
function endRecord(view: DataView): number {
  for (let place = view.byteLength - 22; place >= Math.max(0, view.byteLength - 65_557); place--) {
    if (view.getUint32(place, true) === 0x06054b50) return place;
  }
  return -1;
}

/** Where the content of an entry begins, behind the name that its local header repeats. */
function contentOf(bytes: Uint8Array, view: DataView, entry: number): Uint8Array | null {
  const local = view.getUint32(entry + 42, true);
  if (local + 30 > bytes.length || view.getUint32(local, true) !== 0x04034b50) return null;
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const end = start + view.getUint32(entry + 20, true);
  if (end > bytes.length) return null;
  const [method, packed] = [view.getUint16(entry + 10, true), bytes.subarray(start, end)];
  if (method === 0) return packed;
  if (method !== 8) return null;
  try {
    return inflateRawSync(packed, { maxOutputLength: view.getUint32(entry + 24, true) });
  } catch {
    // Broken, or larger than it says: either way not written by a spreadsheet program.
    return null;
  }
}

const columnsIn = (content: Uint8Array): number =>
  [
    ...Buffer.from(content)
      .toString('latin1')
      .matchAll(/<(?:[^\s<>/:]+:)?col(?=[\s/>])/g),
  ].length;

/**
 * Says why a file is refused before it is parsed: too large, not a ZIP archive, encrypted, or a bomb.
 *
 * What entries declare is summed before anything is unpacked, and none is unpacked beyond its declaration; entries that
 * declare nothing, or sizes in places the reader would look up elsewhere, are refused.
 */
export function checkZip(bytes: Uint8Array): Fault | null {
  if (bytes.length > maxFileBytes) {
    return {
      da: `Filen fylder ${mb(bytes.length)} MB, og grænsen er ${mb(maxFileBytes)} MB. Fjern billeder og ark, der ikke hører til budgettet.`,
      en: `The file is ${mb(bytes.length)} MB and the limit is ${mb(maxFileBytes)} MB. Remove pictures and sheets that do not belong to the budget.`,
    };
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length >= 4 && view.getUint32(0) === 0xd0cf11e0) return oldOrLocked;
  if (bytes.length < 22) return notSpreadsheet;
  const end = endRecord(view);
  if (end === -1) return notSpreadsheet;
  const [entries, start] = [view.getUint16(end + 10, true), view.getUint32(end + 16, true)];
  if (entries > maxParts || start === 0xffffffff) return bomb;
  let place = start;
  let unpacked = 0;
  const places: number[] = [];
  for (let entry = 0; entry < entries; entry++) {
    if (place + 46 > bytes.length || view.getUint32(place, true) !== 0x02014b50) return notSpreadsheet;
    const [flags, packedSize, size] = [
      view.getUint16(place + 8, true),
      view.getUint32(place + 20, true),
      view.getUint32(place + 24, true),
    ];
    const folder = bytes[place + 45 + view.getUint16(place + 28, true)] === 0x2f;
    if (size === 0 && (!folder || packedSize > 2 || (flags & 8) !== 0)) return bomb;
    if (size === 0xffffffff || packedSize === 0xffffffff) return bomb;
    if (size > 0) places.push(place);
    unpacked += Math.max(size, packedSize);
    place +=
      46 + view.getUint16(place + 28, true) + view.getUint16(place + 30, true) + view.getUint16(place + 32, true);
  }
  if (unpacked > maxUnpackedBytes) return bomb;
  for (const entry of places) {
    const content = contentOf(bytes, view, entry);
    if (content === null) return notSpreadsheet;
    if (columnsIn(content) > maxColumns) return bomb;
  }
  return null;
}
