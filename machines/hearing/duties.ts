import { duty } from '../duties/duty.ts';

type Words = readonly [da: string, en: string];

/** Who is heard comments, or says that there is nothing to comment. */
const commentOrNone = (commented: Words, none: Words) => ({
  comment: { label: ['Jeg har bemærkninger', 'I have comments'], leads: commented, comment: 'required' } as const,
  noComment: { label: ['Jeg har ingen bemærkninger', 'I have no comments'], leads: none, comment: 'none' } as const,
});

/** What a hearing asks of each member: of the user group, or of the FSG while it has a case before it. */
export const hearingDuties = {
  'hearing-comments': duty({
    owner: 'userGroup',
    businessDays: 10,
    title: ['Giv brugergruppens bemærkninger', "Give the user group's comments"],
    question: ['Dit svar på høringen', 'Your answer to the hearing'],
    personal: true,
    /** Comments of a hearing become annexes and may be long. */
    comment: { most: 10_000 },
    choices: commentOrNone(
      [
        'Det, du skriver, følger sagen som bilag til FSA, FSG og SYS.',
        'What you write goes along with the case as an annex to the FSA, the FSG and SYS.',
      ],
      ['Det bliver noteret, at du er hørt.', 'It is noted that you have been heard.'],
    ),
  }),
  'fsg-comments': duty({
    owner: 'otherFsgMembers',
    businessDays: 5,
    title: [
      'Giv dine bemærkninger til forretningsstyregruppens sag',
      'Give your comments on the case of the business steering group',
    ],
    question: ['Dine bemærkninger som medlem', 'Your comments as a member'],
    personal: true,
    choices: commentOrNone(
      [
        'Formanden og de andre medlemmer ser det, du skriver, når gruppen beslutter.',
        'The chair and the other members see what you write when the group decides.',
      ],
      ['Det bliver noteret, at du har set sagen.', 'It is noted that you have seen the case.'],
    ),
  }),
};
