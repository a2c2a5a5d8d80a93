import { stateName } from '../../machines/terms/index.ts';
import { businessCaseFields, proposalFields } from '../../machines/change-request/proposal.ts';
import type { Fields } from '../../machines/forms/form.ts';

type Pair = readonly [da: string, en: string];

const namesOf = (fields: Fields): Readonly<Record<string, Pair>> =>
  Object.fromEntries(Object.entries(fields).map(([name, { da, en }]) => [name, [da, en]]));

/** What the forms call the fields of commands: faults name the field as its reader sees it, JSON keeps the technical path. */
const names: Readonly<Record<string, Pair>> = {
  ...namesOf(proposalFields),
  ...namesOf(businessCaseFields),
  amount: ['Beløb', 'Amount'],
  'outage.from': ['Afbruddet begyndte', 'The outage began'],
  'outage.to': ['Afbruddet sluttede', 'The outage ended'],
  runningCost: ['Afledt drift om året', 'Running cost a year'],
  reason: ['Begrundelse', 'Reason'],
  comment: ['Kommentar', 'Comment'],
  opinion: ['Udtalelse', 'Opinion'],
  reference: ['Referat og punkt', 'Minutes and item'],
  outcome: ['Beslutning', 'Decision'],
  choice: ['Svaret', 'The answer'],
  rank: ['Prioritet', 'Rank'],
  businessDays: ['Frist i arbejdsdage', 'Window in business days'],
  assessment: ['Samlet vurdering', 'Overall assessment'],
  criteria: ['Vurdering på de fire kriterier', 'Scores on the four criteria'],
  decision: ['RSI’s beslutning', 'Decision of RSI'],
  year: ['År', 'Year'],
  dueAt: ['Ny frist', 'New deadline'],
  number: ['Sagsnummer', 'Case number'],
  person: ['Person', 'Person'],
  proposal: ['Ændringsønsket', 'The change request'],
  meetingDate: ['Mødedato', 'Date of the meeting'],
  date: ['Frist', 'Date'],
  to: ['Ny sidste dag', 'New last day'],
  decidedBy: ['Besluttet af', 'Decided by'],
  systems: ['Systemer', 'Systems'],
  may: ['SYS’ møde i maj', "SYS's meeting in May"],
  september: ['SYS’ møde i september', "SYS's meeting in September"],
  february: ['SYS’ møde i februar', "SYS's meeting in February"],
  note: ['Bemærkning', 'Note'],
  motivation: ['Begrundelse', 'Reason'],
};

/** `proposal.businessCase.purpose` → «Formål»; undefined for a field no form has. */
export function fieldName(path: string, lang: 0 | 1): string | undefined {
  const [last = '', before = ''] = path.split('.').toReversed();
  return (names[path] ?? names[/^\d+$/.test(last) ? before : last] ?? undefined)?.[lang];
}

/** A fault with its field called as the form calls it, wherever its text begins with the technical name. */
export function inFormWords(fault: { readonly field?: string; readonly da: string; readonly en: string }): {
  da: string;
  en: string;
} {
  const { field, da, en } = fault;
  if (field === undefined) return { da: withoutMachine(da, 'da'), en: withoutMachine(en, 'en') };
  const said = (text: string, lang: 0 | 1) => {
    const name = fieldName(field, lang);
    return name !== undefined && (text.startsWith(`${field} `) || text.startsWith(`${field}: `))
      ? `${name}${text.slice(field.length)}`
      : text;
  };
  return { da: said(da, 0), en: said(en, 1) };
}

/** «… på nu: "rerank" kan ikke ske i tilstanden "delivery"; muligt nu: …» → «… på nu (igangsat).» */
const withoutMachine = (text: string, lang: 'da' | 'en'): string =>
  text.replace(/: "[\w-]+" [^"]*"([\w. |]+)"; [^;]*$/, (_all, state: string) => ` (${stateName(state, lang)}).`);
