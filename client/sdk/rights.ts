import type { By, Role } from '../../machines/governance/people.ts';
import type { CaseRow, Holding } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import type { Instant } from '../../workflows/messages.ts';
import { roleTerms } from '../../machines/terms/roles.ts';
import { forbidden } from './failures.ts';

/** Who may do what, asked of the register as it stands at this moment. */
export interface Rights {
  /** Whether the person holds the role now, stands in for a holder, or is the fallback while it is vacant. */
  holds(
    person: string,
    role: Role,
    about: { system?: string; caseId?: string; region?: string; person?: string },
  ): Promise<boolean>;
  isSecretariat(person: string): Promise<boolean>;
  /** Staff of the system's FSA. */
  isFsaStaff(person: string, system: string): Promise<boolean>;
  /** Gives `by` the first of the roles that the person holds; throws `Forbidden` naming who may, and `what` it was. */
  require(
    by: By,
    roles: readonly (Role | 'fsaStaff')[],
    about: Pick<CaseRow, 'system'> & { id?: string },
    what: readonly [da: string, en: string],
  ): Promise<By>;
}

/** The title of an act stands in quotes; what is said as a part of the sentence goes on as it is. */
const inAct = (what: string, language: 0 | 1): string => {
  if (!/^\p{Lu}/u.test(what)) return what;
  return language === 0 ? `gøre dette: «${what}»` : `do this: "${what}"`;
};

/** «a, b eller c» */
const oneOf = (all: readonly string[], or: string): string =>
  all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')}${or}${all.at(-1)}`;

const staffOf = (system: string) => (holding: Holding) => holding.role === 'staff' && holding.system === system;

export function createRights({ store, now }: { store: Store; now: () => Instant }): Rights {
  const rights: Rights = {
    async holds(person, role, about) {
      return (await store.addressees(role, about, now())).some((assignee) => assignee.person === person);
    },
    isSecretariat: (person) => rights.holds(person, 'secretariat', {}),
    async isFsaStaff(person, system) {
      return (await store.rolesOf(person, now())).some(staffOf(system));
    },
    async require(by, allowed, about, [da, en]) {
      const where = {
        ...(about.system === undefined ? {} : { system: about.system }),
        ...(about.id === undefined ? {} : { caseId: about.id }),
      };
      for (const role of allowed) {
        if (role === 'fsaStaff') {
          if (about.system !== undefined && (await rights.isFsaStaff(by.person, about.system)))
            return { ...by, role: 'fsaStaff' };
        } else if (await rights.holds(by.person, role, where)) return { ...by, role };
      }
      // Before there is a register, whoever runs the server reads in the first.
      if (by.reference === 'operator-key' && allowed.includes('secretariat') && (await store.isEmpty()))
        return { ...by, role: 'secretariat' };
      const named = allowed.filter((role) => role !== 'fsaStaff');
      const who = (language: 0 | 1): string =>
        oneOf(
          named.map((role) => roleTerms[role].the[language]),
          language === 0 ? ' eller ' : ' or ',
        );
      throw forbidden(
        `Du (${by.person}) kan ikke ${inAct(da, 0)}. Det kan ${who(0)}.`,
        `You (${by.person}) may not ${inAct(en, 1)}. That is for ${who(1)}.`,
      );
    },
  };
  return rights;
}
