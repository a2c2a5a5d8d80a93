import { quarterOf } from '../matter.ts';
import { newsTopic } from '../news-topic.ts';

const matters: Readonly<Record<string, string>> = {
  'annual-budget': 'Driftsbudgettet',
  'quarterly-report': 'Kvartalsrapporten',
  'financial-follow-up': 'Økonomiopfølgningen',
  frame: 'Rammen',
};

/** The system leaves the portfolio, or the budget year was started by mistake: the case ends and its open tasks are void. */
export const budgetLeft = newsTopic({
  what: 'føres ikke videre',
  happened: (facts) => {
    const { machine } = facts.case;
    const quarter = machine === 'quarterly-report' ? `${quarterOf(facts)} ` : '';
    return `${matters[machine] ?? 'Sagen'} for ${quarter}${facts.year} føres ikke videre.`;
  },
  next: () => 'Sagen er afsluttet. Åbne opgaver er bortfaldet, og links til dem kan ikke længere bruges til at svare.',
  calendar: 'cancel',
});
