import type { FieldFault } from '../fields.tsx';

export const nobodyActs = (field: string): FieldFault => ({
  field,
  da: 'Vælg, hvem der handler.',
  en: 'Choose who acts.',
});
