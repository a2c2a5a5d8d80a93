import type { Fault } from '../../machines/governance/bad-input.ts';

/** The largest file taken, in bytes. A budget of 400 lines is about 40 kB. */
export const maxFileBytes = 5_000_000;
/** What the parts of a file may come to when unpacked: ten times what a full template with much formatting needs. */
const maxUnpackedBytes = 30_000_000;
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

/**
 * Says why a file is refused before anything is unpacked: too large, not a ZIP archive, encrypted, or a bomb.
 *
 * The reader never unpacks a part beyond the size its entry declares, so the sum of declared sizes bounds what a file
 * can cost; entries that declare nothing, or sizes in places the reader would look up elsewhere, are refused.
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
    unpacked += Math.max(size, packedSize);
    place +=
      46 + view.getUint16(place + 28, true) + view.getUint16(place + 30, true) + view.getUint16(place + 32, true);
  }
  return unpacked > maxUnpackedBytes ? bomb : null;
}
