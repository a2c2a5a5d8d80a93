import { bodyName } from '../../../machines/terms/roles.ts';
import { formatDate, localDate } from '../../../machines/governance/calendar.ts';
import type { LetterFacts } from '../facts.ts';
import { newsTopic } from '../news-topic.ts';
import { viewOf } from '../../../store/rows.ts';

const motivation = ({ data }: LetterFacts) => {
  const quote = data.text('motivation');
  return quote === undefined ? [] : [{ quote, of: 'Sekretariatets begrundelse' }];
};
const versionOf = ({ data, case: row }: LetterFacts): string => data.text('modelVersion') ?? row.number;
const dayOf = ({ data }: LetterFacts): string => {
  const from = data.text('effectiveFrom');
  return from === undefined ? 'den fastsatte dag' : `den ${formatDate(localDate(from), 'long')}`;
};

/** SYS recommends a version of the model to RSI. */
export const modelRecommended = newsTopic({
  what: 'indstillet til RSI',
  happened: (facts) => `SYS indstiller version ${versionOf(facts)} af styringsmodellen til RSI-kredsen.`,
  more: motivation,
  next: (facts) =>
    `RSI-kredsen tager stilling. Er det ikke sket inden ${dayOf(facts)}, skal versionen have en ny dag og indstilles igen.`,
});

/** It comes back to the secretariat: from SYS, from RSI, or because its day passed before anybody had decided. */
export const modelReturned = newsTopic({
  what: 'tilbage til sekretariatet',
  happened: (facts) => {
    const body = facts.data.text('body');
    if (body === 'day')
      return `Dagen for version ${versionOf(facts)} af styringsmodellen er passeret, uden at RSI-kredsen har afgjort den. Den gælder ikke.`;
    return `${body === 'rsi' ? 'RSI-kredsen' : 'SYS'} har sendt forslaget til version ${versionOf(facts)} af styringsmodellen tilbage.`;
  },
  next: () => 'Sekretariatet retter forslaget eller trækker det tilbage. Et rettet forslag indstilles af SYS igen.',
});

export const modelDecided = newsTopic({
  what: 'vedtaget af RSI',
  happened: (facts) =>
    `RSI-kredsen har vedtaget version ${versionOf(facts)} af styringsmodellen. Den gælder fra ${dayOf(facts)} kl. 00.00.`,
  more: motivation,
  next: () =>
    'Sager, der indgives inden da, følger den nuværende version. Fristerne i et budgetår, der er startet, står fast.',
});

export const modelInForce = newsTopic({
  what: 'gælder nu',
  happened: (facts) => `Version ${versionOf(facts)} af styringsmodellen gælder fra nu af.`,
  more: ({ case: row }) => {
    const { adopted = [], kept = [] } = viewOf(row, 'model-revision') ?? {};
    return adopted.length + kept.length === 0
      ? []
      : [
          {
            paragraph: `${adopted.length} åbne ændringsønsker følger nu den nye version; ${kept.length} beholder den, de har.`,
          },
        ];
  },
});

export const modelRefused = newsTopic({
  what: 'afslået af RSI',
  happened: (facts) =>
    `RSI-kredsen har afslået version ${versionOf(facts)} af styringsmodellen. Den nuværende version gælder fortsat.`,
});

export const modelWithdrawn = newsTopic({
  what: 'trukket tilbage',
  happened: (facts) =>
    `Sekretariatet har trukket forslaget til version ${versionOf(facts)} af styringsmodellen tilbage.`,
});

export const modelOvertaken = newsTopic({
  what: 'afløst, før den gjaldt',
  happened: (facts) =>
    `Version ${versionOf(facts)} af styringsmodellen kommer ikke til at gælde: RSI-kredsen har siden vedtaget version ${facts.data.text('overtakenBy') ?? ''}, som gælder fra samme dag eller før.`,
});

const fsg = bodyName('fsg', 'da');
/** Who recommends before whoever decides, by level. */
const before: Readonly<Record<string, string>> = {
  sys: `${fsg} indstiller, og `,
  rsi: `${fsg} og SYS indstiller, og `,
};
const wayOf = (level: string | undefined, otherwise: string): string => {
  const decides = level === undefined ? undefined : bodyName(level, 'da');
  return decides === undefined ? otherwise : `${before[level ?? ''] ?? ''}${decides} afgør`;
};

/** A request that is not decided takes another way because RSI has changed the model. */
export const modelChanged = newsTopic({
  tail: 'følger en ny vej',
  happened: ({ data }) =>
    `RSI-kredsen har ændret styringsmodellen, og version ${data.text('modelVersion') ?? ''} gælder også for sager, der ikke er afgjort. Før: ${wayOf(data.text('from'), 'den tidligere vej')}. Nu: ${wayOf(data.text('to'), 'en ny vej')}.`,
  calendar: 'cancel',
  next: () =>
    'Opgaver hos dem, der ikke længere skal tage stilling, er trukket tilbage, og deres links gælder ikke. De, der skal, får en ny mail.',
});
