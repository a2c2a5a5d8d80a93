import { formatKroner } from '../../../machines/governance/money.ts';
import type { Block } from '../content.ts';
import { newsTopic } from '../news-topic.ts';

/** Linked requests add up across a threshold. A warning without blame; the secretariat may merge them. */
export const splittingWarning = newsTopic({
  lead: 'Opdelt leverance: ændringsønske',
  tail: '',
  happened: () =>
    'Ændringsønsket hører til samme leverance som andre ændringsønsker. Lagt sammen passerer de en beløbsgrænse.',
  more: ({ data }): readonly Block[] => {
    const linked = data.texts('linked');
    const sum = data.ore('sumOre');
    return [
      {
        facts: [
          ...(linked.length > 0 ? [['Samme leverance', linked.join(', ')] as const] : []),
          ...(sum === undefined ? [] : [['Beløb i alt', formatKroner(sum)] as const]),
        ],
      },
    ];
  },
  next: () => 'Advarslen stopper ikke sagen. Sekretariatet kan samle ændringsønskerne, så de afgøres under ét.',
});
