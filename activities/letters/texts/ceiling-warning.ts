import { formatKroner } from '../../../machines/governance/money.ts';
import { newsTopic } from '../news-topic.ts';

/** Loftadvarsel: the system's commitments of the year have passed what SYS may dispose of for one system (A-05). Nothing is stopped. */
export const ceilingWarning = newsTopic({
  lead: 'Loftadvarsel: ændringsønske',
  tail: '',
  happened: ({ data, system, case: row, year }) => {
    const sum = data.ore('systemYearOre');
    const ceiling = data.ore('ceilingOre');
    const name = system?.name ?? row.system ?? 'systemet';
    return (
      `De samlede dispositioner for ${name} i ${year} ` +
      `${sum === undefined ? 'overstiger' : `er nu ${formatKroner(sum)} og overstiger`} ` +
      `${ceiling === undefined ? 'loftet for ét system.' : `loftet på ${formatKroner(ceiling)}`}`
    );
  },
  shows: { pool: true },
  next: () =>
    'Advarslen stopper ikke sagen. Det er op til formanden for SYS at vurdere, om de samlede dispositioner skal forelægges RSI-kredsen.',
});
