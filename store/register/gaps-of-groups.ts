import { admitted, coversOn, type Gap, type Looked, menders, partners } from './gap.ts';
import type { Register, RegisterSystem } from './schema.ts';

type Group = Register['fsgs'][number] | Register['userGroups'][number];

/** What the groups of the portfolio's systems lack: chairs, representatives, contacts, a common domain. */
export function gapsOfGroups(looked: Looked): Gap[] {
  const { register } = looked;
  const systems = admitted(looked);
  return [
    ...register.fsgs.flatMap((group) => {
      const theirs = systems.filter(({ fsg }) => fsg === group.id);
      if (theirs.length === 0) return [];
      return [...chair(looked, group, 'fsg'), ...seats(looked, group, theirs, 'fsg'), ...domains(group, theirs)];
    }),
    ...register.userGroups.flatMap((group) => {
      const theirs = systems.filter(({ userGroup }) => userGroup === group.id);
      if (theirs.length === 0) return [];
      return [
        ...chair(looked, group, 'userGroup'),
        ...seats(looked, group, theirs, 'userGroup'),
        ...contacts(looked, group, theirs),
      ];
    }),
  ];
}

function chair({ day }: Looked, group: Group, kind: 'fsg' | 'userGroup'): Gap[] {
  const held = group.chair.find(coversOn(day));
  if (held === undefined)
    return [
      {
        rows: [kind === 'fsg' ? 'R-085' : 'R-121'],
        key: `${kind}Chair:${group.id}`,
        group: group.id,
        da: `${group.name} har ingen formand: rollen er ubesat.`,
        en: `${group.name} has no chair: the role is vacant.`,
        mender: kind === 'fsg' ? menders.sys : menders.ownerRegion,
        act: 'appoint',
        // The chair of a user group owes nothing that anybody else cannot do.
        ...(kind === 'fsg'
          ? { vacant: 'fsgChair' as const, concern: 'vacancy' as const }
          : { concern: 'composition' as const }),
      },
    ];
  if (kind !== 'fsg' || held.decision !== undefined) return [];
  return [
    {
      rows: ['R-085'],
      key: `fsgChair-decision:${group.id}`,
      group: group.id,
      da: `Formanden for ${group.name} er registreret uden SYS’ beslutning.`,
      en: `The chair of ${group.name} is registered without a decision of SYS.`,
      mender: menders.secretariat,
      act: 'appoint',
    },
  ];
}

const regionsOf = (looked: Looked, systems: readonly RegisterSystem[]) => [
  ...new Map(systems.flatMap(({ id }) => partners(looked, id)).map((region) => [region.id, region])).values(),
];

function seats(looked: Looked, group: Group, systems: readonly RegisterSystem[], kind: 'fsg' | 'userGroup'): Gap[] {
  const now = coversOn(looked.day);
  return regionsOf(looked, systems).flatMap(({ id, name }): Gap[] => {
    if (group.members.some((seat) => seat.region === id && now(seat))) return [];
    return [
      {
        rows: kind === 'fsg' ? ['R-105', 'R-107'] : ['R-121', 'R-107'],
        key: `${kind}Member:${group.id}:${id}`,
        group: group.id,
        region: id,
        da: `${group.name} har ingen repræsentant for ${name}.`,
        en: `${group.name} has no representative of ${name}.`,
        mender: menders.region,
        act: 'appoint',
        concern: 'composition',
      },
    ];
  });
}

function contacts(looked: Looked, group: Register['userGroups'][number], systems: readonly RegisterSystem[]): Gap[] {
  const now = coversOn(looked.day);
  return regionsOf(looked, systems).flatMap(({ id, name }): Gap[] => {
    // Before anybody is in the group it is the seat that is missing, not the contact.
    const isThere = group.members.some((seat) => seat.region === id && now(seat));
    if (!isThere || group.contacts.some((seat) => seat.region === id && now(seat))) return [];
    return [
      {
        rows: ['R-134'],
        key: `contact:${group.id}:${id}`,
        group: group.id,
        region: id,
        da: `${group.name} har ingen fast kontaktperson i ${name}.`,
        en: `${group.name} has no fixed contact in ${name}.`,
        mender: menders.region,
        act: 'appoint',
      },
    ];
  });
}

function domains(group: Group, systems: readonly RegisterSystem[]): Gap[] {
  const [first] = systems;
  const same = first?.domain !== undefined && systems.every(({ domain }) => domain === first.domain);
  if (systems.length < 2 || same) return [];
  const names = systems.map(({ id }) => id).join(', ');
  return [
    {
      rows: ['R-084'],
      key: `domain:${group.id}`,
      group: group.id,
      da: `${group.name} har flere systemer (${names}), men de er ikke i samme systemdomæne.`,
      en: `${group.name} has several systems (${names}), but they are not in one domain.`,
      mender: menders.sys,
      act: 'system',
    },
  ];
}
