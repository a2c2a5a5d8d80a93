import { act } from '../acts/act.ts';
import { optional, reason, reference, textUpTo, wholeBetween } from '../forms/field.ts';
import { group } from '../forms/form.ts';
import { proposalFields } from './proposal.ts';

const [on, why] = ['change-request', reason('Begrundelse', 'Reason')] as const;
const fsa = ['fsa', 'fsaStaff'] as const;

/** The proposer may take a wish back until the FSG, or for a small one the region, has decided. */
const beforeTheFsg = ['complete-request', 'fsg-decision', 'region-decision'] as const;

/** Taken back by the proposer or FSA until the FSG decides, by FSA or FSG chair until SYS or RSI decides. */
export const withdraw = act({
  on,
  name: 'withdraw',
  event: 'withdraw',
  who: [...fsa, 'fsgChair', { role: 'proposer', whileOpen: beforeTheFsg }],
  title: ['Træk ændringsønsket tilbage', 'Withdraw the change request'],
  leads: [
    'Sagen slutter, åbne opgaver og stemmer bortfalder, og parterne får besked. Det kan ikke fortrydes.',
    'The case ends, open tasks and votes lapse, and the parties are told. It cannot be undone.',
  ],
  done: ['Trukket tilbage', 'Withdrawn'],
  button: ['Træk tilbage', 'Withdraw'],
  journal: 'withdrawn',
  review: true,
  destructive: true,
  fields: { reason: why },
});

/** New estimate, scope or wording. Material changes make a new version and restart what is open. */
export const revise = act({
  on,
  name: 'revise',
  event: 'revise',
  who: [...fsa, 'secretariat'],
  title: ['Ret ændringsønsket', 'Revise the change request'],
  leads: [
    'Du ser, om rettelsen er væsentlig, før den gemmes. En væsentlig rettelse er en ny udgave, og alle spørges igen.',
    'You see whether the change is material before it is saved. A material change is a new version, and everybody is asked again.',
  ],
  done: ['Ændret; ny udgave', 'Changed; new version'],
  journal: 'revised',
  review: true,
  fields: { proposal: group('Den nye udgave', 'The new version', proposalFields), reason: why },
});

/** The FSG list is re-ranked until SYS decides. */
export const rerank = act({
  on,
  name: 'rerank',
  event: 'rerank',
  who: ['fsgChair', ...fsa],
  title: ['Ændr prioriteten', 'Change the rank'],
  leads: [
    'Listen hos forretningsstyregruppen ændres. En prioritet kan kun have ét ønske ad gangen.',
    'The list of the business steering group changes. A rank can have one request only.',
  ],
  done: ['Prioritet ændret', 'Rank changed'],
  button: ['Gem prioriteten', 'Save the rank'],
  journal: 'reranked',
  fields: {
    rank: wholeBetween(1, 999)('Ny prioritet', 'New rank', [
      'Et helt tal fra 1 til 999; 1 er højest.',
      'A whole number from 1 to 999; 1 is highest.',
    ]),
  },
  positional: 'rank',
});

/** The user group is invited to comment on the business case, before the FSG decides. */
export const inviteUserGroup = act({
  on,
  name: 'invite-user-group',
  event: 'inviteUserGroup',
  who: [...fsa, 'secretariat'],
  title: ['Bed brugergruppen om bemærkninger', 'Ask the user group for comments'],
  leads: [
    'Hvert medlem af brugergruppen får et personligt link og kan kommentere business casen inden fristen. Forretningsstyregruppen tager stilling bagefter og ser bemærkningerne.',
    'Each member of the user group gets a personal link and may comment on the business case before the deadline. The business steering group decides afterwards and sees the comments.',
  ],
  done: ['Brugergruppen er bedt om bemærkninger', 'The user group has been asked for comments'],
  button: ['Bed om bemærkninger', 'Ask for comments'],
  journal: 'user-group-invited',
  review: true,
  mails: ['userGroup'],
  fields: {
    note: optional(textUpTo(4000)('Hvad de bedes se på', 'What they are asked to look at')),
    businessDays: optional(
      wholeBetween(3, 40)('Frist i arbejdsdage', 'Window in business days', ['Ellers 10', 'Otherwise 10']),
    ),
  },
});

/** What has come goes along; the others can no longer comment. */
export const closeUserComments = act({
  on,
  name: 'close-user-comments',
  event: 'close',
  actor: 'commenting',
  who: [...fsa, 'secretariat'],
  title: ['Slut brugergruppens kommentering', "End the user group's comments"],
  leads: [
    'De bemærkninger, der er kommet, følger ændringsønsket, og sagen går videre. De, der ikke har svaret, kan ikke kommentere længere.',
    'The comments that have come follow the change request, and the case goes on. Those who have not answered can no longer comment.',
  ],
  done: ['Brugergruppens kommentering sluttet før tid', 'The comments of the user group ended early'],
  button: ['Slut kommenteringen', 'End the comments'],
  journal: 'hearing-ended-early',
  review: true,
  fields: { reason: why },
});

