import { newsTopic } from '../news-topic.ts';

/** A case could not take what SYS decided on it: the secretariat sees why, and nothing is lost. */
export const decisionRefused = newsTopic({
  what: 'afgørelse ikke modtaget',
  happened: ({ data }) =>
    `Afgørelsen på punktet «${data.text('title') ?? data.text('item') ?? ''}» er skrevet ned, men sagen tog ikke imod den.`,
  more: ({ data }) => {
    const refusal = data.text('refusal');
    return refusal === undefined ? [] : [{ quote: refusal, of: 'Sagens svar' }];
  },
  next: () => 'Ret sagen og sig afgørelsen igen fra mødets side, eller registrér den på sagen selv.',
  kinds: ['warning'],
});
