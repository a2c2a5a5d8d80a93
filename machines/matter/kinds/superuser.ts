import { date, line, yesNo } from '../../forms/field.ts';
import { kind } from '../kind.ts';

/**
 * Once a year each region confirms its superuser of each system that is in operation there. Training one superuser in each region is a task of the
 * system-responsible region; who that is belongs to the region's own administration of its users. So the region is asked, by its member of SYS, who
 * answers for it in system management, and the FSA, who trains for the system-responsible region, is told of every answer.
 */
export const superuser = kind({
  name: ['Regionens superbruger', "The region's superuser"],
  about: [
    'Hver region bekræfter en gang om året, hvem der er dens superbruger af systemet, og hvornår den systemansvarlige region har uddannet vedkommende.',
    'Once a year each region confirms who is its superuser of the system, and when the system-responsible region has trained them.',
  ],
  rows: ['R-155'],
  system: 'required',
  region: 'required',
  raisedBy: ['secretariat'],
  asks: true,
  yearly: {
    of: 'region',
    day: ({ superusers }) => superusers.confirm,
  },
  begins: ({ superusers }, region) => {
    const known = superusers.find((one) => one.region === region);
    return known === undefined ? {} : { name: known.name, trained: known.trained };
  },
  fields: {
    name: line('Superbrugerens navn', 'Name of the superuser'),
    isNew: yesNo('Er det en ny superbruger?', 'Is it a new superuser?'),
    trained: date('Uddannet den', 'Trained on'),
  },
  agrees: ({ name, isNew }, { name: known }) => {
    if (isNew === (name !== known)) return undefined;
    return known === undefined
      ? {
          field: 'isNew',
          da: 'Registeret kender ingen superbruger i regionen. Svar ja.',
          en: 'The register knows no superuser in the region. Answer yes.',
        }
      : {
          field: 'isNew',
          da: `Registeret kender ${String(known)}. Svar ja, når navnet er et andet, og nej, når det er den samme.`,
          en: `The register knows ${String(known)}. Answer yes when the name is another, and no when it is the same.`,
        };
  },
  route: [
    {
      do: 'prepare',
      by: 'regionMember',
      ask: ['bekræfte, hvem der er regionens superbruger', "confirm who is the region's superuser"],
      businessDays: 20,
    },
  ],
  informed: ['fsa'],
  changes: ({ name, trained }, { system = '', region = '' }) => [
    { change: 'superuser', system, region, name, trained },
  ],
});
