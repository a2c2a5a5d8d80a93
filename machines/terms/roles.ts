import type { Role } from '../governance/people.ts';
import type { Seat } from '../governance/register-changes.ts';
import { inLanguage, type Language, type Words } from './words.ts';

/** A role in the cases in which it is needed. */
interface RoleTerms {
  /** One who holds it, indefinite: «du er …», «rollen som …». */
  readonly one: Words;
  /** Who holds it, definite: «det kan …». */
  readonly the: Words;
  /** The body that acts when it does. */
  readonly body: Words;
}

const fsg: Words = ['forretningsstyregruppen', 'the business steering group'];
const userGroup: Words = ['brugergruppen', 'the user group'];
const ownerRegion: Words = ['den systemansvarlige region', 'the system-responsible region'];
const sys: Words = ['SYS', 'SYS'];
const rsi: Words = ['RSI-kredsen', 'the RSI circle'];
const secretariat: Words = ['sekretariatet', 'the secretariat'];

/** The roles of the model (glossary, "Bodies and roles"): the only table of them. */
export const roleTerms: Readonly<Record<Role, RoleTerms>> = {
  fsa: {
    one: ['fællesregional systemadministrator (FSA)', 'interregional system administrator (FSA)'],
    the: ['systemets FSA', "the system's FSA"],
    body: ['FSA', 'the FSA'],
  },
  fsgChair: {
    one: ['formand for forretningsstyregruppen', 'chair of the business steering group'],
    the: ['forretningsstyregruppens formand', 'the chair of the business steering group'],
    body: fsg,
  },
  fsgMembers: {
    one: ['medlem af forretningsstyregruppen', 'member of the business steering group'],
    the: ['forretningsstyregruppens medlemmer', 'the members of the business steering group'],
    body: fsg,
  },
  otherFsgMembers: {
    one: ['medlem af forretningsstyregruppen', 'member of the business steering group'],
    the: ['forretningsstyregruppens øvrige medlemmer', 'the other members of the business steering group'],
    body: fsg,
  },
  userGroup: {
    one: ['medlem af brugergruppen', 'member of the user group'],
    the: ['brugergruppens medlemmer', 'the members of the user group'],
    body: userGroup,
  },
  userGroupChair: {
    one: ['formand for brugergruppen', 'chair of the user group'],
    the: ['brugergruppens formand', 'the chair of the user group'],
    body: userGroup,
  },
  userGroupContacts: {
    one: ['kontaktperson for regionens brugere', "contact for the region's users"],
    the: ['regionernes kontaktpersoner', "the regions' contacts"],
    body: userGroup,
  },
  ownerRegion: {
    one: ['beslutningstager i den systemansvarlige region', 'decider in the system-responsible region'],
    the: ['den systemansvarlige regions beslutningstager', "the system-responsible region's decider"],
    body: ownerRegion,
  },
  ownerRegionMember: {
    one: ['medlem af SYS for den systemansvarlige region', 'member of SYS for the system-responsible region'],
    the: ['den systemansvarlige regions medlem af SYS', "the system-responsible region's member of SYS"],
    body: ownerRegion,
  },
  regionMember: {
    one: ['medlem af SYS for regionen', 'member of SYS for the region'],
    the: ['regionens medlem af SYS', "the region's member of SYS"],
    body: ['regionen', 'the region'],
  },
  sysChair: { one: ['formand for SYS', 'chair of SYS'], the: ['formanden for SYS', 'the chair of SYS'], body: sys },
  sysMembers: { one: ['medlem af SYS', 'member of SYS'], the: ['medlemmerne af SYS', 'the members of SYS'], body: sys },
  danskeRegioner: {
    one: ['kontaktperson i Danske Regioner', 'contact at Danske Regioner'],
    the: ['Danske Regioner', 'Danske Regioner'],
    body: ['Danske Regioner', 'Danske Regioner'],
  },
  rsi: {
    one: ['kontaktperson for RSI-kredsen', 'contact person of the RSI circle'],
    the: ['RSI-kredsens kontaktperson', "the RSI circle's contact person"],
    body: rsi,
  },
  secretariat: {
    one: ['medarbejder i SYS-sekretariatet', "member of SYS's secretariat"],
    the: secretariat,
    body: secretariat,
  },
  proposer: {
    one: ['forslagsstiller', 'proposer'],
    the: ['forslagsstilleren', 'the proposer'],
    body: ['forslagsstilleren', 'the proposer'],
  },
  named: {
    one: ['den, opgaven er givet til', 'the person the task was given to'],
    the: ['den, opgaven er givet til', 'the person the task was given to'],
    body: ['den, opgaven er givet til', 'the person the task was given to'],
  },
};

const isRole = (role: string): role is Role => Object.hasOwn(roleTerms, role);

/** One who holds the role, indefinite; what is no role stands as it is. */
export const roleName = (role: string, lang: Language): string =>
  isRole(role) ? inLanguage(roleTerms[role].one, lang) : role;

/** Seats of the register, indefinite. A seat that is a role has the role's words. */
export const seatNames: Readonly<Record<Seat, Words>> = {
  sysChair: roleTerms.sysChair.one,
  sysMember: roleTerms.sysMembers.one,
  rsiContact: roleTerms.rsi.one,
  danskeRegioner: roleTerms.danskeRegioner.one,
  secretariat: roleTerms.secretariat.one,
  fsgChair: roleTerms.fsgChair.one,
  fsgMember: roleTerms.fsgMembers.one,
  userGroupChair: roleTerms.userGroupChair.one,
  userGroupMember: roleTerms.userGroup.one,
  userGroupContact: ['fast kontaktperson i brugergruppen', 'fixed contact in the user group'],
  fsa: roleTerms.fsa.one,
  fsaStaff: ['FSA-medarbejder', 'FSA staff'],
  decider: ['regionens beslutningstager', "the region's decider"],
};

/** The body that acts when the role does, or SYS itself. */
export const bodyOf = (by: Role | 'sys'): Words => (by === 'sys' ? sys : roleTerms[by].body);

/** The bodies of the model, and the FSA, definite, by the names that events and levels have for them. */
const bodies: Readonly<Record<string, Words>> = {
  region: ownerRegion,
  fsg,
  userGroup,
  sys,
  rsi,
  secretariat,
  fsa: roleTerms.fsa.body,
};

/** A body by its name in events, or by the level of a case; undefined for one that is not known. */
export const bodyName = (body: string, lang: Language): string | undefined =>
  Object.hasOwn(bodies, body) ? inLanguage(bodies[body]!, lang) : undefined;

/** «afgøres af SYS». */
export const levelName = (level: string, lang: Language): string =>
  `${lang === 'da' ? 'afgøres af' : 'decided by'} ${bodyName(level, lang) ?? level}`;
