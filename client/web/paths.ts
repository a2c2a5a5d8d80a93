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
  newCase: '/sager/ny',
  case: '/sager/:number',
  caseAct: '/sager/:number/handling',
  caseRevise: '/sager/:number/aendring',
  caseRecord: '/sager/:number/beslutning',
  caseProposal: '/sager/:number/oplaeg',
  roadmap: '/roadmap',
  ledger: '/ramme/:year',
  mailbox: '/mail',
  mail: '/mail/:id',
  mailHtml: '/mail/:id/html',
  mailRaw: '/mail/:id/kilde',
} as const;

const part = encodeURIComponent;

export const paths = {
  home: patterns.home,
  style: patterns.style,
  privacy: patterns.privacy,
  accessibility: patterns.accessibility,
  newLink: patterns.newLink,
  newCase: patterns.newCase,
  roadmap: patterns.roadmap,
  mailbox: patterns.mailbox,
  /** The personal link that goes into a mail, without the base address. */
  link: (token: string) => `/o/${part(token)}`,
  linkAsSubstitute: (token: string) => `/o/${part(token)}?som=stedfortraeder`,
  linkConfirm: (token: string) => `/o/${part(token)}/bekraeft`,
  linkEdit: (token: string) => `/o/${part(token)}/ret`,
  linkMoreTime: (token: string) => `/o/${part(token)}/mere-tid`,
  case: (number: string) => `/sager/${part(number)}`,
  caseAct: (number: string) => `/sager/${part(number)}/handling`,
  caseRevise: (number: string) => `/sager/${part(number)}/aendring`,
  caseRecord: (number: string) => `/sager/${part(number)}/beslutning`,
  caseProposal: (number: string) => `/sager/${part(number)}/oplaeg`,
  ledger: (year: number) => `/ramme/${year}`,
  mail: (id: string) => `/mail/${part(id)}`,
  mailHtml: (id: string) => `/mail/${part(id)}/html`,
  mailRaw: (id: string) => `/mail/${part(id)}/kilde`,
} as const;

/** A path as a log may show it: the token of a personal link is left out (letters-and-links §2). */
export function redacted(path: string): string {
  return path.replace(/^\/o\/(?!nyt-link)[^/?#]+/, '/o/…');
}
