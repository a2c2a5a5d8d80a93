import { parseKroner } from '../../machines/governance/money.ts';
import type { Findings } from './faults.ts';
import type { Register } from './schema.ts';

/** Frames read as kroner, one amount per decision; a health key for a year names every region of 1 January. */
export function checkMoney(register: Register, findings: Findings): void {
  const granted = new Set<string>();
  register.frames.forEach((frame, place) => {
    const parsed = parseKroner(String(frame.granted));
    if (!parsed.ok) findings.error(['frames', place, 'granted'], parsed.da, parsed.en);
    const key = `${frame.year} ${frame.decision}`;
    if (granted.has(key))
      findings.error(
        ['frames', place, 'decision'],
        `Rammen for ${frame.year} er bevilget to gange efter «${frame.decision}». Skriv hver afgørelses egen reference.`,
        `The frame of ${frame.year} is granted twice by "${frame.decision}". Write the reference of each decision.`,
      );
    granted.add(key);
  });

  const years = new Set<number>();
  register.healthKeys.forEach((key, place) => {
    if (years.has(key.year))
      findings.error(
        ['healthKeys', place, 'year'],
        `Fordelingsnøglen for ${key.year} står to gange. Slet den ene.`,
        `The health key of ${key.year} appears twice. Delete one.`,
      );
    years.add(key.year);
    const newYear = `${key.year}-01-01`;
    const covered = new Set(Object.keys(key.shares));
    for (const region of register.regions) {
      if (region.from > newYear || (region.to !== undefined && region.to < newYear)) continue;
      const predecessors = register.regions.filter((one) => one.successor === region.id);
      if (covered.has(region.id) || predecessors.some((one) => covered.has(one.id))) continue;
      findings.warning(
        ['healthKeys', place, 'shares'],
        `Fordelingsnøglen for ${key.year} nævner ikke «${region.id}», som findes den 1. januar. Tilføj dens andel.`,
        `The health key of ${key.year} does not mention "${region.id}", which exists on 1 January. Add its share.`,
      );
    }
  });
  for (const frame of register.frames)
    if (!years.has(frame.year))
      findings.warning(
        ['frames'],
        `Der er en ramme for ${frame.year}, men ingen fordelingsnøgle. Tilføj den under healthKeys.`,
        `There is a frame for ${frame.year} but no health key. Add it under healthKeys.`,
      );
}
