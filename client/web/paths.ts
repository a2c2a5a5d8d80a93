/** Every address of the web: patterns for the router, functions for links. No other file writes a path. */
export const patterns = {
  home: '/',
  style: '/style.css',
  health: '/health',
  privacy: '/privatliv',
  accessibility: '/tilgaengelighed',
  newLink: '/o/nyt-link',
  link: '/o/:token',
  linkConfirm: '/o/:token/bekraeft',
  linkEdit: '/o/:token/ret',
  linkMoreTime: '/o/:token/mere-tid',
  linkTemplate: '/o/:token/skabelon',
  linkFile: '/o/:token/fil',
  newCase: '/sager/ny',
  case: '/sager/:number',
  wheel: '/aarshjul/:year',
  wheelHome: '/aarshjul',
  wheelStart: '/aarshjul/start',
  wheelAct: '/aarshjul/:year/handling',
  wheelFile: '/aarshjul/:year/fil/:file',
  budgets: '/budget/:year',
  budgetFile: '/budget/:year/fil/:file',
  reports: '/rapporter/:year',
  reportsFile: '/rapporter/:year/fil/:file',
  batch: '/aarshjul/:year/afgoerelser',
  ledgerFile: '/ramme/:year/fil/:file',
  caseFile: '/sager/:number/budget.xlsx',
  caseAct: '/sager/:number/handling',
  caseRevise: '/sager/:number/aendring',
  caseRecord: '/sager/:number/beslutning',
  caseProposal: '/sager/:number/oplaeg',
  register: '/register',
  roadmap: '/roadmap',
  model: '/model',
  documents: '/dokumenter',
  document: '/dokumenter/:kind/:name',
  ledger: '/ramme/:year',
  mailbox: '/mail',
  mail: '/mail/:id',
  mailHtml: '/mail/:id/html',
  mailRaw: '/mail/:id/kilde',
} as const;

const part = encodeURIComponent;

/** A case in an address: the number of a change request, `annual-budget~2028-ppj` for the others. Takes the number or the case's id. */
export const keyOf = (idOrNumber: string): string => idOrNumber.replace(/^change-request\//, '').replace('/', '~');
/** The case's id or number from its key. */
export const fromKey = (key: string): string => key.replace('~', '/');

export const paths = {
  home: patterns.home,
  style: patterns.style,
  privacy: patterns.privacy,
  accessibility: patterns.accessibility,
  newLink: patterns.newLink,
  newCase: patterns.newCase,
  register: patterns.register,
  roadmap: patterns.roadmap,
  model: patterns.model,
  documents: patterns.documents,
  document: (id: string) => `/dokumenter/${id.split('/').map(part).join('/')}`,
  mailbox: patterns.mailbox,
  /** The personal link that goes into a mail, without the base address. */
  link: (token: string) => `/o/${part(token)}`,
  linkAsSubstitute: (token: string) => `/o/${part(token)}?som=stedfortraeder`,
  linkConfirm: (token: string) => `/o/${part(token)}/bekraeft`,
  linkEdit: (token: string) => `/o/${part(token)}/ret`,
  linkMoreTime: (token: string) => `/o/${part(token)}/mere-tid`,
  linkTemplate: (token: string) => `/o/${part(token)}/skabelon`,
  linkFile: (token: string) => `/o/${part(token)}/fil`,
  case: (number: string) => `/sager/${part(keyOf(number))}`,
  caseFile: (number: string) => `/sager/${part(keyOf(number))}/budget.xlsx`,
  wheelHome: patterns.wheelHome,
  wheelStart: patterns.wheelStart,
  wheel: (year: number) => `/aarshjul/${year}`,
  wheelAct: (year: number) => `/aarshjul/${year}/handling`,
  wheelFile: (year: number, file: string) => `/aarshjul/${year}/fil/${part(file)}`,
  batch: (year: number) => `/aarshjul/${year}/afgoerelser`,
  budgets: (year: number) => `/budget/${year}`,
  budgetFile: (year: number, file: string) => `/budget/${year}/fil/${part(file)}`,
  reports: (year: number) => `/rapporter/${year}`,
  reportsFile: (year: number, file: string) => `/rapporter/${year}/fil/${part(file)}`,
  ledgerFile: (year: number, file: string) => `/ramme/${year}/fil/${part(file)}`,
  caseAct: (number: string) => `/sager/${part(keyOf(number))}/handling`,
  caseRevise: (number: string) => `/sager/${part(keyOf(number))}/aendring`,
  caseRecord: (number: string) => `/sager/${part(keyOf(number))}/beslutning`,
  caseProposal: (number: string) => `/sager/${part(keyOf(number))}/oplaeg`,
  ledger: (year: number) => `/ramme/${year}`,
  mail: (id: string) => `/mail/${part(id)}`,
  mailHtml: (id: string) => `/mail/${part(id)}/html`,
  mailRaw: (id: string) => `/mail/${part(id)}/kilde`,
} as const;

/** A path as a log may show it: the token of a personal link is left out (letters-and-links §2). */
export function redacted(path: string): string {
  return path.replace(/^\/o\/(?!nyt-link)[^/?#]+/, '/o/…');
}
