/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { type Lang, translate } from './language.ts';
import { paths } from './paths.ts';

type Words = readonly [da: string, en: string];

interface Entry {
  readonly href: string;
  readonly name: Words;
  /** Pages without an entry of their own that belong here. */
  readonly below?: RegExp;
}

interface Group {
  readonly name: Words;
  readonly entries: readonly Entry[];
}

/** The console's pages, by what one comes for. */
const groupsOf = (year: number): readonly Group[] => [
  {
    name: ['Sager', 'Cases'],
    entries: [
      { href: paths.newCase, name: ['Nyt ændringsønske', 'New change request'] },
      { href: paths.matters, name: ['Sager', 'Matters'], below: /^\/sager\/ny\/sag/ },
      { href: paths.templates, name: ['Skabeloner', 'Templates'] },
      { href: paths.escalations, name: ['Eskaleringer', 'Escalations'], below: /^\/eskaleringer\// },
      { href: paths.workList, name: ['Arbejdsliste', 'Work list'], below: /^\/arbejdsliste\?/ },
    ],
  },
  {
    name: ['Møder', 'Meetings'],
    entries: [
      { href: paths.meetings, name: ['Møder', 'Meetings'], below: /^\/moeder\b/ },
      { href: paths.documents, name: ['Dokumenter', 'Documents'], below: /^\/dokumenter\// },
      { href: paths.statusReports, name: ['Statusrapporter', 'Status reports'], below: /^\/statusrapporter\// },
    ],
  },
  {
    name: ['Økonomi', 'Economy'],
    entries: [
      { href: paths.wheelHome, name: ['Årshjul', 'Årshjul'], below: /^\/(aarshjul|budget|rapporter)\// },
      { href: paths.ledger(year), name: ['Ramme', 'Frame'], below: /^\/ramme\// },
    ],
  },
  {
    name: ['Portefølje', 'Portfolio'],
    entries: [
      { href: paths.portfolio, name: ['Porteføljerapport', 'Portfolio report'] },
      { href: paths.projects, name: ['Projekter', 'Projects'], below: /^\/projekter\// },
      { href: paths.roadmap, name: ['Roadmap', 'Roadmap'], below: /^\/roadmap\// },
    ],
  },
  {
    name: ['Register og model', 'Register and model'],
    entries: [
      { href: paths.register, name: ['Register', 'Register'] },
      { href: paths.model, name: ['Styringsmodel', 'Model'] },
      { href: paths.operation, name: ['Drift', 'Operation'], below: /^\/drift\// },
      { href: paths.mailbox, name: ['Mails', 'Mails'], below: /^\/mail\// },
    ],
  },
];

const isHere = ({ href, below }: Entry, self: string): boolean => self === href || below?.test(self) === true;

/** The main menu of the console: the overview and five groups that unfold, by keyboard too and without scripts. One is unfolded at a time. */
export function Menu({ lang, self, year }: { lang: Lang; self: string; year: number }) {
  const t = translate(lang);
  return (
    <nav class="main" aria-label={t('Hovedmenu', 'Main menu')}>
      <div class="wrap">
        <ul>
          <li>
            <a href={paths.home} aria-current={self === paths.home ? 'page' : undefined}>
              {t('Overblik', 'Overview')}
            </a>
          </li>
          {groupsOf(year).map(({ name, entries }) => (
            <li>
              <details name="hovedmenu">
                <summary aria-current={entries.some((entry) => isHere(entry, self)) ? 'true' : undefined}>
                  {t(...name)}
                </summary>
                <ul>
                  {entries.map((entry) => (
                    <li>
                      <a href={entry.href} aria-current={isHere(entry, self) ? 'page' : undefined}>
                        {t(...entry.name)}
                      </a>
                    </li>
                  ))}
                </ul>
              </details>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  );
}
