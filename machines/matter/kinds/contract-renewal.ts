import { daysBetween, monthsBefore } from '../contract-dates.ts';
import { choice, date, line, newId, number, optional, text } from '../../forms/field.ts';
import { kind } from '../kind.ts';

/** A contract nears its end: the FSA says what is to happen in time for a tender, the region decides. */
export const contractRenewal = kind({
  name: ['Fornyelse af kontrakt', 'Contract renewal'],
  about: [
    'En kontrakt udløber. FSA skriver, om den forlænges, fornyes eller udbydes, i så god tid, at et udbud kan nås; regionen beslutter.',
    'A contract expires. The FSA says whether it is extended, renewed or tendered, early enough for a tender; the region decides.',
  ],
  rows: ['R-082', 'R-158'],
  system: 'required',
  raisedBy: ['fsa', 'fsaStaff', 'ownerRegionMember', 'secretariat'],
  asks: true,
  fields: {
    contract: newId('Kontraktens id', 'Id of the contract'),
    title: line('Kontrakt', 'Contract'),
    supplier: line('Leverandør', 'Supplier'),
    expires: date('Udløber', 'Expires'),
    notice: optional(date('Sidste dag for opsigelse eller option', 'Last day for notice or option')),
    tenderMonths: optional(number('Måneder, et udbud tager', 'Months that a tender takes')),
    plan: choice('Hvad skal der ske', 'What is to happen', [
      ['extend', 'Kontrakten forlænges', 'The contract is extended'],
      ['tender', 'Systemet konkurrenceudsættes', 'The system is put out to tender'],
      ['end', 'Kontrakten udløber', 'The contract ends'],
    ]),
    newExpiry: optional(date('Nyt udløb, når den forlænges', 'New expiry, when extended')),
    assessment: text('Vurdering efter gældende kontraktregler', 'Assessment under the contract rules'),
  },
  validate: ({ plan, newExpiry, expires }) =>
    plan === 'extend' && (newExpiry === undefined || newExpiry <= expires)
      ? {
          field: 'newExpiry',
          da: 'Skriv en ny udløbsdato efter den nuværende.',
          en: 'Write a new expiry after the present one.',
        }
      : undefined,
  route: [
    {
      do: 'prepare',
      by: 'fsa',
      ask: ['vurdere kontrakten og foreslå, hvad der skal ske', 'assess the contract and say what is to happen'],
      businessDays: 20,
    },
    {
      do: 'decide',
      by: 'ownerRegionMember',
      ask: [
        'beslutte, om kontrakten forlænges, udbydes eller udløber',
        'decide whether the contract is extended, tendered or ends',
      ],
      businessDays: 10,
    },
  ],
  informed: ['fsa', 'fsgChair', 'ownerRegionMember', 'secretariat'],
  changes: ({ contract, title, supplier, expires, notice, tenderMonths, plan, newExpiry }, { system = '' }) =>
    plan === 'extend' && newExpiry !== undefined
      ? [
          {
            change: 'contract',
            id: contract,
            system,
            title,
            supplier,
            expires: newExpiry,
            ...(notice === undefined || notice < expires ? {} : { notice }),
            ...(tenderMonths === undefined ? {} : { tenderMonths: Math.round(tenderMonths) }),
          },
        ]
      : [],
  reminders: ({ expires }, due) =>
    typeof expires === 'string'
      ? [18, 12, 6].map((months) => daysBetween(monthsBefore(expires, months), due)).filter((days) => days > 0)
      : [],
});
