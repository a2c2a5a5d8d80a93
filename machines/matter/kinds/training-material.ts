import { line, text } from '../../forms/field.ts';
import { kind } from '../kind.ts';

/** The user group approves training material. */
export const trainingMaterial = kind({
  name: ['Uddannelsesmateriale', 'Training material'],
  about: ['Brugergruppen godkender nyt uddannelsesmateriale.', 'The user group approves new training material.'],
  rows: ['R-130'],
  system: 'required',
  raisedBy: ['fsa', 'fsaStaff', 'userGroup', 'secretariat'],
  fields: {
    name: line('Materialets navn', 'Name of the material'),
    where: line('Hvor det kan ses', 'Where it can be seen'),
    summary: text('Hvad det handler om, og hvem det er til', 'What it is about and who it is for'),
  },
  route: [
    {
      do: 'decide',
      by: 'userGroupChair',
      ask: ['godkende uddannelsesmaterialet for brugergruppen', 'approve the training material for the user group'],
      businessDays: 10,
    },
  ],
  informed: ['fsa', 'userGroup', 'secretariat'],
  document: (form, { system = '', number }) => ({
    id: `material/${system}-${number}`,
    kind: 'material',
    title: form.name,
    content: { ...form },
  }),
});
