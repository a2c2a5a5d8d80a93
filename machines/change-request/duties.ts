import { duty } from '../duties/duty.ts';
import { group } from '../forms/form.ts';
import { kroner, optional, reason } from '../forms/field.ts';
import { recommendationFields } from './criteria.ts';
import { tookPart } from '../fsg/took-part.ts';
import { proposalFields } from './proposal.ts';

/** What a change request asks of people. */
export const changeRequestDuties = {
  'complete-request': duty({
    owner: 'fsa',
    businessDays: 20,
    title: ['Gør ændringsønsket færdigt til behandling', 'Complete the change request'],
    question: ['Ændringsønsket', 'The change request'],
    choices: {
      complete: {
        label: ['Indsend til behandling', 'Submit for treatment'],
        leads: [
          'Ændringsønsket går til behandling med det, du har skrevet herunder.',
          'The request goes on with what you wrote below.',
        ],
        fields: { proposal: group('Ændringsønsket', 'The change request', proposalFields) },
      },
      close: {
        label: ['Luk ønsket', 'Close the wish'],
        leads: [
          'Ønsket bliver ikke til en sag. Skriv hvorfor; forslagsstilleren får besked.',
          'The wish does not become a case. Say why; the proposer is told.',
        ],
        comment: 'required',
      },
    },
  }),
  'region-decision': duty({
    owner: 'ownerRegion',
    businessDays: 10,
    title: [
      'Afgør det mindre ændringsønske inden for driftsbudgettet',
      'Decide the small change request within the operating budget',
    ],
    question: ['Regionens afgørelse', 'Decision of the region'],
    recordable: true,
    choices: {
      approve: {
        label: ['Godkend', 'Approve'],
        leads: [
          'Beløbet afholdes inden for driftsbudgettet, og arbejdet kan gå i gang.',
          'The amount is paid within the operating budget and work can start.',
        ],
      },
      /** The operating budget does not cover it: on to FSG and SYS whatever the amount. */
      noCover: {
        label: ['Ikke dækning i driftsbudgettet', 'No cover in the operating budget'],
        leads: [
          'Sagen går til forretningsstyregruppen og SYS, uanset beløbet. Skriv hvorfor.',
          'The case goes to the business steering group and SYS, whatever the amount. Say why.',
        ],
        comment: 'required',
      },
      reject: {
        label: ['Afvis', 'Reject'],
        leads: ['Sagen slutter her. Skriv begrundelsen.', 'The case ends here. Give the reason.'],
        comment: 'required',
      },
    },
  }),
  'fsg-decision': duty({
    owner: 'fsgChair',
    businessDays: 20,
    title: ['Vurdér, prioritér og indstil ændringsønsket', 'Assess, rank and recommend the change request'],
    question: ['Forretningsstyregruppens beslutning', 'Decision of the business steering group'],
    recordable: true,
    fields: { tookPart },
    choices: {
      approve: {
        label: ['Indstil', 'Recommend'],
        leads: [
          'Ændringsønsket går videre med jeres prioritet og vurdering.',
          'The request goes on with your rank and assessment.',
        ],
        fields: recommendationFields,
      },
      return: {
        label: ['Hjemvis', 'Return'],
        leads: [
          'FSA skal gøre ændringsønsket færdigt. Skriv hvad der mangler.',
          'The FSA must complete the request. Say what is missing.',
        ],
        comment: 'required',
      },
      reject: {
        label: ['Afvis', 'Reject'],
        leads: [
          'Sagen slutter her. Skriv begrundelsen; forslagsstilleren får den.',
          'The case ends here. Give the reason; the proposer gets it.',
        ],
        comment: 'required',
      },
    },
  }),
  'region-forwarding': duty({
    owner: 'ownerRegionMember',
    businessDays: 5,
    title: [
      'Fremsend ændringsønsket til SYS, eventuelt med udtalelse',
      'Forward the change request to SYS, with an opinion if you wish',
    ],
    question: ['Fremsendelse til SYS', 'Forwarding to SYS'],
    choices: {
      forward: {
        label: ['Fremsend', 'Forward'],
        leads: [
          'Sagen går til SYS. Det, du skriver, følger med som regionens udtalelse.',
          'The case goes to SYS. What you write goes along as the opinion of the region.',
        ],
        fields: { opinion: optional(reason('Udtalelse', 'Opinion')) },
      },
      return: {
        label: ['Hjemvis til FSG', 'Return to the FSG'],
        leads: [
          'Sagen går tilbage til færdiggørelse. Skriv hvad der mangler.',
          'The case goes back to be completed. Say what is missing.',
        ],
        comment: 'required',
      },
    },
  }),
  'deferred-review': duty({
    owner: 'secretariat',
    businessDays: 60,
    title: [
      'Tag det udskudte ændringsønske op igen, når rammen tillader det',
      'Take the deferred change request up again when the frame allows',
    ],
    choices: {},
  }),
  'delivery-report': duty({
    owner: 'fsa',
    businessDays: 250,
    title: ['Meld leverancen færdig', 'Report the delivery as completed'],
    question: ['Leverancen', 'The delivery'],
    choices: {
      delivered: {
        label: ['Leverancen er færdig', 'The delivery is complete'],
        leads: [
          'Sagen afsluttes, og roadmappen viser den som leveret.',
          'The case is closed and the roadmap shows it as delivered.',
        ],
        fields: {
          spentOre: optional(
            kroner('Forbrugt beløb', 'Amount spent', ['I kroner, fx 845.000', 'In kroner, for example 845.000']),
          ),
        },
      },
    },
  }),
};
