import { viewOf } from '../../../store/rows.ts';
import { formatInstant } from '../../../machines/governance/calendar.ts';
import { counted } from '../../../machines/terms/counted.ts';
import { assessed, described, followUpLines, noReportingChannel } from '../escalation-facts.ts';
import { newsTopic, type NewsWords } from '../news-topic.ts';

const news = (words: Omit<NewsWords, 'kinds'>) => newsTopic({ kinds: ['escalation', 'orientation'], ...words });

/** A copy for the members of SYS, at once (A-37). */
export const escalationRaised = news({
  what: 'rejst',
  happened: () =>
    'Et forhold er rejst som kritisk. Formanden for SYS er bedt om at afgøre, om det eskaleres til RSI-kredsen.',
  more: described,
  next: ({ policy }) =>
    `Formanden har ${counted(policy.esc.chairBd, 'businessDays', 'da')}. Den, der har rejst sagen, kan trække den tilbage, til formanden har svaret. ${noReportingChannel}`,
});

export const escalationToRsi = news({
  what: 'eskaleret til RSI',
  happened: () => 'Formanden for SYS har eskaleret forholdet. RSI-kredsen har fået besked.',
  more: (facts) => [...assessed(facts), ...described(facts)],
  next: () => 'RSI-kredsens kontaktperson kvitterer, og RSI-kredsen afgør sagen. Dens afgørelse er endelig.',
});

/** Nobody has answered: the secretariat is told after some hours, then every business morning (A-37). */
export const escalationUnanswered = news({
  what: 'ikke besvaret',
  happened: ({ data }) => {
    const [raised, alerts] = [data.text('raisedAt'), data.whole('alerts')];
    return `Formanden for SYS har ikke svaret på eskaleringen${raised === undefined ? '' : `, der blev rejst ${formatInstant(raised)}`}.${alerts === undefined || alerts < 2 ? '' : ` Det er ${alerts}. gang, du får besked.`}`;
  },
  more: described,
  next: () =>
    'Ring til formanden. Er formanden forhindret, kan en stedfortræder registreres; opgaven går videre af sig selv. Sekretariatet kan ikke selv eskalere.',
});

export const escalationAcknowledged = news({
  what: 'kvitteret af RSI',
  happened: ({ case: row, data }) => {
    const who = data.text('acknowledgedBy') ?? viewOf(row, 'escalation')?.acknowledgedBy;
    return `RSI-kredsen har kvitteret for eskaleringen${who === undefined ? '' : ` (${who})`}.`;
  },
  next: () => 'RSI-kredsen behandler sagen. Sekretariatet registrerer afgørelsen.',
});

export const escalationDecided = news({
  what: 'afgjort af RSI',
  happened: () => 'RSI-kredsen har afgjort sagen. Afgørelsen er endelig.',
  more: followUpLines,
  next: ({ data }) =>
    data.parts('followUps').length === 0
      ? 'Afgørelsen giver ingen opgaver, og sagen lukkes.'
      : 'Opgaverne er givet til dem, der skal løse dem. Sagen lukkes, når alle er løst eller frafaldet.',
});

export const escalationClosed = news({
  what: 'lukket',
  happened: () => 'Sagen er lukket: RSI-kredsens afgørelse er fulgt op.',
  more: followUpLines,
});

export const escalationClosedInSys = news({
  what: 'lukket i SYS',
  happened: () => 'Formanden for SYS har afgjort, at forholdet ikke eskaleres til RSI-kredsen. Sagen er lukket.',
  more: described,
  next: () => 'Er du uenig, kan du rejse sagen på SYS’ næste møde som et punkt på dagsordenen.',
});

export const escalationWithdrawn = news({
  what: 'trukket tilbage',
  happened: () => 'Den, der rejste sagen, har trukket den tilbage, før formanden svarede.',
});
