import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';

/** Ends every run with the one line that says how it went. */
export default class Counter implements Reporter {
  private readonly outcomes = new Map<TestCase, TestResult['status']>();

  onTestEnd(test: TestCase, result: TestResult) {
    this.outcomes.set(test, result.status);
  }

  onEnd() {
    const all = [...this.outcomes];
    const skipped = all.filter(([, status]) => status === 'skipped').length;
    const passed = all.filter(([test, status]) => status !== 'skipped' && test.ok()).length;
    const failed = all.length - passed - skipped;
    const reasons = new Set(
      all.filter(([, status]) => status === 'skipped').flatMap(([test]) => test.annotations.flatMap(({ description }) => description ?? [])),
    );
    for (const reason of reasons) process.stdout.write(`\n${reason}\n`);
    for (const [test] of all)
      if (test.outcome() === 'flaky') process.stdout.write(`\nPassed only at the second try: ${test.titlePath().filter(Boolean).join(' › ')}\n`);
    process.stdout.write(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
  }

  printsToStdio() {
    return true;
  }
}
