import type { Invariant } from '../invariant.ts';
import { yearOf } from '../lifecycles/year.ts';
import { effects, entered, type Seen } from '../search/spec.ts';

const enters = (seen: Seen) =>
  effects(seen.step, 'enterBudget').map(
    ({ params }) => params as { standing: string; lines: readonly { part: string }[] },
  );
/** Timers of this name fired in this step. */
const passed = ({ move }: Seen, timer: string): boolean => move.kind === 'time' && move.timers.includes(timer);
const told = (seen: Seen, about: string): boolean =>
  effects(seen.step, 'tell').some(({ params }) => params['about'] === about);

/** The budget year. */
export const yearRules: readonly Invariant[] = [
  {
    id: 'no-budget-in-force-without-fsg-sys-and-rsi',
    title:
      'A budget is entered as final and comes into force only with the FSG’s recommendation, SYS’ two readings and RSI’s approval',
    quotes: [
      'RSI-kredsen godkender årligt driftsbudgetterne for de enkelte systemer',
      'SYS skal for hvert system behandle og godkende budgetforslag for det kommende års drift og videreudvikling',
      'Godkende de årlige driftsbudgetter, og indstille driftsbudgettet til SYS',
    ],
    rows: ['R-015', 'R-050', 'R-051', 'R-055', 'R-103', 'R-111'],
    on: ['annual-budget'],
    step: (seen) => {
      const { fsg, first, second, rsi } = yearOf(seen.after.facts);
      const final = enters(seen).some(({ standing, lines }) => standing === 'final' && lines.length > 0);
      return (final || entered(seen, 'inForce')) && !(fsg && first && second && rsi)
        ? `FSG ${fsg}, first reading ${first}, second reading ${second}, RSI ${rsi}`
        : undefined;
    },
  },
  {
    id: 'sys-reads-only-what-the-fsg-recommends',
    title: 'SYS reads a budget only when the FSG has recommended this draft',
    quotes: [
      'forretningsstyregruppen indstiller budgetforslaget til SYS',
      'Udarbejdelse af forslag til driftsbudget, der efter godkendelse i forretningsstyregruppe, fremsendes til SYS til mødet i maj',
    ],
    rows: ['R-051', 'R-103', 'R-162'],
    on: ['annual-budget'],
    step: (seen) => {
      const { drafted, fsg } = yearOf(seen.after.facts);
      return entered(seen, 'open.firstReading') && !(drafted && fsg) ? 'read without the FSG' : undefined;
    },
  },
  {
    id: 'hearing-before-the-fsg',
    title: 'The FSG treats a budget only after the user group has been heard, or the hearing waived with a reason',
    quotes: [
      'Den systemansvarlige region skal i starten af året høre brugergruppen i forhold til udarbejdelsen af de årlige driftsbudgetter',
    ],
    rows: ['R-127', 'R-132'],
    on: ['annual-budget'],
    step: (seen) =>
      entered(seen, 'open.fsgReview') && !yearOf(seen.after.facts).heard
        ? 'the user group has not been heard'
        : undefined,
  },
  {
    id: 'first-reading-by-31-may-or-told',
    title:
      'When 31 May passes without SYS’ first reading, it is in the journal and told, and the reading still happens',
    quotes: ['Driftsbudgettet skal drøftes og førstebehandles af SYS senest 31. maj i det forudgående budgetår'],
    rows: ['R-052'],
    on: ['annual-budget'],
    step: (seen) =>
      passed(seen, 'datePassed first') && !yearOf(seen.before.facts).first && !told(seen, 'budget-first-missed')
        ? '31 May passed in silence'
        : undefined,
  },
  {
    id: 'second-after-first-reading',
    title: 'SYS reads a budget a second time only after the first',
    quotes: ['Andenbehandlingen af budgetterne sker til mødet i september'],
    rows: ['R-053'],
    on: ['annual-budget'],
    step: (seen) =>
      entered(seen, 'open.secondReading') && !yearOf(seen.after.facts).first ? 'no first reading' : undefined,
  },
  {
    id: 'final-by-30-september-or-told',
    title: 'When 30 September passes without SYS’ approval, it is in the journal and told',
    quotes: ['Det endelige budget skal være godkendt senest 30. september i det forudgående budgetår'],
    rows: ['R-055'],
    on: ['annual-budget'],
    step: (seen) =>
      passed(seen, 'datePassed final') && !yearOf(seen.before.facts).second && !told(seen, 'budget-final-missed')
        ? '30 September passed in silence'
        : undefined,
  },
  {
    id: 'budget-to-rsi-only-from-sys',
    title: 'RSI is asked about a budget only when SYS recommends it',
    quotes: ['SYS indstiller driftsbudgetter og ramme til videreudvikling og vedligehold til RSI'],
    rows: ['R-056'],
    on: ['annual-budget'],
    step: (seen) =>
      entered(seen, 'open.rsi') && !yearOf(seen.after.facts).second ? 'RSI is asked without SYS' : undefined,
  },
  {
    id: 'provisional-budget-is-part-a',
    title: 'Until a budget is approved only last year’s part A counts, and it never counts after RSI’s approval',
    quotes: [
      'Budgetterne skal tydeligt sondre mellem almindelig drift på den ene side, og ændringer og videreudvikling på den anden side',
      'Driftsdelen af budgettet er som udgangspunkt fast fra år til år',
    ],
    rows: ['R-057', 'R-058'],
    on: ['annual-budget'],
    step: (seen) => {
      const provisional = enters(seen).filter(({ standing }) => standing === 'provisional');
      if (provisional.some(({ lines }) => lines.some(({ part }) => part !== 'A')))
        return 'part B is entered without a decision';
      return provisional.length > 0 && yearOf(seen.before.facts).entered === 'final'
        ? 'the approved budget is overwritten'
        : undefined;
    },
  },
  {
    id: 'four-quarters-asked',
    title:
      'The cycle closes only when the reports of all four quarters have been asked for and every case it opened has ended, or it was cancelled',
    quotes: [
      'SYS skal sikre kvartalsvis afrapportering på drift af systemerne i porteføljen',
      'Monitorering af KPI’er for systemerne modtages kvartalsvist',
    ],
    rows: ['R-045', 'R-195', 'R-198', 'R-199'],
    on: ['budget-cycle'],
    step: (seen) => {
      if (!entered(seen, 'closed')) return undefined;
      const context = seen.after.state.actors.get('')?.snapshot?.context as {
        cancelled: boolean;
        cases: Record<string, { open: boolean }>;
      };
      if (Object.values(context.cases).some(({ open }) => open)) return 'a case is still open';
      return !context.cancelled && Number(seen.after.facts['reports']) < 4
        ? `only ${String(seen.after.facts['reports'])} reports were asked for`
        : undefined;
    },
  },
  {
    id: 'the-year-is-followed-up',
    title:
      'The cycle closes only when the year has been followed up, or it was cancelled; every system has one budget case',
    quotes: [
      'Der sker en årlig økonomiopfølgning for det seneste år til mødet i februar',
      'tidsplanen for SYS’s årshjul overholdes',
    ],
    rows: ['R-050', 'R-074', 'R-195'],
    on: ['budget-cycle'],
    step: (seen) => {
      const { cancelled } = (seen.after.state.actors.get('')?.snapshot?.context ?? {}) as { cancelled?: boolean };
      if (Number(seen.after.facts['budgets']) > 1 || Number(seen.after.facts['followUps']) > 1)
        return 'a case was opened twice';
      return entered(seen, 'closed') && cancelled !== true && Number(seen.after.facts['followUps']) < 1
        ? 'no follow-up'
        : undefined;
    },
  },
  {
    id: 'user-group-gets-the-sla-report',
    title: 'A quarter’s report is told to the FSG and the user group when it comes',
    quotes: ['løbende skal orientere brugergruppen om, hvordan SLA’ens krav overholdes'],
    rows: ['R-128', 'R-133'],
    on: ['quarterly-report'],
    step: (seen) => {
      const to = effects(seen.step, 'tell').flatMap(({ params }) => params['to'] as readonly unknown[]);
      return entered(seen, 'expenses') && !to.includes('userGroup') ? 'the user group is not told' : undefined;
    },
  },
];
