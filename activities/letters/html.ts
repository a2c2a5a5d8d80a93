import { oneLine, type Action, type Block, type Content } from './content.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML text or attribute value; everything that people or the register wrote goes through here. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

// Dark blue on white is 10:1, white on it the same (WCAG 2.2 AA asks for 4.5:1); the link's padding makes it well over 24 px high.
const link =
  'display:inline-block;background:#0b3d73;color:#ffffff;padding:12px 20px;border-radius:4px;font-weight:bold;text-decoration:underline';

function htmlAction({ url, words }: Action): string {
  return `<p><a href="${escapeHtml(url)}" style="${link}">${escapeHtml(words)}</a></p>`;
}

function htmlBlock(block: Block): string {
  if ('paragraph' in block) return `<p>${escapeHtml(block.paragraph)}</p>`;
  if ('action' in block) return htmlAction(block.action);
  if ('facts' in block) {
    const rows = block.facts.map(
      ([name, value]) => `<li><strong>${escapeHtml(name)}:</strong> ${escapeHtml(oneLine(value))}</li>`,
    );
    return `<ul>${rows.join('')}</ul>`;
  }
  const lines = block.quote.split(/\r\n|[\r\n\u2028\u2029]/).map((line) => escapeHtml(oneLine(line)));
  return `<p>${escapeHtml(block.of)}:</p><blockquote style="margin:0 0 16px;padding-left:12px;border-left:4px solid #5a6b7b">${lines.join('<br>')}</blockquote>`;
}

/** The letter as HTML: same content, real headings, no images, nothing loaded from anywhere (letters-and-links §6). */
export function renderHtml(content: Content): string {
  const sections = content.sections.map(
    (section) =>
      `<h2 style="font-size:18px">${escapeHtml(section.heading)}</h2>${section.blocks.map(htmlBlock).join('')}`,
  );
  const action = content.action ? htmlAction(content.action) : '';
  const notes = content.notes.map((note) => `<p>${escapeHtml(note)}</p>`).join('');
  const footer = content.footer.lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('');
  return `<!DOCTYPE html>
<html lang="da">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(content.subject)}</title></head>
<body style="margin:0;background:#ffffff;color:#1a1a1a;font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5">
<main style="max-width:640px;padding:16px">
<h1 style="font-size:22px">${escapeHtml(content.subject)}</h1>
<p>${escapeHtml(oneLine(content.greeting))}</p>
${[...sections, action, notes].filter((part) => part !== '').join('\n')}
<hr>
<footer style="font-size:14px;color:#3d4852">${footer}<p><a href="${escapeHtml(content.footer.privacyUrl)}" style="color:#0b3d73">Sådan behandler vi personoplysninger</a></p></footer>
</main>
</body>
</html>
`;
}
