import { capital, quarterName, theCase } from '../../../machines/terms/index.ts';
import { quarterOf } from '../matter.ts';
import { newsTopic } from '../news-topic.ts';

/** The system leaves the portfolio, or the budget year was started by mistake: the case ends and its open tasks are void. */
export const budgetLeft = newsTopic({
  what: 'føres ikke videre',
  happened: (facts) => {
    const { machine } = facts.case;
    const period = machine === 'quarterly-report' ? quarterName(quarterOf(facts), facts.year, 'da') : facts.year;
    return `${capital(theCase(machine, 'da'))} for ${period} føres ikke videre.`;
  },
  next: () => 'Sagen er afsluttet. Åbne opgaver er bortfaldet, og links til dem kan ikke længere bruges til at svare.',
  calendar: 'cancel',
});
