import { newsTopic } from '../news-topic.ts';

export const changeRequestAdopted = newsTopic({
  tail: 'er godkendt af SYS',
  happened: ({ system }) =>
    system?.specialAgreement === undefined
      ? 'SYS har godkendt ændringsønsket. Beløbet er disponeret inden for den fælles pulje.'
      : 'SYS har godkendt ændringsønsket. Beløbet betales efter den særskilte aftale for systemet.',
  more: ({ data }) => {
    const proof = data.part('proof').text('da');
    return proof === undefined ? [] : [{ paragraph: proof }];
  },
  shows: { pool: true, recommendation: true },
  next: () => 'Ændringsønsket kommer på systemets roadmap, og FSA melder leverancen færdig, når den er idriftsat.',
});
