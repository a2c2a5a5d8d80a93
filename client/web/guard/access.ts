import { patterns } from '../paths.ts';
import type { RolesToday } from '../../sdk/sign-in/roles-today.ts';

/**
 * Who a page is for. `anyone`: its own secret, or nothing, guards it; `machine`: whoever sits at the machine of an embedded product; `person`: whoever is signed in,
 * and the act or the duty says what they may; `reader`: whoever has a role, a seat or a task today, for all bodies read all cases; `secretariat`: its staff.
 */
export type Access = 'anyone' | 'machine' | 'person' | 'reader' | 'secretariat';

/** Every address of the web, and who it is for. What is not here is for nobody; a test holds it to the routes. */
export const access: Readonly<Record<keyof typeof patterns, Access>> = {
  home: 'reader',
  style: 'anyone',
  health: 'anyone',
  ready: 'anyone',
  privacy: 'anyone',
  accessibility: 'anyone',
  signIn: 'anyone',
  signInCode: 'anyone',
  signInLink: 'anyone',
  signInExample: 'machine',
  signOut: 'anyone',
  sessions: 'person',
  newLink: 'anyone',
  link: 'anyone',
  linkConfirm: 'anyone',
  linkEdit: 'anyone',
  linkAct: 'anyone',
  linkTemplate: 'anyone',
  linkFile: 'anyone',
  linkPaper: 'anyone',
  linkVotes: 'anyone',
  linkVotesConfirm: 'anyone',
  linkVotesEdit: 'anyone',
  matters: 'reader',
  newMatter: 'reader',
  templates: 'reader',
  case: 'reader',
  caseFile: 'reader',
  caseBudget: 'reader',
  caseMachine: 'reader',
  wheel: 'reader',
  wheelHome: 'reader',
  wheelFile: 'reader',
  budgets: 'reader',
  budgetFile: 'reader',
  reports: 'reader',
  reportsFile: 'reader',
  ledger: 'reader',
  ledgerFile: 'reader',
  act: 'person',
  actOn: 'person',
  caseRecord: 'reader',
  duty: 'person',
  escalations: 'reader',
  escalation: 'reader',
  statusReports: 'reader',
  statusReport: 'reader',
  meetings: 'reader',
  meeting: 'reader',
  meetingItem: 'reader',
  meetingMinutes: 'reader',
  meetingFile: 'reader',
  register: 'reader',
  workList: 'reader',
  roadmap: 'reader',
  roadmapFile: 'reader',
  roadmapOf: 'reader',
  roadmapOfFile: 'reader',
  projects: 'reader',
  project: 'reader',
  portfolio: 'reader',
  portfolioFile: 'reader',
  model: 'reader',
  documents: 'reader',
  document: 'reader',
  documentFile: 'reader',
  operation: 'secretariat',
  rehearsal: 'secretariat',
  operationOf: 'secretariat',
  mailbox: 'machine',
  mail: 'machine',
  mailHtml: 'machine',
  mailRaw: 'machine',
};

const byPattern = new Map<string, Access>(
  Object.entries(patterns).map(([name, pattern]) => [pattern, access[name as keyof typeof patterns]]),
);

/** Who the route of that pattern is for; undefined for one that is not in the table. */
export const accessOf = (pattern: string): Access | undefined => byPattern.get(pattern);

/** Whether somebody with these roles may see it. */
export const mayEnter = (to: 'person' | 'reader' | 'secretariat', roles: RolesToday): boolean =>
  to === 'person' || roles[to];
