import { stateName } from '../../machines/terms/index.ts';

/** A refusal without the machine's own words: «… på nu: «rerank» kan ikke ske i tilstanden «delivery»; muligt nu: …» → «… på nu (igangsat).» */
export const withoutMachine = (text: string, lang: 'da' | 'en'): string =>
  text.replace(
    /: [«"][\w-]+[»"] [^«"]*[«"]([\w. |]+)[»"](?: \([^)]*\))?; [^;]*$/,
    (_all, state: string) => ` (${stateName(state, lang)}).`,
  );
