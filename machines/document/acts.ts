import { act } from '../acts/act.ts';
import { choice, date, line, lineMatching, optional, system, textUpTo } from '../forms/field.ts';
import { documentKinds } from '../governance/effects.ts';
import { documentKindTerms } from '../terms/document-kinds.ts';

/** Keeps a version of a guideline, a strategy or another document; what is kept is never changed. */
export const upload = act({
  on: 'document',
  name: 'upload',
  event: 'upload',
  starts: 'entry',
  who: ['secretariat'],
  title: ['Læg et dokument op', 'Upload a document'],
  leads: [
    'Hver udgave bevares, som den er lagt op. En rettelse er en ny version.',
    'Every version is kept as it was uploaded. A correction is another version.',
  ],
  done: ['Dokument lagt op', 'Document kept'],
  button: ['Læg op', 'Upload'],
  journal: 'document.kept',
  fields: {
    id: optional(
      lineMatching(
        /^[a-z][a-zA-Z]*\/[a-z0-9][a-z0-9.-]{0,80}$/,
        'Skriv et id som guideline/sikkerhed / Write an id such as guideline/security',
      )('Ny version af', 'Another version of', ['Ellers et nyt dokument', 'Otherwise a new document']),
    ),
    kind: choice(
      'Slags',
      'Kind',
      documentKinds.map((kind) => [kind, ...documentKindTerms[kind]] as const),
    ),
    title: line('Titel', 'Title'),
    system: optional(system('System', 'System', ['Ellers alle', 'Otherwise all'])),
    from: optional(date('Gælder fra', 'In force from', ['Ellers i dag', 'Otherwise today'])),
    decision: optional(line('Besluttet i', 'Decided in', ['Referat og punkt', 'Minutes and item'])),
    text: textUpTo(200_000)('Tekst', 'Text', ['Almindelig tekst eller markdown.', 'Plain text or markdown.']),
  },
});
