import { duties, type DutyName } from '../../../machines/duties.ts';
import { yearForms } from '../cases/annual-budget/duty-texts.ts';
import type { DutyForm } from '../cases/duty-form.ts';
import { escalationForms } from '../cases/escalation/duty-texts.ts';
import { matterForms } from '../cases/matter/matter-forms.ts';
import { meetingForms } from '../cases/meeting/duty-texts.ts';
import { projectForms } from '../cases/project-report/duty-texts.ts';
import { statusReportForms } from '../cases/status-report/duty-texts.ts';
import { type Lang, translate } from '../language.ts';
import { askedAbout } from '../../../machines/terms/index.ts';

type Pair = readonly [da: string, en: string];

/** A duty without an entry, or without choices, is not answered by link: its page says where it is. */
export const dutyForms: Readonly<Partial<Record<DutyName, DutyForm>>> = {
  'sys-vote': {
    question: ['Din stemme', 'Your vote'],
    choices: [
      {
        value: 'for',
        label: ['For', 'For'],
        leads: ['Du stemmer for, at SYS godkender ændringsønsket.', 'You vote that SYS approves the change request.'],
      },
      {
        value: 'against',
        label: ['Imod', 'Against'],
        leads: ['Du stemmer imod. Skriv hvorfor.', 'You vote against. Say why.'],
      },
      {
        value: 'abstain',
        label: ['Hverken for eller imod', 'Abstain'],
        leads: [
          'Tæller med, når det afgøres, om SYS er beslutningsdygtig, men ikke for nogen af siderne.',
          'Counts for the quorum but for neither side.',
        ],
      },
      {
        value: 'meeting',
        aside: true,
        label: ['Jeg ønsker sagen behandlet på et møde', 'I want the case treated at a meeting'],
        leads: [
          'Den skriftlige behandling stopper, og sagen kommer på næste dagsorden.',
          'The written procedure stops and the case goes on the next agenda.',
        ],
      },
      {
        value: 'recuse',
        aside: true,
        label: ['Jeg er inhabil i denne sag', 'I am disqualified in this case'],
        leads: [
          'Du udgår af afstemningen om sagen. En stedfortræder kan stemme.',
          'You leave this vote. A substitute may vote.',
        ],
      },
    ],
  },
  'tie-break': {
    question: ['Formandens afgørelse', 'Decision of the chair'],
    choices: [
      {
        value: 'for',
        label: ['For', 'For'],
        leads: [
          'Stemmerne står lige; din stemme gør, at ændringsønsket godkendes.',
          'The votes are equal; your vote approves the change request.',
        ],
      },
      {
        value: 'against',
        label: ['Imod', 'Against'],
        leads: [
          'Stemmerne står lige; din stemme gør, at ændringsønsket forkastes.',
          'The votes are equal; your vote rejects the change request.',
        ],
      },
    ],
  },
  'fsg-decision': {
    question: ['Forretningsstyregruppens beslutning', 'Decision of the business steering group'],
    choices: [
      {
        value: 'approve',
        label: ['Indstil', 'Recommend'],
        leads: [
          'Ændringsønsket går videre med jeres prioritet og vurdering.',
          'The request goes on with your rank and assessment.',
        ],
      },
      {
        value: 'return',
        label: ['Hjemvis', 'Return'],
        leads: [
          'FSA skal gøre ændringsønsket færdigt. Skriv hvad der mangler.',
          'The FSA must complete the request. Say what is missing.',
        ],
      },
      {
        value: 'reject',
        label: ['Afvis', 'Reject'],
        leads: [
          'Sagen slutter her. Skriv begrundelsen; forslagsstilleren får den.',
          'The case ends here. Give the reason; the proposer gets it.',
        ],
      },
    ],
  },
  'region-decision': {
    question: ['Regionens afgørelse', 'Decision of the region'],
    choices: [
      {
        value: 'approve',
        label: ['Godkend', 'Approve'],
        leads: [
          'Beløbet afholdes inden for driftsbudgettet, og arbejdet kan gå i gang.',
          'The amount is paid within the operating budget and work can start.',
        ],
      },
      {
        value: 'noCover',
        label: ['Ikke dækning i driftsbudgettet', 'No cover in the operating budget'],
        leads: [
          'Sagen går til forretningsstyregruppen og SYS, uanset beløbet. Skriv hvorfor.',
          'The case goes to the business steering group and SYS, whatever the amount. Say why.',
        ],
      },
      {
        value: 'reject',
        label: ['Afvis', 'Reject'],
        leads: ['Sagen slutter her. Skriv begrundelsen.', 'The case ends here. Give the reason.'],
      },
    ],
  },
  'region-forwarding': {
    question: ['Fremsendelse til SYS', 'Forwarding to SYS'],
    choices: [
      {
        value: 'forward',
        label: ['Fremsend', 'Forward'],
        leads: [
          'Sagen går til SYS. Det, du skriver, følger med som regionens udtalelse.',
          'The case goes to SYS. What you write goes along as the opinion of the region.',
        ],
      },
      {
        value: 'return',
        label: ['Hjemvis til FSG', 'Return to the FSG'],
        leads: [
          'Sagen går tilbage til færdiggørelse. Skriv hvad der mangler.',
          'The case goes back to be completed. Say what is missing.',
        ],
      },
    ],
  },
  'complete-request': {
    question: ['Ændringsønsket', 'The change request'],
    choices: [
      {
        value: 'complete',
        label: ['Indsend til behandling', 'Submit for treatment'],
        leads: [
          'Ændringsønsket går til behandling med det, du har skrevet herunder.',
          'The request goes on with what you wrote below.',
        ],
      },
      {
        value: 'close',
        label: ['Luk ønsket', 'Close the wish'],
        leads: [
          'Ønsket bliver ikke til en sag. Skriv hvorfor; forslagsstilleren får besked.',
          'The wish does not become a case. Say why; the proposer is told.',
        ],
      },
    ],
  },
  'delivery-report': {
    question: ['Leverancen', 'The delivery'],
    choices: [
      {
        value: 'delivered',
        label: ['Leverancen er færdig', 'The delivery is complete'],
        leads: [
          'Sagen afsluttes, og roadmappen viser den som leveret.',
          'The case is closed and the roadmap shows it as delivered.',
        ],
      },
    ],
  },
  ...yearForms,
  ...matterForms,
  ...escalationForms,
  ...statusReportForms,
  ...meetingForms,
  ...projectForms,
};

