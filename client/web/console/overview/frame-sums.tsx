/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { formatKroner } from '../../../../machines/governance/money.ts';
import type { Frame } from '../../../../store/rows.ts';
import { type Lang, translate } from '../../language.ts';
import { paths } from '../../paths.ts';

/** Granted, committed, spent and remaining of a year's frame. */
export function FrameSums({ frame, lang }: { frame: Frame; lang: Lang }) {
  const t = translate(lang);
  const sums = [
    [t('Bevilget', 'Granted'), frame.grantedOre],
    [t('Disponeret', 'Committed'), frame.committedOre],
    [t('Forbrugt', 'Spent'), frame.spentOre],
    ...(
      [
        [t('Overført hertil', 'Carried in'), frame.carriedInOre],
        [t('Overført herfra', 'Carried out'), frame.carriedOutOre],
        [t('Reserveret', 'Reserved'), frame.reservedOre],
        [t('Tilbageført', 'Refunded'), frame.refundedOre],
      ] as const
    ).filter(([, amount]) => amount > 0),
    [t('Rest', 'Remaining'), frame.remainingOre],
  ] as const;
  return (
    <section aria-label={t('Ramme', 'Frame')}>
      <p class="eyebrow">
        {t('Økonomisk ramme', 'Financial frame')} {frame.year} ·{' '}
        <a href={paths.ledger(frame.year)}>{t('se posterne', 'see the entries')}</a>
      </p>
      <ul class="sums">
        {sums.map(([name, amount]) => (
          <li>
            <span class="soft">{name}</span>
            <b>{formatKroner(amount)}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}
