import { businessCaseFields } from '../../change-request/proposal.ts';
import { schemaOf } from '../../forms/form.ts';
import type { Template } from './template.ts';

/** d) Business case light: exactly purpose, deliverable, timetable, economy. */
export const businessCase: Template = {
  id: 'business-case-light',
  name: 'Business case light',
  english: 'Business case light',
  row: 'R-093d',
  version: 1,
  sections: [
    { title: 'Formål', text: 'Hvilket behov ændringen løser, for hvem, og hvad der sker uden den.' },
    { title: 'Leverance', text: 'Hvad der leveres, og hvordan man kan se, at det er leveret.' },
    { title: 'Tidsplan', text: 'Start, milepæle og ibrugtagning.' },
    { title: 'Økonomi', text: 'Samlet engangsbeløb ekskl. moms, afledt drift pr. år og gevinster.' },
  ],
  schema: schemaOf(businessCaseFields),
};
