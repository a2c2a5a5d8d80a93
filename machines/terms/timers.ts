import { planDates } from './dates.ts';
import { type Language, termOf, type Words } from './words.ts';

/** What a case waits for, by the name of the delay in its machine. */
const delays = {
  nextRung: ['Næste påmindelse', 'Next reminder'],
  nextOverdueRung: ['Næste rykker', 'Next overdue notice'],
  deadline: ['Fristen', 'The deadline'],
  closes: ['Høringen slutter', 'The hearing closes'],
  electorateChange: ['Kredsen af stemmeberettigede ændres', 'The electorate changes'],
  anHour: ['Nyt forsøg', 'Another attempt'],
  nextAlert: ['Næste varsel til sekretariatet', 'Next alert to the secretariat'],
  hearingOpens: ['Høringen åbner', 'The hearing opens'],
  yearBegins: ['Budgetåret begynder', 'The budget year begins'],
  nextPoint: ['Næste dato i planen', 'Next date of the plan'],
  opens: ['Mødet åbnes for sager', 'The meeting opens for cases'],
  casesDue: ['Frist for sager til dagsordenen', 'Cases for the agenda are due'],
  dispatchAt: ['Dagsordenen udsendes', 'The agenda is dispatched'],
  starts: ['Mødet begynder', 'The meeting begins'],
  effective: ['Versionen træder i kraft', 'The version takes effect'],
  untilEffective: ['Afgørelsen træder i kraft', 'The decision takes effect'],
  untilOrientation: ['Orientering udsendes', 'The orientation is sent'],
  untilLastDayIsOver: ['Systemets sidste dag er gået', "The system's last day has passed"],
  nextMorning: ['Næste ugeoverblik', 'Next weekly overview'],
  nextDay: ['Registeret ses efter', 'The register is looked at'],
  sendAt: ['Mailen sendes', 'The mail is sent'],
} as const satisfies Readonly<Record<string, Words>>;

/** A timer of a case in words: the delay of a state, or a watched date of the budget year and its reminders. */
export function timerName(id: string, lang: Language): string {
  const [, delay] = /^xstate\.after\.([^.]+)\./.exec(id) ?? [];
  const [date = '', reminder] = (delay ?? id).split(' ');
  const name = Object.hasOwn(delays, date) ? termOf(delays, date, lang) : termOf(planDates, date, lang);
  return reminder === undefined ? name : `${name} (${lang === 'da' ? 'påmindelse' : 'reminder'})`;
}
