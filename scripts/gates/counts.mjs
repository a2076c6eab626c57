// Adds up what the test tools report, so that one line can close a run. A step that failed without saying which test
// did (a crash, a lint error) counts as one failure: the line never looks better than the run was.

/** @typedef {{ passed: number, failed: number }} Counts */

/**
 * @param {{ numPassedTests: number, numFailedTests: number,
 *   testResults: { status: string, assertionResults: unknown[] }[] }} report vitest's JSON
 * @returns {Counts}
 */
export function countUnit(report) {
  // A file that does not load has no tests to fail.
  const unloaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length }
}

/**
 * @param {{ stats: { expected: number, unexpected: number, flaky: number }, errors: unknown[] }} report Playwright's JSON
 * @returns {Counts}
 */
export function countStories(report) {
  const { expected, unexpected, flaky } = report.stats
  return { passed: expected, failed: unexpected + flaky + report.errors.length }
}

/**
 * @param {readonly { isOk: boolean, counts?: Counts | undefined }[]} results one per step
 * @returns {Counts}
 */
export function sum(results) {
  return results.reduce(
    (total, { isOk, counts = { passed: 0, failed: 0 } }) => ({
      passed: total.passed + counts.passed,
      failed: total.failed + (isOk ? counts.failed : Math.max(1, counts.failed)),
    }),
    { passed: 0, failed: 0 },
  )
}
