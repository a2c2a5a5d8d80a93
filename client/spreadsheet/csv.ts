import { BadInput } from '../../machines/governance/bad-input.ts';
import { dateOf, type Table, type TableColumn, type TableValue, wordOf } from './table.ts';

/** Text that a spreadsheet program would compute is told apart by an apostrophe; our own numbers stay numbers. */
const guarded = (text: string): string => (/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) ? `'${text}` : text);

const quoted = (text: string): string => (/[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** `123456750` øre → `1234567,50`: without points, so that programs of every language setting with a comma read a number. */
function kronerOf(ore: number, column: TableColumn): string {
  if (!Number.isSafeInteger(ore)) {
    throw new BadInput({
      da: `Kolonnen «${column.name}»: ${ore} er ikke et helt antal øre.`,
      en: `The column "${column.name}": ${ore} is not a whole number of øre.`,
    });
  }
  const digits = String(Math.abs(ore)).padStart(3, '0');
  return `${ore < 0 ? '-' : ''}${digits.slice(0, -2)},${digits.slice(-2)}`;
}

function fieldOf(value: TableValue, column: TableColumn): string {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'number' && column.kind === 'kroner') return kronerOf(value, column);
  if (typeof value === 'number' && column.kind === 'number') return String(value).replace('.', ',');
  if (typeof value !== 'boolean' && column.kind === 'date') return dateOf(value).split('-').reverse().join('-');
  return quoted(guarded(wordOf(value)));
}

/**
 * A list as CSV for Danish spreadsheet programs: semicolons, decimal commas, dates as 31-05-2028, a byte order mark, CRLF.
 * Text that begins like a formula is prefixed, so that nobody's words are computed on somebody else's machine.
 */
export function tableCsv({ columns, rows }: Pick<Table, 'columns' | 'rows'>): string {
  const lines = [
    columns.map(({ name }) => quoted(guarded(name))),
    ...rows.map((row) => columns.map((column) => fieldOf(row[column.key], column))),
  ];
  return `\ufeff${lines.map((line) => `${line.join(';')}\r\n`).join('')}`;
}
