import { templateDocument, templateIds, type TemplateSection } from '../../governance/templates/template.ts';
import { templates } from '../../governance/templates/templates.ts';
import { choice, date, line, text } from '../../forms/field.ts';
import { kind } from '../kind.ts';

/** The sections of a text: a line that begins with `## ` is a heading, what follows stands under it. */
function sectionsOf(written: string): readonly TemplateSection[] {
  return written
    .split(/^## +/m)
    .slice(1)
    .map((part) => {
      const [title = '', ...rest] = part.split('\n');
      return { title: title.trim().slice(0, 200), text: rest.join('\n').trim() };
    })
    .filter(({ title }) => title !== '');
}

/** The same text written out, for the form to begin with. */
export const writtenOut = (sections: readonly TemplateSection[]): string =>
  sections.map(({ title, text: body }) => `## ${title}\n${body}`).join('\n\n');

/** A new version of one of the six templates: SYS assesses and approves it; the old ones stay readable (R-091, R-092, R-093a – R-093f, R-200). */
export const template = kind({
  name: ['Ny udgave af en skabelon', 'New version of a template'],
  about: [
    'SYS vurderer og godkender en ny eller tilpasset skabelon. Gamle udgaver kan stadig læses.',
    'SYS assesses and approves a new or adapted template. Old versions stay readable.',
  ],
  rows: ['R-091', 'R-092', 'R-093a', 'R-093b', 'R-093c', 'R-093d', 'R-093e', 'R-093f', 'R-200'],
  system: 'none',
  raisedBy: ['secretariat', 'sysMembers', 'sysChair', 'fsa', 'fsgChair'],
  fields: {
    template: choice(
      'Skabelon',
      'Template',
      templateIds.map((id) => [id, templates[id].name, templates[id].english] as const),
    ),
    name: line('Skabelonens navn', 'Name of the template'),
    text: text('Skabelonens tekst', 'Text of the template', [
      'Hvert afsnit begynder med en linje som: ## Formål',
      'Every section begins with a line such as: ## Formål',
    ]),
    change: text('Hvad der er ændret, og hvorfor', 'What has changed, and why'),
    from: date('Gælder fra', 'From'),
  },
  validate: ({ text: written }) =>
    sectionsOf(written).length === 0
      ? {
          field: 'text',
          da: 'Skabelonen har ingen afsnit. Begynd hvert afsnit med en linje som: ## Formål',
          en: 'The template has no sections. Begin each with a line such as: ## Formål',
        }
      : undefined,
  route: [{ do: 'decide', by: 'sys', ask: ['godkende skabelonen', 'approve the template'] }],
  informed: ['sysMembers', 'sysChair', 'secretariat'],
  document: ({ template: id, name, text: written, change, from }) => ({
    id: templateDocument(id),
    kind: 'template',
    title: name,
    from,
    content: { name, sections: sectionsOf(written), change },
  }),
});
