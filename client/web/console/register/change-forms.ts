import { seats, slaContents } from '../../../../machines/governance/register-changes.ts';
import { seatNames } from '../../../../machines/terms/roles.ts';
import { isoDate } from '../../../../machines/forms/written-value.ts';

type Words = readonly [da: string, en: string];

/** Where the choices of a field come from. */
export const choiceNames = [
  'people',
  'regions',
  'systems',
  'places',
  'agreements',
  'domains',
  'fsgs',
  'userGroups',
  'bodies',
] as const;
export type Choices = (typeof choiceNames)[number];

/** A field of a form that changes the register. Lists are written with commas. */
export interface ChangeField {
  readonly name: string;
  readonly label: Words;
  readonly kind: 'text' | 'date' | 'list' | 'number' | 'yes' | Choices | readonly (readonly [string, Words])[];
  readonly optional?: true;
  readonly hint?: Words;
  /** Of a list: what people write for each value. */
  readonly words?: Readonly<Record<string, Words>>;
}

/** A form of the register's page: one kind of change. Its name is its anchor. */
export interface ChangeForm {
  readonly change: string;
  readonly title: Words;
  readonly fields: readonly ChangeField[];
}

const field = (
  name: string,
  label: Words,
  kind: ChangeField['kind'],
  more: Partial<ChangeField> = {},
): ChangeField => ({
  name,
  label,
  kind,
  ...more,
});
/** What an SLA must be about, as people write it. */
const slaWords: Readonly<Record<(typeof slaContents)[number], Words>> = {
  availability: ['tilgængelighed', 'availability'],
  responseTimes: ['svartider', 'response times'],
  support: ['support', 'support'],
  backup: ['backup', 'backup'],
  errorHandling: ['fejlhåndtering', 'error handling'],
};
const optional = { optional: true } as const;
const from = field('from', ['Fra', 'From'], 'date');
const last = field('to', ['Sidste dag', 'Last day'], 'date');
const seat = field(
  'seat',
  ['Plads', 'Seat'],
  seats.map((one) => [one, seatNames[one]] as const),
);
const of = field('of', ['Gruppe eller system', 'Group or system'], 'places', optional);
const region = field('region', ['Region', 'Region'], 'regions');
const system = field('system', ['System', 'System'], 'systems');
const id = field('id', ['Id', 'Id'], 'text', {
  hint: ['Små bogstaver, tal, punktum og bindestreg, fx mette.kjaer', 'Small letters, digits, dots and hyphens'],
});
const name = field('name', ['Navn', 'Name'], 'text');

