import { coversOn, type Gap, type Looked, menders } from './gap.ts';
import { regionsOn } from './on-day.ts';

/** What SYS and the regions lack: chair, members, mandates, contact for support. */
export function gapsOfBodies(looked: Looked): Gap[] {
  const { register, snapshot, day } = looked;
  const now = coversOn(day);
  const gaps: Gap[] = [];
  const chair = register.sys.chair.find(now);
  if (chair === undefined)
    gaps.push({
      rows: ['R-034'],
      key: 'sysChair',
      group: 'sys',
      da: 'SYS har ingen formand: rollen er ubesat.',
      en: 'SYS has no chair: the role is vacant.',
      mender: menders.rsi,
      act: 'appoint',
      vacant: 'sysChair',
      concern: 'vacancy',
    });
  else if (chair.decision === undefined)
    gaps.push({
      rows: ['R-034'],
      key: 'sysChair-decision',
      group: 'sys',
      da: 'SYS-formandens udpegning mangler henvisning til RSI’s beslutning.',
      en: 'The appointment of the SYS chair does not name the decision of RSI.',
      mender: menders.secretariat,
      act: 'appoint',
    });
  for (const { id, name } of regionsOn(snapshot, day)) {
    const member = register.sys.members.find((seat) => seat.region === id && now(seat));
    if (member === undefined)
      gaps.push({
        rows: ['R-032', 'R-107'],
        key: `sysMember:${id}`,
        group: 'sys',
        region: id,
        da: `${name} har intet medlem af SYS: rollen er ubesat, og ingen udpeger regionens repræsentanter.`,
        en: `${name} has no member of SYS: the role is vacant, and nobody appoints the region's representatives.`,
        mender: menders.secretariat,
        act: 'appoint',
        vacant: 'regionMember',
        concern: 'vacancy',
      });
    else if (!register.mandates.some(({ person, body }) => person === member.person && body === 'sys'))
      gaps.push({
        rows: ['R-033'],
        key: `mandate:${id}:${member.person}`,
        group: 'sys',
        region: id,
        da: `${name}s medlem af SYS har ikke bekræftet sit mandat.`,
        en: `The member of SYS of ${name} has not confirmed their mandate.`,
        mender: menders.secretariat,
        act: 'mandate',
      });
  }
  for (const region of register.regions.filter(now))
    if (region.supportContact === undefined)
      gaps.push({
        rows: ['R-144'],
        key: `support:${region.id}`,
        region: region.id,
        da: `${region.name} har ikke oplyst én indgang til support.`,
        en: `${region.name} has given no single point of contact for support.`,
        mender: menders.region,
        act: 'region',
      });
  return gaps;
}
