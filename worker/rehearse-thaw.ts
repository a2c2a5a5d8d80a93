import { rehearseThaw as rehearse } from '../workflows/durable/rehearse-thaw.ts';
import type { Instant, Resume, ThawRehearsal } from '../workflows/messages.ts';
import * as workflows from '../workflows/all.ts';

/** What would become of a frozen case in the machines of this process; undefined of one it does not have. */
export function rehearseThaw(resume: Resume, at: Instant): ThawRehearsal | undefined {
  const found = Object.values(workflows).find(({ registration }) => registration.name === resume.machine);
  return found === undefined ? undefined : rehearse(found.registration, resume, Date.parse(at));
}
