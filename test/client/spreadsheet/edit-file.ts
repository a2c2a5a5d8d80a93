import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

/** The parts of an .xlsx file, by name. */
export function unzip(bytes: Uint8Array): Map<string, string> {
  const file = Buffer.from(bytes);
  const end = file.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  const parts = new Map<string, string>();
  let place = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left--) {
    const [nameLength, extra, comment] = [28, 30, 32].map((at) => file.readUInt16LE(place + at)) as [
      number,
      number,
      number,
    ];
    const name = file.toString('utf8', place + 46, place + 46 + nameLength);
    const local = file.readUInt32LE(place + 42);
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const packed = file.subarray(start, start + file.readUInt32LE(place + 20));
    parts.set(name, (file.readUInt16LE(place + 10) === 8 ? inflateRawSync(packed) : packed).toString('utf8'));
    place += 46 + nameLength + extra + comment;
  }
  return parts;
}

/** Packs parts as other programs do; `declared` makes an entry claim another size than it has. */
export function zip(parts: ReadonlyMap<string, string>, declared: Readonly<Record<string, number>> = {}): Uint8Array {
  const [bodies, directory]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const [name, text] of parts) {
    const content = Buffer.from(text);
    const packed = deflateRawSync(content);
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(20, 4);
    header.writeUInt16LE(0x0800, 6);
    header.writeUInt16LE(8, 8);
    header.writeUInt32LE(crc32(content), 14);
    header.writeUInt32LE(packed.length, 18);
    header.writeUInt32LE(declared[name] ?? content.length, 22);
    header.writeUInt16LE(Buffer.byteLength(name), 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(20, 4);
    header.copy(entry, 6, 4, 30);
    entry.writeUInt32LE(offset, 42);
    bodies.push(header, Buffer.from(name), packed);
    directory.push(entry, Buffer.from(name));
    offset += 30 + Buffer.byteLength(name) + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.size, 8);
  end.writeUInt16LE(parts.size, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, ...directory, end]);
}

const xml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** What is put in a cell: a number, a text, a formula with or without result, a date, an error, a truth value, or nothing. */
export type Put =
  | number
  | string
  | null
  | boolean
  | { readonly formula: string; readonly result?: number }
  | { readonly date: number }
  | { readonly error: string };

function cell(ref: string, put: Put, dateStyle: number): string {
  if (put === null) return `<c r="${ref}"/>`;
  if (typeof put === 'number') return `<c r="${ref}"><v>${put}</v></c>`;
  if (typeof put === 'boolean') return `<c r="${ref}" t="b"><v>${Number(put)}</v></c>`;
  if (typeof put === 'string')
    return `<c r="${ref}" t="inlineStr"><is><t xml:space="preserve">${xml(put)}</t></is></c>`;
  if ('date' in put) return `<c r="${ref}" s="${dateStyle}"><v>${put.date}</v></c>`;
  if ('error' in put) return `<c r="${ref}" t="e"><f>X1</f><v>${put.error}</v></c>`;
  return `<c r="${ref}"><f>${put.formula}</f>${put.result === undefined ? '' : `<v>${put.result}</v>`}</c>`;
}

/** `A`, `B`, `Samlet`: sheets in the order they are written. */
const partOf = { A: 'xl/worksheets/sheet1.xml', B: 'xl/worksheets/sheet2.xml', Samlet: 'xl/worksheets/sheet3.xml' };
export type SheetKey = keyof typeof partOf;

/** Overtypes cells of a file as a person (or a careless program) would: nothing else is computed anew. */
export function put(bytes: Uint8Array, edits: Readonly<Record<string, Put>>): Uint8Array {
  const parts = unzip(bytes);
  const styles = parts.get('xl/styles.xml') ?? '';
  const count = Number(/<cellXfs count="(\d+)"/.exec(styles)?.[1]);
  parts.set(
    'xl/styles.xml',
    styles.replace(
      '</cellXfs>',
      '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>',
    ),
  );
  for (const [place, value] of Object.entries(edits)) {
    const [key, ref = ''] = place.split('!') as [SheetKey, string];
    const sheet = parts.get(partOf[key]) ?? '';
    const found = new RegExp(`<c r="${ref}"(?:[^>]*/>|[^>]*[^/]>.*?</c>)`);
    const written = cell(ref, value, count);
    if (found.test(sheet))
      parts.set(
        partOf[key],
        sheet.replace(found, () => written),
      );
    else {
      const row = new RegExp(`(<row r="${/\d+/.exec(ref)?.[0] ?? ''}"[^>]*>)(.*?)(</row>)`);
      if (!row.test(sheet)) throw new Error(`no row for ${place}`);
      parts.set(
        partOf[key],
        sheet.replace(row, (_, open: string, cells: string, close: string) => `${open}${cells}${written}${close}`),
      );
    }
  }
  return zip(parts);
}

/** Edits a part of the file as text. */
export function rewrite(bytes: Uint8Array, part: SheetKey | 'workbook', change: (text: string) => string): Uint8Array {
  const parts = unzip(bytes);
  const name = part === 'workbook' ? 'xl/workbook.xml' : partOf[part];
  const before = parts.get(name) ?? '';
  const after = change(before);
  if (after === before) throw new Error(`nothing changed in ${name}`);
  parts.set(name, after);
  return zip(parts);
}
