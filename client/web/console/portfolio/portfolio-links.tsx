/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { type Lang, translate } from '../../language.ts';
import { paths } from '../../paths.ts';

/** From one page of the portfolio to the others. */
export function PortfolioLinks({ lang, here }: { lang: Lang; here?: 'portfolio' | 'projects' | 'roadmap' }) {
  const t = translate(lang);
  const links = [
    ['portfolio', paths.portfolio, t('Porteføljerapport', 'Portfolio report')],
    ['projects', paths.projects, t('Projekter', 'Projects')],
    ['roadmap', paths.roadmap, 'Roadmap'],
  ] as const;
  return (
    <nav aria-label={t('Portefølje', 'Portfolio')}>
      <ul class="across">
        {links.map(([name, href, text]) => (
          <li>{name === here ? <b>{text}</b> : <a href={href}>{text}</a>}</li>
        ))}
      </ul>
    </nav>
  );
}
