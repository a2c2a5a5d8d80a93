import {
  choice,
  date,
  key,
  line,
  newId,
  optional,
  person,
  region,
  regions,
  someOf,
  system,
  tick,
  agreement,
  fsg,
  userGroup,
  wholeBetween,
} from '../forms/field.ts';
import type { Fields } from '../forms/form.ts';
import { type RegisterChange, seats, slaContents } from '../governance/register-changes.ts';
import { seatNames } from '../terms/roles.ts';
import { slaTerms } from '../terms/agreements.ts';

/** One kind of change as a form. Its name is its anchor on the register's page. */
export interface ChangeForm {
  readonly change: RegisterChange['change'];
  readonly title: readonly [da: string, en: string];
  readonly fields: Fields;
}

const form = (change: RegisterChange['change'], title: ChangeForm['title'], fields: Fields): ChangeForm => ({
  change,
  title,
  fields,
});

const who = person('Person', 'Person');
const from = date('Fra', 'From');
const last = date('Sidste dag', 'Last day');
const on = date('Dato', 'Date');
const seat = choice(
  'Plads',
  'Seat',
  seats.map((one) => [one, ...seatNames[one]] as const),
);
/** A group or a system by its id: what it is chosen from is the page's to say. */
const of = optional(newId('Gruppe eller system', 'Group or system'));
const inRegion = region('Region', 'Region');
const ofSystem = system('System', 'System');
const id = newId('Id', 'Id', [
  'Små bogstaver, tal, punktum og bindestreg, fx mette.kjaer',
  'Small letters, digits, dots and hyphens',
]);
const name = line('Navn', 'Name');
const title = line('Titel', 'Title');

/** Every change that is offered as a form, in the order of how often it is needed; each is judged by its schema (`governance/register-changes.ts`). */
export const changeForms: readonly ChangeForm[] = [
  form('appoint', ['Udpeg', 'Appoint'], {
    seat,
    of,
    region: optional(inRegion),
    person: who,
    from,
    to: optional(last),
  }),
  form('resign', ['Fratræd', 'Resign'], { seat, of, region: optional(inRegion), person: who, to: last }),
  form('substitute', ['Stedfortræder', 'Substitute'], {
    person: person('For', 'For'),
    substitute: person('Stedfortræder', 'Substitute'),
    from,
    to: last,
  }),
  form('person', ['Ny eller ændret person', 'New or changed person'], {
    id,
    name,
    email: line('E-mail', 'E-mail'),
    phone: optional(line('Telefon', 'Phone')),
  }),
  form('mergeRegions', ['Læg regioner sammen', 'Merge regions'], {
    ended: regions('Regioner, der ophører', 'Regions that end'),
    into: newId('Den fortsættende regions id', 'Id of the region that goes on'),
    name,
    on: from,
  }),
  form('takePart', ['Deltag i et system', 'Take part in a system'], { system: ofSystem, region: inRegion, from }),
  form('stopTakingPart', ['Ophør med at deltage', 'Stop taking part'], {
    system: ofSystem,
    region: inRegion,
    to: last,
  }),
  form('system', ['Systemets grupper og aftaler', "The system's groups and agreements"], {
    system: ofSystem,
    fsg: optional(fsg('Forretningsstyregruppe', 'FSG')),
    userGroup: optional(userGroup('Brugergruppe', 'User group')),
    operatingAgreement: optional(agreement('Driftsaftale', 'Operating agreement')),
    specialAgreement: optional(agreement('Særskilt aftale', 'Special agreement')),
    domain: optional(newId('Systemdomæne', 'Domain')),
  }),
  form('agreement', ['Aftale', 'Agreement'], {
    id,
    title,
    from,
    to: optional(last),
    costKey: key('Fordelingsnøgle', 'Cost key', [
      'Fx syddanmark 40; midtjylland 42; nordjylland 18',
      'For example syddanmark 40; midtjylland 42',
    ]),
    slaAnnex: optional(tick('SLA som bilag', 'SLA as annex')),
    slaContents: optional(
      someOf(
        'SLA’en handler om',
        'The SLA is about',
        slaContents.map((one) => [one, ...slaTerms[one]] as const),
      ),
    ),
    responsibilities: optional(tick('Ansvaret er defineret', 'Responsibility is defined')),
  }),
  form('contract', ['Kontrakt', 'Contract'], {
    id,
    system: ofSystem,
    title,
    supplier: line('Leverandør', 'Supplier'),
    expires: date('Udløber', 'Expires'),
    notice: optional(date('Opsigelse eller option senest', 'Notice or option at the latest')),
    tenderMonths: optional(wholeBetween(0, 60)('Måneder til udbud', 'Months for a tender')),
  }),
  form('mandate', ['Mandat bekræftet', 'Mandate confirmed'], { person: who, body: newId('Organ', 'Body'), on }),
  form('region', ['Indgang til support', 'Contact for support'], {
    id: inRegion,
    supportContact: line('Telefon eller adresse', 'Phone or address'),
  }),
  form('contact', ['Regionens indgang for brugerne af et system', "The region's contact for users of a system"], {
    system: ofSystem,
    region: inRegion,
    contact: line('Telefon eller adresse', 'Phone or address'),
  }),
  form('superuser', ['Superbruger', 'Superuser'], {
    system: ofSystem,
    region: inRegion,
    name,
    trained: date('Uddannet den', 'Trained on'),
  }),
  form('domain', ['Systemdomæne', 'Domain'], { id, name }),
  form('fsg', ['Forretningsstyregruppe', 'FSG'], { id, name }),
  form('userGroup', ['Brugergruppe', 'User group'], { id, name }),
];
