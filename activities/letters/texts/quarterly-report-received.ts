import { newsTopic } from '../news-topic.ts';

/** The FSG and the user group get a copy of the report. */
export const quarterlyReportReceived = newsTopic({
  what: 'modtaget',
  happened: () => 'FSA har indsendt kvartalets rapport om drift, KPI og udgifter. Du får den til orientering.',
  next: () => 'SYS tager stilling til udgifterne. Rapporten kan læses på sagens side.',
});
