import { taskTopic } from '../task-topic.ts';

export const rsiConfirmation = taskTopic({
  lead: 'Bekræft RSI-afgørelse',
  ask: ({ data }) =>
    data.text('choice') === 'approved'
      ? 'Sekretariatet har registreret, at RSI-kredsen har godkendt ændringsønsket. Du bedes bekræfte eller rette det:'
      : data.text('choice') === 'refused'
        ? 'Sekretariatet har registreret, at RSI-kredsen har afslået ændringsønsket. Du bedes bekræfte eller rette det:'
        : 'Sekretariatet har registreret RSI-kredsens afgørelse. Du bedes bekræfte eller rette den:',
  because: () => 'Du får mailen, fordi du er RSI-kredsens kontaktperson.',
  action: 'Se den registrerede afgørelse og bekræft den',
  shows: { recommendation: true },
  consequence: () => 'Afgørelsen får ikke virkning, før den er bekræftet.',
  quotes: [['reference', 'Reference til referat']],
  short: 'Bekræft den registrerede RSI-afgørelse',
});
