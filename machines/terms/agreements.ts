import type { SlaContent } from '../governance/register-changes.ts';
import type { Words } from './words.ts';

/** What an SLA must be about, as people write it. */
export const slaTerms: Readonly<Record<SlaContent, Words>> = {
  availability: ['tilgængelighed', 'availability'],
  responseTimes: ['svartider', 'response times'],
  support: ['support', 'support'],
  backup: ['backup', 'backup'],
  errorHandling: ['fejlhåndtering', 'error handling'],
};
