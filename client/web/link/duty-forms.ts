import type { Choice } from '../../../machines/duties/duty.ts';
import { dutyDeclarations, type DutyName, dutyNamed, isDuty } from '../../../machines/duties.ts';
import { type Lang, translate } from '../language.ts';
import { askedAbout } from '../../../machines/terms/index.ts';

type Pair = readonly [da: string, en: string];

/** A choice of a duty, with its value. */
export type ChoiceOf = Choice & { readonly value: string };

/** What can be answered to a duty, in the order in which it is shown; a vote says what a yes and a no lead to by what SYS is asked. */
export function choicesOf(duty: DutyName, question?: string): readonly ChoiceOf[] {
  const choices = Object.entries(dutyDeclarations[duty].choices).map(([value, choice]) => ({ value, ...choice }));
  if (duty !== 'sys-vote' && duty !== 'tie-break') return choices;
  const { adopts, rejects } = askedAbout(question);
  const tie = duty === 'tie-break';
  const leads = (value: string, usual: Pair): Pair => {
    if (value === 'for')
      return tie
        ? [
            `Stemmerne står lige; din stemme gør, at ${adopts[0]}.`,
            `The votes are equal; your vote means that ${adopts[1]}.`,
          ]
        : [`Du stemmer for, at ${adopts[0]}.`, `You vote that ${adopts[1]}.`];
    if (value === 'against')
      return tie
        ? [
            `Stemmerne står lige; din stemme gør, at ${rejects[0]}.`,
            `The votes are equal; your vote means that ${rejects[1]}.`,
          ]
        : [
            `Du stemmer imod. Er det flertallet, betyder det, at ${rejects[0]}. Skriv hvorfor.`,
            `You vote against. If that is the majority, ${rejects[1]}. Say why.`,
          ];
    return usual;
  };
  return choices.map((one) => ({ ...one, leads: leads(one.value, one.leads) }));
}

/** A choice as its form words it; the value itself when no form has it. */
export function choiceLabel(duty: string, choice: string, lang: Lang): string {
  const found = dutyNamed(duty)?.choices[choice];
  return found ? translate(lang)(...found.label) : choice;
}

/** Whether the duty of a task has a form that its holder fills in; the others are done by an act on the case. */
export const isAnswerable = (duty: string): duty is DutyName => isDuty(duty) && choicesOf(duty).length > 0;
