import { optional, text, yesNo } from '../../forms/field.ts';
import { kind } from '../kind.ts';

/** Every year the responsible region attests security and documentation; a «no» opens an escalation by itself. */
export const attestation = kind({
  name: ['Årlig sikkerhedserklæring', 'Yearly security attestation'],
  about: [
    'Den systemansvarlige region erklærer, om sikkerhedsforskrifterne overholdes, og om systemets dokumentation foreligger. Et nej eskaleres af sig selv.',
    'The responsible region attests whether the security regulations are complied with and the documentation is there. A no is escalated by itself.',
  ],
  rows: ['R-043', 'R-157'],
  system: 'required',
  raisedBy: ['secretariat', 'sysChair', 'ownerRegionMember'],
  asks: true,
  yearly: { of: 'system' },
  fields: {
    compliance: yesNo('Sikkerhedsforskrifterne overholdes', 'The security regulations are complied with'),
    documentation: yesNo('Systemets dokumentation foreligger', 'The documentation of the system is there'),
    remarks: optional(
      text(
        'Bemærkninger; ved et nej: hvad mangler, og hvornår er det i orden',
        'Remarks; with a no: what is missing, and when it will be in order',
      ),
    ),
  },
  validate: ({ compliance, documentation, remarks }) =>
    (!compliance || !documentation) && remarks === undefined
      ? {
          field: 'remarks',
          da: 'Skriv, hvad der mangler, og hvornår det er i orden.',
          en: 'Write what is missing and when it will be in order.',
        }
      : undefined,
  route: [
    {
      do: 'prepare',
      by: 'ownerRegionMember',
      ask: [
        'afgive den årlige erklæring om sikkerhed og dokumentation',
        'give the yearly attestation of security and documentation',
      ],
      businessDays: 20,
    },
  ],
  informed: ['fsa', 'fsgChair', 'secretariat', 'sysChair'],
  escalates: ({ compliance, documentation, remarks }) => {
    const missing = [...(compliance ? [] : ['sikkerhedsforskrifterne']), ...(documentation ? [] : ['dokumentationen'])];
    const lacking = [
      ...(compliance ? [] : ['the security regulations']),
      ...(documentation ? [] : ['the documentation']),
    ];
    if (missing.length === 0) return undefined;
    return {
      ground: compliance ? 'documentation' : 'security',
      title: `Nej i den årlige sikkerhedserklæring: ${missing.join(' og ')}`,
      words: [
        `Regionen har svaret nej om ${missing.join(' og ')}. ${remarks ?? ''}`.trim(),
        `The region answered no about ${lacking.join(' and ')}. ${remarks ?? ''}`.trim(),
      ],
    };
  },
  document: (form, { system = '', title, number }) => ({
    id: `attestation/${system}-${number}`,
    kind: 'material',
    title,
    content: { ...form },
  }),
});
