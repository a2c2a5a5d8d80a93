import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// `npm run verify`: typecheck, lint, every test; all of them, even when an early one fails. The last line is the sum of them.

interface TestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly success: boolean;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly unknown[];
  }[];
}

let passed = 0;
let failed = 0;
const count = (name: string, ok: boolean) => {
  console.log(`${ok ? 'ok' : 'FAILED'}: ${name}`);
  if (ok) passed += 1;
  else failed += 1;
};
const run = (...args: string[]) =>
  spawnSync('npm', ['run', '--silent', ...args], { stdio: ['ignore', 'inherit', 'inherit'] }).status;

for (const check of ['typecheck', 'lint']) count(check, run(check) === 0);

const folder = mkdtempSync(join(tmpdir(), 'aarshjul-verify-'));
const reportFile = join(folder, 'report.json');
const code = run('test', '--', '--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`);
const report = readReport(reportFile);
rmSync(folder, { recursive: true, force: true });
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
