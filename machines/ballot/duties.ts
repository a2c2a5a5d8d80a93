import { duty } from '../duties/duty.ts';

/** What a ballot asks of people. What a yes and a no lead to is worded by what SYS is asked. */
export const ballotDuties = {
  'sys-vote': duty({
    owner: 'sysMembers',
    businessDays: 5,
    title: ['Stem om sagen i SYS', 'Vote on the case in SYS'],
    question: ['Din stemme', 'Your vote'],
    personal: true,
    choices: {
      for: {
        label: ['For', 'For'],
        leads: ['Du stemmer for, at SYS godkender ændringsønsket.', 'You vote that SYS approves the change request.'],
      },
      against: {
        label: ['Imod', 'Against'],
        leads: ['Du stemmer imod. Skriv hvorfor.', 'You vote against. Say why.'],
        comment: 'required',
      },
      abstain: {
        label: ['Hverken for eller imod', 'Abstain'],
        leads: [
          'Tæller med, når det afgøres, om SYS er beslutningsdygtig, men ikke for nogen af siderne.',
          'Counts for the quorum but for neither side.',
        ],
      },
      meeting: {
        label: ['Jeg ønsker sagen behandlet på et møde', 'I want the case treated at a meeting'],
        leads: [
          'Den skriftlige behandling stopper, og sagen kommer på næste dagsorden.',
          'The written procedure stops and the case goes on the next agenda.',
        ],
        aside: true,
      },
      recuse: {
        label: ['Jeg er inhabil i denne sag', 'I am disqualified in this case'],
        leads: [
          'Du udgår af afstemningen om sagen. En stedfortræder kan stemme.',
          'You leave this vote. A substitute may vote.',
        ],
        aside: true,
      },
    },
  }),
  'tie-break': duty({
    owner: 'sysChair',
    businessDays: 5,
    title: ['Afgør stemmeligheden som formand for SYS', 'Decide the tie as chair of SYS'],
    question: ['Formandens afgørelse', 'Decision of the chair'],
    notByFallback: true,
    choices: {
      for: {
        label: ['For', 'For'],
        leads: [
          'Stemmerne står lige; din stemme gør, at ændringsønsket godkendes.',
          'The votes are equal; your vote approves the change request.',
        ],
      },
      against: {
        label: ['Imod', 'Against'],
        leads: [
          'Stemmerne står lige; din stemme gør, at ændringsønsket forkastes.',
          'The votes are equal; your vote rejects the change request.',
        ],
      },
    },
  }),
};
