import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

// `npm run verify`: every test, and typecheck and lint beside them; all of them, even when one fails. The last line is the sum of them.

interface TestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly success: boolean;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly startTime: number;
    readonly endTime: number;
    readonly assertionResults: readonly unknown[];
  }[];
}

/** How many of the slowest test files are named: where the next minute can be won. */
const named = 10;

let passed = 0;
let failed = 0;
const count = (name: string, ok: boolean) => {
  console.log(`${ok ? 'ok' : 'FAILED'}: ${name}`);
  if (ok) passed += 1;
  else failed += 1;
};

/** Runs a script of the package; its output is shown at once, or kept so that it does not mix with that of the tests. */
function run(args: readonly string[], output: 'shown' | 'kept'): Promise<{ code: number | null; text: string }> {
  return new Promise((resolve, reject) => {
    const stdio = output === 'shown' ? 'inherit' : 'pipe';
    const child = spawn('npm', ['run', '--silent', ...args], { stdio: ['ignore', stdio, stdio] });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data: Buffer) => (text += data.toString()));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, text }));
  });
}

const checks = ['typecheck', 'lint'].map(async (check) => ({ check, ...(await run([check], 'kept')) }));
const folder = mkdtempSync(join(tmpdir(), 'aarshjul-verify-'));
const reportFile = join(folder, 'report.json');
const { code } = await run(
  ['test', '--', '--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`],
  'shown',
);
const report = readReport(reportFile);
rmSync(folder, { recursive: true, force: true });
for (const { check, code: ended, text } of await Promise.all(checks)) {
  if (text !== '') console.log(text.trimEnd());
  count(check, ended === 0);
}
if (report === undefined) {
  count(`tests: no report, exit code ${code}`, false);
} else {
  passed += report.numPassedTests;
  failed += report.numFailedTests;
  // A file that could not be loaded has no test in it to fail, and must not pass for that.
  const broken = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  for (const file of broken) count(`could not be loaded: ${file.name}`, false);
  if (code !== 0 && report.numFailedTests + broken.length === 0) count(`tests: exit code ${code}`, false);
  if (report.numPassedTests === 0) count('no test ran', false);
  nameSlowest(report);
}
const skipped = report?.numPendingTests ?? 0;
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 ? 1 : 0;

function readReport(path: string): TestReport | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as TestReport;
  } catch {
    return undefined;
  }
}

function nameSlowest({ testResults }: TestReport): void {
  const files = testResults.map(({ name, startTime, endTime }) => ({ name, ms: endTime - startTime }));
  console.log(`The slowest of ${files.length} test files:`);
  for (const { name, ms } of files.toSorted((a, b) => b.ms - a.ms).slice(0, named))
    console.log(`${(ms / 1000).toFixed(1).padStart(7)} s  ${relative(process.cwd(), name)}`);
}
