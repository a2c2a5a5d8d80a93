import { z } from 'zod';
import type { Template } from './template.ts';

const text = z.string().trim().min(1).max(10_000);

/** What an SLA must say something of: availability, response times, support, backup, error handling. */
export const slaContents = z.strictObject({
  availability: text,
  responseTimes: text,
  support: text,
  backup: text,
  errorHandling: text,
});

/** b) The service level agreement, annex to the operating agreement. */
export const sla: Template = {
  id: 'sla',
  name: 'SLA-aftale',
  english: 'Service level agreement',
  row: 'R-093b',
  version: 1,
  sections: [
    { title: 'Tilgængelighed', text: 'Krav i procent, måleperiode, servicevinduer, og hvad der ikke tælles med.' },
    { title: 'Svartider', text: 'Krav til svartider for de vigtigste handlinger, og hvordan de måles.' },
    { title: 'Support', text: 'Åbningstid, kontaktvej (single point of contact) og reaktionstider efter alvorlighed.' },
    { title: 'Backup', text: 'Hyppighed, opbevaring, krav til genskabelse, og hvornår genskabelse prøves.' },
    { title: 'Fejlhåndtering', text: 'Inddeling af fejl, løsningstider, information af brugerne og nødprocedure.' },
  ],
  schema: slaContents,
};
