import type { FieldFault } from '../fields.tsx';

export const noAddress: FieldFault = {
  field: 'email',
  da: 'Adressen mangler. Intet er registreret. Skriv din e-mailadresse.',
  en: 'The address is missing. Nothing is recorded. Write your e-mail address.',
};

/** Not the address of whoever the link is for, or of a substitute. */
export function wrongAddress(substitute: boolean, name: string): FieldFault {
  return substitute
    ? {
        field: 'email',
        da: `Adressen hører ikke til en registreret stedfortræder for ${name} i dag. Intet er registreret. Sekretariatet kan registrere en stedfortræder.`,
        en: `The address does not belong to a registered substitute for ${name} today. Nothing is recorded. The secretariat can register a substitute.`,
      }
    : {
        field: 'email',
        da: `Adressen er ikke den, linket blev sendt til. Intet er registreret. Skriv den adresse, ${name} fik linket på.`,
        en: `This is not the address the link was sent to. Nothing is recorded. Write the address at which ${name} got the link.`,
      };
}
