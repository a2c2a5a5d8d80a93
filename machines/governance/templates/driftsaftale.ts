import { z } from 'zod';
import type { Template } from './template.ts';

const text = z.string().trim().min(1).max(10_000);

/** a) The operating agreement between SYS and the system-responsible region. */
export const driftsaftale: Template = {
  id: 'driftsaftale',
  name: 'Driftsaftale',
  english: 'Operating agreement',
  row: 'R-093a',
  version: 1,
  sections: [
    {
      title: 'Parter',
      text: 'Styregruppen for systemforvaltning (SYS) og den systemansvarlige region. Angiv de deltagende regioner.',
    },
    { title: 'Systemet', text: 'Hvilket system aftalen omfatter, dets formål, og hvornår det blev sat i drift.' },
    {
      title: 'Systemforvaltningsansvar',
      text: 'Hvad regionen har ansvaret for inden for drift, support, vedligehold og videreudvikling, og hvad de øvrige regioner selv gør.',
    },
    {
      title: 'Organisering',
      text: 'Forretningsstyregruppe, brugergruppe og den fællesregionale systemadministrator (FSA).',
    },
    {
      title: 'Økonomi og fordelingsnøgle',
      text: 'Hvordan udgifterne til drift fordeles mellem de deltagende regioner, og fra hvornår nøglen gælder.',
    },
    {
      title: 'Sikkerhed og dokumentation',
      text: 'Hvilke sikkerhedsforskrifter regionen efterlever, og hvor systemets dokumentation findes.',
    },
    { title: 'Rapportering', text: 'Kvartalsvis driftsrapportering, KPI og udgifter efter SYS’ skabeloner.' },
    {
      title: 'Ikrafttræden, varighed og opsigelse',
      text: 'Første og eventuelt sidste dag, og hvordan aftalen opsiges eller fornys.',
    },
    { title: 'Bilag 1: SLA', text: 'SLA-aftalen efter SYS’ skabelon. En driftsaftale uden SLA-bilag er ikke komplet.' },
  ],
  schema: z.strictObject({
    parties: text,
    system: text,
    responsibility: text,
    organisation: text,
    economy: text,
    security: text,
    reporting: text,
    duration: text,
    slaAnnex: z.literal(true),
  }),
};
