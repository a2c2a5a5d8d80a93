import { counted } from '../../../machines/terms/counted.ts';
import { viewOf } from '../../../store/rows.ts';
import { formatKroner } from '../../../machines/governance/money.ts';
import type { LetterFacts } from '../facts.ts';
import { signedKroner } from '../figures.ts';
import { newsTopic } from '../news-topic.ts';

const isCancelled = ({ data, case: row }: LetterFacts): boolean =>
  data.yes('cancelled') || viewOf(row, 'budget-cycle')?.cancelled === true;

/** What the year came to: counts, lateness, money. */
function summaryLines(facts: LetterFacts): readonly (readonly [string, string])[] {
  const summary = facts.data.part('summary');
  // Of a year that was cancelled there is nothing to count.
  if (isCancelled(facts)) return [];
  const count = (name: string, key: string) => {
    const found = summary.whole(key);
    return found === undefined ? [] : [[name, String(found)] as const];
  };
  const kroner = (name: string, key: string, show: (ore: number) => string = formatKroner) => {
    const found = summary.ore(key);
    return found === undefined ? [] : [[name, show(found)] as const];
  };
  const late = (name: string, key: string) => {
    const found = summary.parts(key).map((one) => {
      const days = one.whole('days') ?? 0;
      return `${one.text('system') ?? ''} (${counted(days, 'days', 'da')})`;
    });
    return found.length === 0 ? [] : [[name, found.join(', ')] as const];
  };
  const names = (name: string, key: string) => {
    const found = summary.texts(key);
    return found.length === 0 ? [] : [[name, found.join(', ')] as const];
  };
  return [
    ...count('Driftsbudgetter', 'budgets'),
    ...kroner('Driftsbudgetter i kraft', 'inForceOre'),
    ...late('Førstebehandlet for sent', 'firstReadLate'),
    ...late('Andenbehandlet for sent', 'finalLate'),
    ...names('Begyndte med foreløbigt budget', 'provisional'),
    ...names('Udgået', 'left'),
    ...count('Kvartalsrapporter', 'reports'),
    ...count('Heraf for sent', 'lateReports'),
    ...count('Krav i SLA og KPI, der ikke blev overholdt', 'breaches'),
    ...kroner('Samlet afvigelse', 'deviationOre', signedKroner),
    ...kroner('Ønsket overført', 'carryOverAskedOre'),
    ...kroner('Bevilget overført', 'carryOverGrantedOre'),
    ...names('Sager uden udfald', 'failed'),
  ];
}

/** The year has been followed up and is closed, or it was started by mistake. */
export const cycleClosed = newsTopic({
  what: (facts) => (isCancelled(facts) ? 'annulleret' : 'afsluttet'),
  happened: (facts) =>
    isCancelled(facts)
      ? `Årshjulet for budgetåret ${facts.year} er annulleret. Åbne opgaver er bortfaldet.`
      : `Årshjulet for budgetåret ${facts.year} er afsluttet med økonomiopfølgningen.`,
  more: (facts) => {
    const summary = facts.data.text('summary');
    const lines = summaryLines(facts);
    return [
      ...(summary === undefined ? [] : [{ paragraph: summary }]),
      ...(lines.length === 0 ? [] : [{ facts: lines }]),
    ];
  },
  next: (facts) =>
    isCancelled(facts)
      ? `Et annulleret budgetår kan ikke startes igen. Driftsbudgetterne for ${facts.year} behandles uden for systemet; de godkendte budgetter skrives i registeret.`
      : 'Tallene indgår i statusrapporten til RSI-kredsen.',
});