/** The form of a duty; a vote says what a yes and a no lead to by what SYS is asked. */
export function formFor(duty: DutyName, question?: string): DutyForm | undefined {
  const form = dutyForms[duty];
  if (form === undefined || (duty !== 'sys-vote' && duty !== 'tie-break')) return form;
  const { adopts, rejects } = askedAbout(question);
  const tie = duty === 'tie-break';
  const leads = (value: string, given: Pair): Pair => {
    if (value === 'for')
      return tie
        ? [
            `Stemmerne står lige; din stemme gør, at ${adopts[0]}.`,
            `The votes are equal; your vote means that ${adopts[1]}.`,
          ]
        : [`Du stemmer for, at ${adopts[0]}.`, `You vote that ${adopts[1]}.`];
    if (value === 'against')
      return tie
        ? [
            `Stemmerne står lige; din stemme gør, at ${rejects[0]}.`,
            `The votes are equal; your vote means that ${rejects[1]}.`,
          ]
        : [
            `Du stemmer imod. Er det flertallet, betyder det, at ${rejects[0]}. Skriv hvorfor.`,
            `You vote against. If that is the majority, ${rejects[1]}. Say why.`,
          ];
    return given;
  };
  return { ...form, choices: form.choices.map((one) => ({ ...one, leads: leads(one.value, one.leads) })) };
}

export type Criterion = 'user' | 'business' | 'technical' | 'economic';
export const criterionNames: Readonly<Record<Criterion, Pair>> = {
  user: ['Brugerne', 'Users'],
  business: ['Forretningen', 'Business'],
  technical: ['Teknik', 'Technology'],
  economic: ['Økonomi', 'Economy'],
};
export const criterionKeys = Object.keys(criterionNames) as Criterion[];

export const isDuty = (name: string): name is DutyName => Object.hasOwn(duties, name);

/** A choice as its form words it; the value itself when no form has it. */
export function choiceLabel(duty: string, choice: string, lang: Lang): string {
  const found = isDuty(duty) ? dutyForms[duty]?.choices.find((one) => one.value === choice) : undefined;
  return found ? translate(lang)(...found.label) : choice;
}
