/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { type Lang, say } from '../../language.ts';
import { paths } from '../../paths.ts';

/** From one page of the portfolio to the others. */
export function PortfolioLinks({ lang, here }: { lang: Lang; here?: 'portfolio' | 'projects' | 'roadmap' }) {
  const s = say(lang);
  const links = [
    ['portfolio', paths.portfolio, s('Porteføljerapport', 'Portfolio report')],
    ['projects', paths.projects, s('Projekter', 'Projects')],
    ['roadmap', paths.roadmap, 'Roadmap'],
  ] as const;
  return (
    <nav aria-label={s('Portefølje', 'Portfolio')}>
      <ul class="across">
        {links.map(([name, href, text]) => (
          <li>{name === here ? <b>{text}</b> : <a href={href}>{text}</a>}</li>
        ))}
      </ul>
    </nav>
  );
}
