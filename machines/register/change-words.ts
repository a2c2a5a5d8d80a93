import { formatDate } from '../governance/date-words.ts';
import type { RegisterChange } from '../governance/register-changes.ts';
import { limitInWords } from '../quarterly-report/limit-in-words.ts';
import { seatNames } from '../terms/roles.ts';

const da = (day: string): string => formatDate(day, 'long');
const until = (to: string | undefined): readonly [string, string] =>
  to === undefined ? ['', ''] : [` til og med ${da(to)}`, ` until ${to}`];

type Named = readonly { readonly id: string; readonly name: string }[];
/** What the register calls what has an id in it. */
type Names = Readonly<Record<'people' | 'regions' | 'systems' | 'fsgs' | 'userGroups', Named>>;

interface Sentence {
  readonly da: string;
  readonly en: string;
}

/** A change as a sentence, with the names that the register has for its ids. */
export function inWords(register: Names, change: RegisterChange): Sentence {
  const named = (list: Named) => (id: string | undefined) => list.find((one) => one.id === id)?.name ?? id ?? '';
  const person = named(register.people);
  const region = named(register.regions);
  const system = named(register.systems);
  const place = named([...register.systems, ...register.fsgs, ...register.userGroups]);
  const at = (of: string | undefined, from: string | undefined): string =>
    [of === undefined ? '' : ` (${place(of)})`, from === undefined ? '' : ` – ${region(from)}`].join('');
  const sentence = (danish: string, english: string): Sentence => ({ da: danish, en: english });
  switch (change.change) {
    case 'person':
      return sentence(
        `${change.name} (${change.email}) står i registeret.`,
        `${change.name} (${change.email}) is in the register.`,
      );
    case 'appoint': {
      const [seatDa, seatEn] = seatNames[change.seat];
      const [endDa, endEn] = until(change.to);
      const where = at(change.of, change.region);
      return sentence(
        `${person(change.person)} er ${seatDa}${where} fra ${da(change.from)}${endDa}.`,
        `${person(change.person)} is ${seatEn}${where} from ${change.from}${endEn}.`,
      );
    }
    case 'resign': {
      const [seatDa, seatEn] = seatNames[change.seat];
      const where = at(change.of, change.region);
      return sentence(
        `${person(change.person)} fratræder som ${seatDa}${where}; sidste dag er ${da(change.to)}.`,
        `${person(change.person)} resigns as ${seatEn}${where}; the last day is ${change.to}.`,
      );
    }
    case 'substitute':
      return sentence(
        `${person(change.substitute)} er stedfortræder for ${person(change.person)} fra ${da(change.from)} til og med ${da(change.to)}.`,
        `${person(change.substitute)} stands in for ${person(change.person)} from ${change.from} until ${change.to}.`,
      );
    case 'mergeRegions': {
      const ended = change.ended.map(region).join(', ');
      return sentence(
        `${ended} ophører og afløses af ${change.name} den ${da(change.on)}. Deres pladser ophører; ansvar, nøgler og deltagelse går videre.`,
        `${ended} end and are succeeded by ${change.name} on ${change.on}. Their seats end; responsibility, keys and parts pass on.`,
      );
    }
    case 'region':
      return sentence(
        `${region(change.id)}: indgang til support er ${change.supportContact}.`,
        `${region(change.id)}: contact for support is ${change.supportContact}.`,
      );
    case 'takePart':
      return sentence(
        `${region(change.region)} deltager i ${system(change.system)} fra ${da(change.from)}.`,
        `${region(change.region)} takes part in ${system(change.system)} from ${change.from}.`,
      );
    case 'stopTakingPart':
      return sentence(
        `${region(change.region)} deltager i ${system(change.system)} til og med ${da(change.to)}.`,
        `${region(change.region)} takes part in ${system(change.system)} until ${change.to}.`,
      );
    case 'fsg':
      return sentence(
        `Forretningsstyregruppen «${change.name}» står i registeret.`,
        `The FSG "${change.name}" is in the register.`,
      );
    case 'userGroup':
      return sentence(
        `Brugergruppen «${change.name}» står i registeret.`,
        `The user group "${change.name}" is in the register.`,
      );
    case 'agreement': {
      const [endDa, endEn] = until(change.to);
      const sla = change.slaAnnex === true ? ['; SLA som bilag', '; SLA as annex'] : ['', ''];
      return sentence(
        `Aftalen «${change.title}» gælder fra ${da(change.from)}${endDa}${sla[0]}.`,
        `The agreement "${change.title}" is in force from ${change.from}${endEn}${sla[1]}.`,
      );
    }
    case 'admit':
      return sentence(
        `${change.name} optages i porteføljen fra ${da(change.from)}; systemansvarlig er ${region(change.ownerRegion)}.`,
        `${change.name} is admitted to the portfolio from ${change.from}; ${region(change.ownerRegion)} is responsible.`,
      );
    case 'exit':
      return sentence(
        `${system(change.system)} udgår af porteføljen; sidste dag er ${da(change.to)}.`,
        `${system(change.system)} leaves the portfolio; the last day is ${change.to}.`,
      );
    case 'system': {
      const { change: _, system: id, ...fields } = change;
      const words = Object.entries(fields).map(([field, value]) => `${field}: ${String(value)}`);
      return sentence(`${system(id)} – ${words.join(', ')}.`, `${system(id)} – ${words.join(', ')}.`);
    }
    case 'superuser':
      return sentence(
        `${change.name} er superbruger af ${system(change.system)} i ${region(change.region)}, uddannet den ${da(change.trained)}.`,
        `${change.name} is superuser of ${system(change.system)} in ${region(change.region)}, trained on ${change.trained}.`,
      );
    case 'contact':
      return sentence(
        `Brugere af ${system(change.system)} i ${region(change.region)} henvender sig til ${change.contact}.`,
        `Users of ${system(change.system)} in ${region(change.region)} turn to ${change.contact}.`,
      );
    case 'kpis': {
      const words = (lang: 'da' | 'en') =>
        change.kpis.map((kpi) => `${kpi.name} ${limitInWords(kpi, lang)}`).join(', ');
      return sentence(
        `${system(change.system)} måles på: ${words('da')}.`,
        `${system(change.system)} is measured by: ${words('en')}.`,
      );
    }
    case 'domain':
      return sentence(
        `Systemdomænet «${change.name}» står i registeret.`,
        `The domain "${change.name}" is in the register.`,
      );
    case 'contract':
      return sentence(
        `Kontrakten «${change.title}» (${change.supplier}) for ${system(change.system)} udløber ${da(change.expires)}.`,
        `The contract "${change.title}" (${change.supplier}) of ${system(change.system)} expires on ${change.expires}.`,
      );
    case 'mandate':
      return sentence(
        `${person(change.person)} har bekræftet sit mandat i ${change.body} den ${da(change.on)}.`,
        `${person(change.person)} confirmed their mandate in ${change.body} on ${change.on}.`,
      );
    default:
      return unknownChange(change);
  }
}

function unknownChange(change: never): never {
  throw new Error(`Ukendt ændring / Unknown change: ${JSON.stringify(change)}`);
}
