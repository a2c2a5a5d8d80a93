import { duties, isDuty } from '../../../machines/duties.ts';
import { formatDue, formatInstant } from '../../../machines/governance/calendar.ts';
import { caseName, choiceName } from '../../../machines/terms/index.ts';
import type { Instant } from '../../../workflows/messages.ts';
import { answerName, storyOf } from '../../sdk/narrative.ts';
import type { BallotView, CaseView } from '../../sdk/views.ts';
import type { Names } from '../from/words.ts';
import { note, type Paper, type PaperBlock, type PaperSection, table, text } from '../paper/paper.ts';
import type { MetadataField } from './metadata.ts';

interface Facts {
  readonly view: CaseView;
  readonly fields: readonly MetadataField[];
  readonly names: Names;
  /** The name of a person of the register. */
  readonly person: (id: string) => string;
  /** When it is taken out. */
  readonly at: Instant;
}

const instantWords = (at: string): string => formatInstant(at, 'long', 'da');

function historyOf({ view, person }: Facts): PaperBlock {
  const { narrations } = storyOf(view, person, 'da');
  return table({
    caption: 'Sagens historik, ældste først',
    head: ['Tid', 'Hvad', 'Hvem', 'Journal nr.'],
    widths: [1.6, 4, 1.6, 0.8],
    rows: narrations.map(({ entries, text: what, who, reason }) => [
      entries[0] === undefined ? '' : instantWords(entries[0].at),
      reason === undefined ? what : `${what}\n«${reason}»`,
      who === undefined ? '' : person(who),
      entries.map(({ no }) => no).join(', '),
    ]),
  });
}

function tasksOf({ view }: Facts): PaperBlock {
  if (view.tasks.length === 0) return text('Ingen har haft en opgave i sagen.');
  return table({
    caption: 'Hvem der er spurgt, og hvad de svarede',
    head: ['Hvem', 'Opgave', 'Frist', 'Svar'],
    widths: [1.6, 3, 1.6, 1.4],
    rows: view.tasks.map(({ name, duty, deadline, outcome, choices }) => [
      name,
      isDuty(duty) ? duties[duty].da : duty,
      formatDue(deadline.due, 'long', 'da'),
      outcome === undefined ? 'Åben' : choices.includes(outcome) ? answerName(duty, outcome, 'da') : 'Bortfaldet',
    ]),
  });
}

function ballotOf({ votes, voted, closedAt, openedAt, proof }: BallotView, { names, person }: Facts): PaperBlock[] {
  const opened = text(
    `Åbnet ${instantWords(openedAt)}.${closedAt === undefined ? '' : ` Lukket ${instantWords(closedAt)}.`}`,
  );
  if (closedAt === undefined)
    return [opened, text(`${voted.length} har stemt. Hvordan, vises, når afstemningen lukker.`)];
  return [
    opened,
    ...(proof === undefined ? [] : [text(proof.da)]),
    table({
      caption: 'Stemmer; en stemme, der er ændret, står med dem, der ikke tæller',
      head: ['Region', 'Stemme', 'Afgivet af', 'Tid', 'Tæller'],
      rows: votes.map(({ region, choice, comment, by, at, current }) => [
        names.region(region),
        comment === undefined ? choiceName(choice, 'da') : `${choiceName(choice, 'da')}\n«${comment}»`,
        person(by.person),
        instantWords(at),
        current ? 'ja' : 'nej',
      ]),
    }),
  ];
}

/** A case on paper: what is known of it, what may not be handed out, all that has happened, who was asked, how they voted. */
export function summaryPaper(facts: Facts): Paper {
  const { view, fields, at } = facts;
  const { case: row } = view;
  const reservation = fields.find(({ name }) => name === 'forbehold');
  const section = (heading: string, blocks: readonly PaperBlock[]): PaperSection => ({ heading, level: 2, blocks });
  return {
    title: row.title,
    kind: 'Sagens akter',
    draft: false,
    at,
    fileName: `Sag ${caseName(row, 'da')}`,
    facts: [
      ...fields.filter((one) => one !== reservation).map(({ label, words }) => [label, words] as const),
      ['Hentet', instantWords(at)],
    ],
    sections: [
      ...(reservation === undefined ? [] : [section(reservation.label, [note(reservation.words)])]),
      section('Historik', [historyOf(facts)]),
      section('Opgaver og svar', [tasksOf(facts)]),
      ...view.ballots.map((ballot, index) =>
        section(`Afstemning${view.ballots.length === 1 ? '' : ` ${index + 1}`}`, ballotOf(ballot, facts)),
      ),
    ],
  };
}
