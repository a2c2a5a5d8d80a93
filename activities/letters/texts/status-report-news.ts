import { viewOf } from '../../../store/rows.ts';
import { newsTopic } from '../news-topic.ts';

export const statusReportSent = newsTopic({
  kinds: ['orientation'],
  what: 'sendt til RSI',
  happened: () => 'Formanden for SYS har godkendt statusrapporten, og den er sendt til RSI-kredsen.',
  next: () => 'RSI-kredsens kontaktperson kvitterer for modtagelsen. Rapporten kan læses hos sekretariatet.',
});

export const statusReportReceived = newsTopic({
  kinds: ['orientation'],
  what: 'modtaget af RSI',
  happened: ({ case: row, data }) =>
    `RSI-kredsen har kvitteret for statusrapporten (${data.text('receivedBy') ?? viewOf(row, 'status-report')?.receivedBy ?? 'kontaktpersonen'}).`,
});

export const statusReportCancelled = newsTopic({
  kinds: ['orientation'],
  what: 'annulleret',
  happened: () => 'Statusrapporten er annulleret. Intet er sendt til RSI-kredsen efter annulleringen.',
});
