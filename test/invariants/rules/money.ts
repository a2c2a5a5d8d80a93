import { edges, factsOf } from '../lifecycles/change-request.ts';
import { decidedOf, yearOf } from '../lifecycles/year.ts';
import type { Invariant } from '../invariant.ts';
import { effects, entered, type Seen, valueOf } from '../search/spec.ts';

const [, lowest, highest] = edges;
const delivers = (seen: Seen): boolean => entered(seen, 'delivery');
const same = (a: { amountOre: number; title: string } | null, b: { amountOre: number; title: string }): boolean =>
  a !== null && a.amountOre === b.amountOre && a.title === b.title;

/** What may be spent, and who decides it: change requests. */
export const moneyRules: readonly Invariant[] = [
  {
    id: 'nothing-over-two-million-without-rsi',
    title: 'No change request above 2.000.000 kr. is delivered without RSI’s confirmed decision on this very wish',
    quotes: ['RSI-kredsen skal godkende udviklingsønsker, hvor omkostningerne overstiger 2.000.000 kr.'],
    rows: ['R-019', 'R-071'],
    on: ['change-request'],
    step: (seen) => {
      const facts = factsOf(seen.after);
      return delivers(seen) && facts.amountOre > highest && !same(facts.rsi, facts)
        ? 'approved without RSI'
        : undefined;
    },
  },
  {
    id: 'rsi-only-after-sys',
    title: 'RSI is asked about a change request only after SYS has recommended this very wish',
    quotes: ['Det er SYS der indstiller videreudviklingsopgaven til godkendelse i RSI-kredsen'],
    rows: ['R-072'],
    on: ['change-request'],
    step: (seen) => {
      const facts = factsOf(seen.after);
      return entered(seen, 'open.rsi') && !same(facts.sys, facts)
        ? 'RSI is asked without SYS’ recommendation'
        : undefined;
    },
  },
  {
    id: 'rsi-projects-are-not-charged',
    title:
      'What RSI approves is in RSI’s portfolio: the common frame holds nothing for it, or all of it where RSI named the frame',
    quotes: [
      'Videreudviklingsopgaver med budget over 2.000.000 kr. betragtes som egentlige udviklingsprojekter, der styringsmæssigt skal indgå i RSI-kredsens projektportefølje',
    ],
    rows: ['R-071'],
    on: ['change-request'],
    step: (seen) => {
      const facts = factsOf(seen.after);
      const heldOre = facts.rsiFrame ? facts.amountOre : 0;
      return delivers(seen) && facts.rsi !== null && same(facts.rsi, facts) && facts.committedOre !== heldOre
        ? `${facts.committedOre} øre stay committed`
        : undefined;
    },
  },
  {
    id: 'no-commitment-beyond-the-frame',
    title:
      'What SYS approves is delivered only when the ledger has committed exactly this amount; what ends otherwise holds nothing',
    quotes: [
      'SYS kan disponere inden for den samlede økonomiske ramme til videreudviklingsønsker i porteføljen op til 2.000.000 kr.',
    ],
    rows: ['R-017', 'R-018', 'R-062', 'R-063'],
    on: ['change-request'],
    step: (seen) => {
      const facts = factsOf(seen.after);
      if (delivers(seen) && !same(facts.rsi, facts) && facts.committedOre !== facts.amountOre)
        return `delivered at ${facts.amountOre} øre with ${facts.committedOre} øre committed`;
      const refused = ['closedUnfinished', 'rejectedByFsg', 'rejectedBySys', 'refusedByRsi', 'withdrawn', 'annulled'];
      return refused.some((end) => entered(seen, end)) && facts.committedOre !== 0
        ? `ended with ${facts.committedOre} øre committed`
        : undefined;
    },
  },
  {
    id: 'sys-only-after-fsg-and-region',
    title:
      'SYS treats only what the FSG has recommended and the region has forwarded: the same wish, at most ten per cent dearer (A-07, A-39)',
    quotes: [
      'Ændringsønsker på mellem 250.000 kr. – 2.000.000 kr. indstilles af forretningsstyregruppen via de systemansvarlige regioner',
      'SYS prioriterer på det grundlag udmøntningen',
    ],
    rows: ['R-008', 'R-064', 'R-108'],
    on: ['change-request'],
    step: (seen) => {
      if (!delivers(seen)) return undefined;
      const { fsg, forwarded, amountOre, title } = factsOf(seen.after);
      if (fsg === null) return 'the FSG has not recommended it';
      if (!forwarded) return 'the region has not forwarded it';
      if (fsg.title !== title) return 'the FSG recommended another deliverable';
      return amountOre * 100 > fsg.amountOre * 110
        ? `the FSG recommended ${fsg.amountOre} øre, SYS approved ${amountOre} øre`
        : undefined;
    },
  },
  {
    id: 'sys-decides-what-is-delivered',
    title: 'What is delivered, SYS has adopted as it stands',
    quotes: ['SYS en fælles pulje til større ændringsønsker og videreudvikling af systemerne'],
    rows: ['R-031', 'R-062', 'R-067'],
    on: ['change-request'],
    step: (seen) =>
      delivers(seen) && !same(factsOf(seen.after).sys, factsOf(seen.after))
        ? 'SYS has not adopted this wish'
        : undefined,
  },
  {
    id: 'region-only-below-250000',
    title: 'The region alone approves only below 250.000 kr.',
    quotes: [
      'Mindre ændringsønsker på under 250.000 kr. kan den systemforvaltende region disponere over i driftsbudgettet',
    ],
    rows: ['R-070'],
    on: ['change-request'],
    step: (seen) => {
      const { amountOre, region } = factsOf(seen.after);
      return entered(seen, 'approvedByRegion') && (amountOre >= lowest || !region)
        ? `the region approved ${amountOre} øre`
        : undefined;
    },
  },
  {
    id: 'part-b-only-by-decision',
    title:
      'Nothing reaches the ledger of part B but through a decision: the region’s on a small request, RSI’s on the budget, SYS’ on expenses and accounts',
    quotes: [
      'Budgetterne skal tydeligt sondre mellem almindelig drift på den ene side, og ændringer og videreudvikling på den anden side',
    ],
    rows: ['R-057', 'R-070', 'R-073'],
    on: ['change-request', 'annual-budget', 'quarterly-report', 'financial-follow-up'],
    step: (seen) => {
      const { move, step, after } = seen;
      const ofPartB = (name: string): boolean =>
        effects(step, name).some(({ params }) =>
          (params['lines'] as readonly { part: string }[]).some(({ part }) => part === 'B'),
        );
      if (move.kind === 'answer' && move.src === 'chargeBudget' && !factsOf(after).region) return 'charged, undecided';
      if (ofPartB('enterBudget') && !yearOf(after.facts).rsi) return 'part B is entered without RSI';
      const { sys } = decidedOf(after.facts);
      if (ofPartB('enterSpending') && sys !== 'adopted') return 'expenses of part B without SYS';
      return ofPartB('settleAccounts') && (sys === null || sys === 'returned')
        ? 'accounts of part B without SYS'
        : undefined;
    },
  },
  {
    id: 'no-commitment-before-sys',
    title:
      'The pool is asked for money only when SYS has adopted this very wish, and where RSI decides only when RSI has named the frame',
    quotes: ['SYS har ansvar for udmøntningen af den samlede økonomiske ramme, der fastlægges af RSI-kredsen'],
    rows: ['R-031', 'R-062', 'R-067'],
    on: ['change-request'],
    step: ({ move, before }) => {
      if (move.kind !== 'answer' || move.src !== 'commitFromFrame') return undefined;
      const facts = factsOf(before);
      if (!same(facts.sys, facts)) return 'asked for without SYS';
      return facts.amountOre > highest && !(facts.rsiFrame && same(facts.rsi, facts))
        ? 'asked for where RSI decides'
        : undefined;
    },
  },
  {
    id: 'ranked-before-sys',
    title: 'What comes before SYS has a rank',
    quotes: ['Forretningsstyregrupperne skal prioritere blandt udviklingsønskerne, der indstilles til SYS'],
    rows: ['R-113'],
    on: ['change-request'],
    step: (seen) => {
      const context = seen.after.state.actors.get('')?.snapshot?.context as { rank: number | null } | undefined;
      return entered(seen, 'open.sys') && context?.rank === null ? 'it has no rank' : undefined;
    },
  },
  {
    id: 'above-250000-on-the-roadmap',
    title: 'Above 250.000 kr. it is on the roadmap before anybody decides on it',
    quotes: ['Alle ændringer og videreudviklingsønsker, der koster mere end 250.000 kr. skal fremgå af roadmap'],
    rows: ['R-169'],
    on: ['change-request'],
    step: (seen) => {
      const onRoadmap =
        (seen.after.state.actors.get('')?.snapshot?.context as { onRoadmap?: boolean } | undefined)?.onRoadmap === true;
      const told =
        effects(seen.step, 'keepRoadmap').length > 0 ||
        (seen.before.state.actors.get('')?.snapshot?.context as { onRoadmap?: boolean } | undefined)?.onRoadmap ===
          true;
      return entered(seen, 'open.fsgReview') && factsOf(seen.after).amountOre > lowest && !(onRoadmap && told)
        ? 'it is not on the roadmap'
        : undefined;
    },
  },
  {
    id: 'expenses-only-after-sys',
    title: 'A quarter’s expenses are entered only when SYS has approved them',
    quotes: ['SYS godkender kvartalsvis udgiftsrapportering'],
    rows: ['R-073'],
    on: ['quarterly-report'],
    step: ({ step, after }) =>
      effects(step, 'enterSpending').length > 0 && decidedOf(after.facts).sys !== 'adopted'
        ? 'entered without SYS'
        : undefined,
  },
  {
    id: 'carry-over-only-after-sys',
    title: 'Money goes into the next year only by SYS’ decision, and never more than was asked',
    quotes: [
      'SYS skal godkende såfremt der skal overføres midler fra et budgetår til næste budgetår',
      'Afvigelser i forhold til sidste års budget skal begrundes',
    ],
    rows: ['R-076'],
    on: ['financial-follow-up'],
    step: ({ step, after }) => {
      const [settled] = effects(step, 'settleCarryOver');
      if (settled === undefined) return undefined;
      const { sys } = decidedOf(after.facts);
      const lines = settled.params['lines'] as readonly { askedOre: number; grantedOre: number }[];
      if (sys === null || sys === 'returned') return 'carried over without SYS';
      if (lines.some(({ askedOre, grantedOre }) => grantedOre > askedOre)) return 'more was granted than was asked';
      return sys === 'refused' && lines.some(({ grantedOre }) => grantedOre > 0)
        ? 'granted although SYS refused'
        : undefined;
    },
  },
  {
    id: 'carry-over-is-reserved-first',
    title: 'What is asked to be carried over is reserved until SYS has decided',
    quotes: ['Der sker en årlig økonomiopfølgning for det seneste år til mødet i februar'],
    rows: ['R-074', 'R-076'],
    on: ['financial-follow-up'],
    step: (seen) =>
      entered(seen, 'deciding') &&
      effects(seen.step, 'reserveCarryOver').length === 0 &&
      !valueOf(seen.before).includes('deciding')
        ? 'nothing is reserved'
        : undefined,
  },
  {
    id: 'frame-only-by-rsi-after-sys',
    title: 'The frame is granted once, by RSI, after SYS’ recommendation',
    quotes: [
      'RSI-kredsen fastlægger endvidere en samlet økonomisk ramme for vedligehold og videreudvikling',
      'SYS indstiller driftsbudgetter og ramme til videreudvikling og vedligehold til RSI',
    ],
    rows: ['R-017', 'R-056'],
    on: ['frame'],
    step: (seen) => {
      const { rsi, second, drafted } = yearOf(seen.after.facts);
      if (entered(seen, 'rsi') && !second) return 'RSI is asked without SYS';
      return effects(seen.step, 'grantFrame').length > 0 && !(rsi && second && drafted)
        ? 'granted without RSI and SYS'
        : undefined;
    },
  },
];
