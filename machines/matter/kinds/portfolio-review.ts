import { kind } from '../kind.ts';
import { leaving } from './portfolio-exit.ts';

/**
 * A system has fallen under three regions, and the watch over the register opens its matter by itself: the secretariat fills in what is proposed, SYS recommends,
 * RSI decides with a date. From that day on no budget year and no change request begins for it; the running budget year is completed.
 */
export const portfolioReview = kind({
  ...leaving,
  name: ['System under tre regioner', 'System under three regions'],
  about: [
    'Et system drives ikke længere af mindst tre regioner sammen. Sekretariatet udfylder, hvad der foreslås, SYS indstiller, og RSI-kredsen beslutter. Der begyndes ingen nye budgetår og ændringsønsker; det løbende budgetår gøres færdigt. Bliver systemet fællesregionalt igen, trækkes sagen tilbage.',
    'A system is no longer run by at least three regions together. The secretariat fills in what is proposed, SYS recommends, RSI decides. No new budget years and change requests begin; the running budget year is completed. If the system becomes interregional again, the matter is withdrawn.',
  ],
  raisedBy: ['secretariat'],
  asks: true,
  route: [
    {
      do: 'prepare',
      by: 'secretariat',
      ask: [
        'udfylde, hvad der foreslås for et system, som ikke længere er fællesregionalt',
        'fill in what is proposed for a system that is no longer interregional',
      ],
      businessDays: 10,
    },
    ...leaving.route,
  ],
});