/** Every change that the page offers, in the order of how often it is needed. */
export const changeForms: readonly ChangeForm[] = [
  {
    change: 'appoint',
    title: ['Udpeg', 'Appoint'],
    fields: [
      seat,
      of,
      { ...region, ...optional },
      field('person', ['Person', 'Person'], 'people'),
      from,
      { ...last, ...optional },
    ],
  },
  {
    change: 'resign',
    title: ['Fratræd', 'Resign'],
    fields: [seat, of, { ...region, ...optional }, field('person', ['Person', 'Person'], 'people'), last],
  },
  {
    change: 'substitute',
    title: ['Stedfortræder', 'Substitute'],
    fields: [
      field('person', ['For', 'For'], 'people'),
      field('substitute', ['Stedfortræder', 'Substitute'], 'people'),
      from,
      last,
    ],
  },
  {
    change: 'person',
    title: ['Ny eller ændret person', 'New or changed person'],
    fields: [
      id,
      name,
      field('email', ['E-mail', 'E-mail'], 'text'),
      field('phone', ['Telefon', 'Phone'], 'text', optional),
    ],
  },
  {
    change: 'mergeRegions',
    title: ['Læg regioner sammen', 'Merge regions'],
    fields: [
      field('ended', ['Regioner, der ophører', 'Regions that end'], 'list', {
        hint: ['Id’er adskilt af komma', 'Ids with commas between'],
      }),
      field('into', ['Den fortsættende regions id', 'Id of the region that goes on'], 'text'),
      name,
      field('on', ['Fra', 'From'], 'date'),
    ],
  },
  { change: 'takePart', title: ['Deltag i et system', 'Take part in a system'], fields: [system, region, from] },
  {
    change: 'stopTakingPart',
    title: ['Ophør med at deltage', 'Stop taking part'],
    fields: [system, region, last],
  },
  {
    change: 'system',
    title: ['Systemets grupper og aftaler', "The system's groups and agreements"],
    fields: [
      system,
      field('fsg', ['Forretningsstyregruppe', 'FSG'], 'fsgs', optional),
      field('userGroup', ['Brugergruppe', 'User group'], 'userGroups', optional),
      field('operatingAgreement', ['Driftsaftale', 'Operating agreement'], 'agreements', optional),
      field('specialAgreement', ['Særskilt aftale', 'Special agreement'], 'agreements', optional),
      field('domain', ['Systemdomæne', 'Domain'], 'domains', optional),
    ],
  },
  {
    change: 'agreement',
    title: ['Aftale', 'Agreement'],
    fields: [
      id,
      field('title', ['Titel', 'Title'], 'text'),
      from,
      { ...last, ...optional },
      field('costKey', ['Fordelingsnøgle', 'Cost key'], 'text', {
        hint: ['fx syddanmark 40, midtjylland 42, nordjylland 18', 'for example syddanmark 40, midtjylland 42'],
      }),
      field('slaAnnex', ['SLA som bilag', 'SLA as annex'], 'yes', optional),
      field('slaContents', ['SLA’en handler om', 'The SLA is about'], 'list', {
        ...optional,
        words: slaWords,
        hint: [
          `Adskilt af komma: ${slaContents.map((one) => slaWords[one][0]).join(', ')}`,
          `With commas between: ${slaContents.map((one) => slaWords[one][1]).join(', ')}`,
        ],
      }),
      field('responsibilities', ['Ansvaret er defineret', 'Responsibility is defined'], 'yes', optional),
    ],
  },
  {
    change: 'contract',
    title: ['Kontrakt', 'Contract'],
    fields: [
      id,
      system,
      field('title', ['Titel', 'Title'], 'text'),
      field('supplier', ['Leverandør', 'Supplier'], 'text'),
      field('expires', ['Udløber', 'Expires'], 'date'),
      field('notice', ['Opsigelse eller option senest', 'Notice or option at the latest'], 'date', optional),
      field('tenderMonths', ['Måneder til udbud', 'Months for a tender'], 'number', optional),
    ],
  },
  {
    change: 'mandate',
    title: ['Mandat bekræftet', 'Mandate confirmed'],
    fields: [
      field('person', ['Person', 'Person'], 'people'),
      field('body', ['Organ', 'Body'], 'bodies'),
      field('on', ['Dato', 'Date'], 'date'),
    ],
  },
  {
    change: 'region',
    title: ['Indgang til support', 'Contact for support'],
    fields: [
      field('id', ['Region', 'Region'], 'regions'),
      field('supportContact', ['Telefon eller adresse', 'Phone or address'], 'text'),
    ],
  },
  {
    change: 'superuser',
    title: ['Superbruger', 'Superuser'],
    fields: [system, region, name, field('trained', ['Uddannet den', 'Trained on'], 'date')],
  },
  { change: 'domain', title: ['Systemdomæne', 'Domain'], fields: [id, name] },
  { change: 'fsg', title: ['Forretningsstyregruppe', 'FSG'], fields: [id, name] },
  { change: 'userGroup', title: ['Brugergruppe', 'User group'], fields: [id, name] },
];

/** What was typed in a form, as the change it stands for. The command checks it; an empty field is left out. */
export function changeFrom(form: ChangeForm, text: (name: string) => string): Record<string, unknown> {
  const change: Record<string, unknown> = { change: form.change };
  for (const { name: key, kind, words } of form.fields) {
    const said = text(key);
    if (said === '') continue;
    change[key] = key === 'costKey' ? keyOf(said) : valueOf(kind, said, words);
  }
  return change;
}

function valueOf(kind: ChangeField['kind'], said: string, words: ChangeField['words'] = {}): unknown {
  const meant = (one: string): string =>
    Object.entries(words).find(([, names]) => names.includes(one.toLowerCase()))?.[0] ?? one;
  if (kind === 'date') return isoDate(said);
  if (kind === 'number') return Number(said);
  if (kind === 'yes') return said === 'ja';
  if (kind === 'list')
    return said
      .split(',')
      .map((one) => one.trim())
      .filter(Boolean)
      .map(meant);
  return said;
}

/** `syddanmark 40, midtjylland 42` as shares. */
const keyOf = (said: string): Record<string, number> =>
  Object.fromEntries(
    said
      .split(/[,;](?=\s)|\n/)
      .map((one) => one.trim().split(/[\s:]+/))
      .map(([part = '', share = '']) => [part, Number(share.replace(',', '.'))]),
  );
