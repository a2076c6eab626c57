import { expect, it } from 'vitest'
import { countStories, countUnit, sum } from './counts.mjs'

it('counts a test file that does not load as a failure', () => {
  const testResults = [
    { status: 'failed', assertionResults: [] },
    { status: 'failed', assertionResults: [{}] },
    { status: 'passed', assertionResults: [{}, {}] },
  ]
  expect(countUnit({ numPassedTests: 2, numFailedTests: 1, testResults })).toEqual({ passed: 2, failed: 2 })
})

it('counts a flaky story and an error outside any story as failures', () => {
  const report = { stats: { expected: 3, unexpected: 1, flaky: 1 }, errors: [{}] }
  expect(countStories(report)).toEqual({ passed: 3, failed: 3 })
})

it('never says 0 failed when a step failed without counting', () => {
  const unit = { isOk: true, counts: { passed: 5, failed: 0 } }
  expect(sum([unit, { isOk: false }])).toEqual({ passed: 5, failed: 1 })
  expect(sum([unit, { isOk: false, counts: { passed: 1, failed: 3 } }])).toEqual({ passed: 6, failed: 3 })
})
