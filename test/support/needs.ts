/**
 * Says whether what a test needs is on this machine: `describe.runIf(needs(…))`. When it is not, the reason and the way to get it are
 * printed, never silently skipped; where CI=true a missing thing is a failure.
 * @throws under CI when it is missing
 */
export function needs(what: string, found: unknown, remedy: string): boolean {
  if (found !== undefined && found !== false) return true;
  const reason = `${what} is missing: the tests that need it do not run. ${remedy}`;
  if (process.env['CI'] === 'true') throw new Error(reason);
  console.warn(reason);
  return false;
}
