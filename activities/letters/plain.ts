import { oneLine, type Block, type Content } from './content.ts';

/** A person's own words, each line marked: nobody can write a line that looks like the system's own. */
function quoted(text: string): string {
  return text
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map((line) => `  > ${oneLine(line)}`.trimEnd())
    .join('\n');
}

function plainBlock(block: Block): string {
  if ('paragraph' in block) return block.paragraph;
  if ('facts' in block) return block.facts.map(([name, value]) => `  ${name}: ${oneLine(value)}`).join('\n');
  if ('action' in block) return `  ${block.action.words}:\n  ${block.action.url}`;
  return `${block.of}:\n${quoted(block.quote)}`;
}

/** The letter as plain text: the primary form (letters-and-links §6). */
export function renderPlain(content: Content): string {
  const parts = [
    content.greeting,
    ...content.sections.map(
      (section) => `${section.heading.toUpperCase()}\n${section.blocks.map(plainBlock).join('\n\n')}`,
    ),
    ...(content.action ? [`${content.action.words}:\n${content.action.url}`] : []),
    ...(content.notes.length > 0 ? [content.notes.join('\n')] : []),
    `--\u0020\n${[...content.footer.lines, `Sådan behandler vi personoplysninger: ${content.footer.privacyUrl}`].join('\n')}`,
  ];
  return `${parts.join('\n\n')}\n`;
}
