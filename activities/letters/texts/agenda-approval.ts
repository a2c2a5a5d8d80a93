import { taskTopic } from '../task-topic.ts';

/** The chair approves the agenda before it goes to SYS, or returns it. */
export const agendaApproval = taskTopic({
  what: 'godkend dagsordenen',
  ask: () =>
    'Sekretariatet har udarbejdet udkast til dagsorden for mødet. Du bedes godkende den eller sende den tilbage med en bemærkning:',
  because: () => 'Du får mailen, fordi du er formand for SYS.',
  action: 'Se dagsordenen og godkend den',
  shows: {},
  consequence: () => 'Dagsordenen sendes ikke ud, før du har godkendt den, og medlemmerne får den for sent.',
  notes: ['Sager, der er kommet for sent, står for sig selv. Du kan tage dem på dagsordenen, når du godkender.'],
  short: 'Godkend dagsordenen',
});
