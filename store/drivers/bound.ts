/** A parameter of a statement as the wire takes it. Objects are given as JSON by whoever asks, so that nothing is guessed here. */
function asText(value: unknown): string | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  if (Array.isArray(value)) return `{${value.map(inArray).join(',')}}`;
  throw new TypeError(
    `En parameter er ${typeof value}; giv den som JSON-tekst. / A parameter is ${typeof value}; give it as JSON text.`,
  );
}

function inArray(item: unknown): string {
  const text = asText(item);
  if (text === undefined) return 'NULL';
  return Array.isArray(item) ? text : `"${text.replaceAll(/["\\]/g, '\\$&')}"`;
}

/** Bind: the prepared statement's name and its parameters as text, the answer as text too. The portal has no name. */
export function bound(statement: string, params: readonly unknown[]): Buffer {
  const values = params.map(asText);
  const lengths = values.map((value) => (value === undefined ? -1 : Buffer.byteLength(value)));
  const size = lengths.reduce((sum, length) => sum + 4 + Math.max(0, length), 12 + Buffer.byteLength(statement));
  const message = Buffer.allocUnsafe(1 + size);
  let at = message.writeUInt8(0x42, 0);
  at = message.writeInt32BE(size, at);
  at = message.writeUInt8(0, at);
  at += message.write(statement, at);
  at = message.writeUInt8(0, at);
  at = message.writeInt16BE(0, at);
  at = message.writeInt16BE(values.length, at);
  for (const [index, value] of values.entries()) {
    at = message.writeInt32BE(lengths[index] ?? -1, at);
    if (value !== undefined) at += message.write(value, at);
  }
  message.writeInt16BE(0, at);
  return message;
}
