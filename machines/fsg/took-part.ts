import { optional, textUpTo } from '../forms/field.ts';

/** Who of the FSG took part in its decision, by name or region; whoever records it for the chair has to say so. */
export const tookPart = optional(
  textUpTo(1000)('Hvem deltog', 'Who took part', [
    'Navne på de medlemmer, der var med til at beslutte. Skal skrives, når beslutningen registreres for formanden.',
    'Names of the members who took part in the decision. Needed when the decision is recorded for the chair.',
  ]),
);