/** The secretariat finds that what is to come before SYS is not complete: the FSA completes it first. */
export const returnForCompletion = act({
  on,
  name: 'return',
  event: 'returnForCompletion',
  who: ['secretariat'],
  title: ['Send tilbage til færdiggørelse', 'Return for completion'],
  leads: [
    'FSA gør ændringsønsket færdigt og får begrundelsen. Derefter går det igen til forretningsstyregruppen og regionen, før SYS behandler det.',
    'The FSA completes the change request and is told why. It then goes by the business steering group and the region again before SYS treats it.',
  ],
  done: ['Sendt tilbage af sekretariatet for at blive gjort færdigt', 'Returned by the secretariat for completion'],
  button: ['Send tilbage', 'Return'],
  journal: 'returned-for-completion',
  review: true,
  fields: { reason: reason('Hvad der mangler', 'What is missing') },
});

/** The request may come before SYS without involvement or a part of its business case: the reason stands in its papers. */
export const waivePapers = act({
  on,
  name: 'waive-papers',
  event: 'waivePapers',
  who: ['secretariat'],
  title: ['Forelæg SYS sagen uden fuldstændigt oplæg', 'Put the case before SYS without complete papers'],
  leads: [
    'Ændringsønsket kan komme på dagsordenen eller i skriftlig behandling, selv om inddragelse eller en del af business casen mangler. Begrundelsen står i beslutningsoplægget.',
    'The change request can come on the agenda or in a written procedure though its involvement or a part of the business case is missing. The reason stands in the decision proposal.',
  ],
  done: ['Kravet om fuldstændigt oplæg fraveget', 'Complete papers waived'],
  button: ['Fravig kravet', 'Waive it'],
  journal: 'papers-waived',
  review: true,
  fields: { reason: why },
});

/** A deferred request is taken up again when there is room in the frame. */
export const reconsider = act({
  on,
  name: 'reconsider',
  event: 'reconsider',
  who: ['secretariat', 'fsgChair'],
  title: ['Genoptag ændringsønsket', 'Take the change request up again'],
  leads: [
    'Det udskudte ønske venter igen på behandling i SYS, med samme prioritet.',
    'The deferred request waits for treatment in SYS again, with the same rank.',
  ],
  done: ['Genoptaget', 'Taken up again'],
  button: ['Genoptag', 'Take up again'],
  journal: 'reconsidered',
});

/** Cancelled after approval by a decision of the approving body; releases the commitment. */
export const annul = act({
  on,
  name: 'annul',
  event: 'annul',
  who: ['secretariat'],
  title: ['Annullér efter godkendelse', 'Cancel after approval'],
  leads: [
    'Kræver en beslutning i den gruppe, der godkendte. Sagen slutter, og det disponerede beløb føres tilbage til rammen.',
    'Needs a decision of the body that approved. The case ends and the committed amount returns to the frame.',
  ],
  done: ['Annulleret', 'Cancelled'],
  button: ['Annullér ændringsønsket', 'Cancel the change request'],
  journal: 'annulled',
  review: true,
  destructive: true,
  fields: { reference, reason: why },
});

/** Filed by the FSA side, or as a wish that the FSA completes, by user group, FSG and participating regions. */
export const submit = act({
  on,
  name: 'submit',
  event: 'submit',
  starts: 'case',
  who: 'anyone',
  title: ['Indgiv et ændringsønske', 'File a change request'],
  leads: [
    'Systemets FSA indgiver det til forretningsstyregruppen. Brugergruppe, forretningsstyregruppe og regioner kan ønske det; så gør FSA det færdigt først.',
    "The system's FSA files it with the business steering group. User group, business steering group and regions may wish for it; the FSA then completes it first.",
  ],
  done: ['Ændringsønsket er indgivet', 'The change request has been filed'],
  button: ['Indgiv', 'File'],
  review: true,
  fields: proposalFields,
});

const { title, system } = proposalFields;

/** The wish of the user group, or of anyone else on the way: title, need and effect. What it costs and why is the FSA's to add. */
export const wish = act({
  on,
  name: 'wish',
  event: 'wish',
  starts: 'case',
  who: 'anyone',
  title: ['Fremsæt et ønske om en ændring', 'Put forward a wish for a change'],
  leads: [
    'FSA får ønsket, skriver beløb og faglig begrundelse og indsender det til behandling, eller lukker det med en begrundelse. Du får besked.',
    'The FSA gets the wish, adds amount and professional justification and submits it, or closes it with a reason. You are told.',
  ],
  done: ['Ønsket er fremsat', 'The wish has been put forward'],
  button: ['Fremsæt', 'Put forward'],
  fields: {
    title,
    system,
    need: textUpTo(4000)('Behov', 'Need'),
    effect: textUpTo(4000)('Effekt', 'Effect', ['Hvad ændringen skal føre til', 'What the change is to lead to']),
  },
});
