// Each figure of the report against a second count by other code (test/engine/second-count.ts), on drills that people flew.
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { secondCount } from '../../../../test/engine/second-count.ts'
import { asSecondAnswers, secondAnswers } from '../../../../test/engine/second-count-answers.ts'
import { secondBehind } from '../../../../test/engine/second-count-behind.ts'
import { secondClaims } from '../../../../test/engine/second-count-claims.ts'
import { secondMeasures } from '../../../../test/engine/second-count-measures.ts'
import { tempDir } from '../../../../test/engine/workspace.ts'
import { runHeadless } from '../headless.ts'

it.each([
  [7, 'quick'],
  [12, 'slow'],
] as const)(
  'catches a figure in the report that a second count of the record does not give (drill %i, %s team)',
  async (seed, team) => {
    const workspaceDir = tempDir()
    const job = { kind: 'drill', workspaceDir, scenario: 'food-hoax', seed, team, lang: 'en' } as const
    const outcome = await runHeadless(job, { log: () => undefined, onProgress: () => undefined })
    const [model] = outcome.reportModels()
    const mentionsPath = join(workspaceDir, 'mentions.jsonl')
    await outcome.writeMentions(mentionsPath)
    await outcome.close()
    if (!model) throw new Error('no report')
    const again = secondCount(workspaceDir)

    expect(model.numbers).toEqual(again.numbers)
    const { chapters, pulse } = model
    expect(
      chapters.reactions?.map(({ statement, before, after }) => ({ at: statement.publishedAt, before, after })),
    ).toEqual(again.reactions)
    expect(chapters.answers.map(asSecondAnswers)).toEqual(secondAnswers(workspaceDir))
    expect(chapters.origin.firstPost?.value.at).toBe(again.firstPostAt)
    expect(chapters.origin.onsetAt).toBe(again.onsetAt)
    expect(chapters.amplification.mostReposted.map(({ value }) => value.repostCount)).toEqual(again.mostReposted)
    expect(chapters.interveners.mostActive.map(({ value }) => value.postCount)).toEqual(again.mostActive)
    const { attackerCount, defenderCount, defendingFollowerCount } = again
    expect(chapters.behind).toMatchObject({ attackerCount, defenderCount, defendingFollowerCount })
    expect(chapters.defenders?.map(({ value }) => value)).toEqual(again.thanked.slice(0, 30))
    expect(chapters.behind?.amplifiers).toHaveLength(10)
    for (const { value } of chapters.behind?.amplifiers ?? [])
      expect({ at: value.first.at, followers: value.followers }).toEqual(again.firstActOf(value.handle, value.at))
    expect(model.promises?.items.map(({ dueAt, outcome, keptBy }) => ({ dueAt, outcome, keptBy }))).toEqual(
      again.promises,
    )
    const { behind } = chapters
    const { amplifiers, byStance, attacksBy, together } = secondBehind(workspaceDir, again)
    expect(
      behind?.amplifiers.map(({ value: { at, reach, causedCount, isLinked }, evidence: [seq] }) => ({
        seq,
        at,
        reach,
        causedCount,
        isLinked,
      })),
    ).toEqual(amplifiers.slice(0, 10))
    expect(behind?.byStance).toEqual(byStance)
    for (const { value } of behind?.attackers ?? []) expect(value.postCount).toBe(attacksBy(value.handle))
    for (const { value, evidence } of behind?.coordination ?? []) expect(value).toMatchObject(together(evidence))
    const claimed = secondClaims(mentionsPath, again)
    expect(behind).toMatchObject({ unclaimedCount: claimed.unclaimedCount, claimCount: claimed.claims.length })
    expect(behind?.phases).toEqual(claimed.phases)
    expect(behind?.claims.map(({ value: { size, firstAt, byPhase } }) => ({ size, firstAt, byPhase }))).toEqual(
      claimed.claims.slice(0, 12),
    )
    const ranks = new Map(behind?.claims.map(({ value: { label } }, rank) => [label, rank]))
    let movesCount = 0
    for (const { publishedAt, around } of chapters.answers)
      for (const { label, before, after } of around.claims) {
        const rank = ranks.get(label)
        const { windowMs } = around
        if (rank === undefined) continue
        movesCount += 1
        expect([before.count, after.count], `${label}, ${new Date(publishedAt).toISOString()}`).toEqual([
          claimed.saidIn(rank, publishedAt - windowMs, publishedAt),
          claimed.saidIn(rank, publishedAt, publishedAt + windowMs),
        ])
      }
    const { stances, ...measured } = model.measures
    const { binOf, ...measuredAgain } = secondMeasures(workspaceDir, again, stances.binMs)
    expect(measured).toEqual(measuredAgain)
    expect(stances.bins).toEqual(stances.bins.map(({ at }) => binOf(at)))
    const read = stances.bins.reduce(
      (sum, { attack, ask, defend, neutral, unread }) => sum + attack + ask + defend + neutral + unread,
      0,
    )
    expect(read).toBe(model.numbers.mentionCount)
    expect(pulse.bins.length).toBeGreaterThan(50)
    for (const { at, count } of pulse.bins)
      expect(count, new Date(at).toISOString()).toBe(again.countIn(at, at + pulse.binMs))
    // A figure that is nought for want of data proves nothing.
    for (const count of [
      again.numbers.repostCount,
      again.numbers.peopleByState.answeredElsewhere ?? 0,
      attackerCount,
      defendingFollowerCount,
      again.reactions.length,
      claimed.claims.length,
      movesCount,
      chapters.answers[0]?.around.spokeAgain.count ?? 0,
    ])
      expect(count).toBeGreaterThan(0)
  },
  60_000,
)
