import type { Entitled, Who } from './act.ts';
import { roleTerms } from '../terms/roles.ts';

type Lang = 'da' | 'en';

const nameOf = (who: Who, lang: Lang): string =>
  who === 'fsaStaff'
    ? lang === 'da'
      ? 'FSA’s medarbejdere'
      : "the FSA's staff"
    : roleTerms[who].the[lang === 'da' ? 0 : 1];

/** «systemets FSA, FSA's medarbejdere; forslagsstilleren, så længe …», for tables of acts. */
export function entitledInWords(who: readonly Entitled[] | 'anyone' | 'holder', lang: Lang): string {
  if (who === 'anyone')
    return lang === 'da' ? 'enhver i registeret, som sagen gælder' : 'anyone of the register whom it concerns';
  if (who === 'holder') return lang === 'da' ? 'den, der har opgaven' : 'the person whose task it is';
  const always = who.flatMap((one) => (typeof one === 'string' ? [nameOf(one, lang)] : []));
  const sometimes = who.flatMap((one) =>
    typeof one === 'string'
      ? []
      : [
          lang === 'da'
            ? `${nameOf(one.role, lang)}, så længe en af disse opgaver er åben: ${one.whileOpen.join(', ')}`
            : `${nameOf(one.role, lang)} while one of these duties is open: ${one.whileOpen.join(', ')}`,
        ],
  );
  return [always.join(', '), ...sometimes].filter(Boolean).join('; ');
}
