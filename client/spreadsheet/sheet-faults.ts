import { BadInput, type Fault } from '../../machines/governance/bad-input.ts';

/** A fault at its place in a file; `cell` as people see it (`E7`). */
export interface SheetFault extends Fault {
  readonly sheet?: string;
  readonly cell?: string;
}

const shownAtMost = 10;

const placed = ({ sheet, cell, da, en }: SheetFault): Fault => ({
  da: `${sheet === undefined ? '' : `ark «${sheet}»${cell === undefined ? '' : `, celle ${cell}`}: `}${da}`,
  en: `${sheet === undefined ? '' : `sheet "${sheet}"${cell === undefined ? '' : `, cell ${cell}`}: `}${en}`,
});

function list(file: string, texts: readonly string[], words: { count: string; more: string }): string {
  if (texts.length === 1) return `${file}: ${texts[0] ?? ''}`;
  const shown = texts.slice(0, shownAtMost).map((text, index) => `\n${index + 1}) ${text}`);
  const left = texts.length - shown.length;
  return `${file}: ${texts.length} ${words.count}.${shown.join('')}${left > 0 ? `\n(${left} ${words.more})` : ''}`;
}

/** Thrown when a file cannot be taken as it is: all faults in one error, each with file, sheet and cell; the text shows the first ten. */
export class SheetRefused extends BadInput {
  readonly file: string;
  readonly faults: readonly SheetFault[];

  constructor(file: string, faults: readonly SheetFault[]) {
    const texts = faults.map(placed);
    super({
      da: list(
        file,
        texts.map(({ da }) => da),
        { count: 'fejl', more: 'fejl mere' },
      ),
      en: list(
        file,
        texts.map(({ en }) => en),
        { count: 'faults', more: 'more' },
      ),
    });
    this.name = 'SheetRefused';
    this.file = file;
    this.faults = faults;
  }
}
