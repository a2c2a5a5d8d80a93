/** A demand that no lifecycle can keep or break: why, and what the product does about it all the same. */
export interface Human {
  readonly quote: string;
  readonly why: string;
}

/** The rest of the document's «skal», «kun», «altid», «senest», «inden», «efter», «før»: duties of people, facts of the register, words of a form. */
export const humanDuties: readonly Human[] = [
  { quote: 'Styringsmodellen skal ses som en del af RSI’s samlede forretningsmodel', why: 'says what the document is' },
  {
    quote: 'hvordan styringsmodellen skal udmøntes i praksis',
    why: 'says that another document will come; it is kept as a document when it does (R-007)',
  },
  {
    quote: 'Styringsmodellen skal understøtte, at der sker en tværgående koordination',
    why: 'the purpose of the whole: one view over all cases (R-004), no single rule',
  },
  {
    quote:
      'SYS skal tilse, at der indgås en driftsaftale med den systemansvarlige region, som klart beskriver den SLA, som systemet skal efterleve',
    why: 'a fact of the register: what is missing is listed (R-041), no case decides it',
  },
  {
    quote:
      'I den forbindelse skal SYS sikre, at den systemansvarlige region sørger for, at sikkerhedsforskrifter overholdes',
    why: 'a duty of people; asked for every year as an attestation (R-043)',
  },
  {
    quote: 'SYS har ansvaret for den samlede portefølje og skal sikre tværgående overblik',
    why: 'a duty of people, with the portfolio page before them (R-060)',
  },
  {
    quote: 'Ændringsønskerne skal begrundes fagligt',
    why: 'a field of the form: a proposal without it is refused before there is a case (R-065)',
  },
  {
    quote: 'Gruppen skal have et vedvarende fokus på, at systemerne systemforvaltes effektivt og sikkert',
    why: 'a duty of people (R-081)',
  },
  {
    quote:
      'SYS skal tilse, at de systemansvarlige regioner etablerer en forretningsstyregruppe samt de nødvendige brugergrupper',
    why: 'a fact of the register: what is missing is listed (R-083)',
  },
  {
    quote: 'Skabelonerne i SYS er som minimum a) driftsaftalen, b) SLA-aftale',
    why: 'a fact of the documents: without the six no case is started, which the commands see to (R-093a, R-093b)',
  },
  {
    quote: 'Forretningsstyregruppen skal bemandes med minimum én repræsentant pr. region',
    why: 'a fact of the register: what is missing is listed (R-105)',
  },
  {
    quote: 'Forretningsstyregruppens medlemmer skal have beslutningskompetence i forhold til at prioritere',
    why: 'a quality of people (R-106)',
  },
  {
    quote: 'hensyn til den langsigtede udvikling af systemet inden for ansvarlig økonomisk ramme',
    why: 'a yardstick of the FSG’s judgement; the assessment is a field of its answer (R-108)',
  },
  {
    quote: 'De regionale repræsentanter skal alle have solid indsigt i brugernes behov',
    why: 'a quality of people (R-122)',
  },
  {
    quote: 'Brugergruppens medlemmer skal endvidere fungere som regionale kontaktpersoner',
    why: 'a duty of people, with a list of contacts (R-129, R-134)',
  },
  {
    quote:
      'Der skal derfor etableres aftaler med regionernes supportorganisationer om, hvordan brugernes henvendelser opsamles',
    why: 'a duty of people; the handbook is reviewed every year (R-144, R-145)',
  },
  { quote: 'hvor brugerhenvendelserne skal sendes hen', why: 'content of the handbook (R-145)' },
  {
    quote: 'Sikre at systemet konkurrenceudsættes efter gældende kontraktregler',
    why: 'a duty of people, reminded of before a contract ends (R-158)',
  },
  { quote: 'mange forskellige typer af opgaver, der løbende skal håndteres', why: 'says why there is an FSA' },
  { quote: 'support i hvordan det pågældende system skal anvendes', why: 'a duty of people (R-181)' },
  {
    quote: 'Opstille krav til reetablering af systemet efter nedbrud',
    why: 'a duty of people; the document is shown in an escalation (R-187)',
  },
  {
    quote: 'SYS skal præsenteres for klare og veldokumenterede beslutningsoplæg',
    why: 'sections of a form: a proposal without them is refused before there is a case (R-192)',
  },
];
