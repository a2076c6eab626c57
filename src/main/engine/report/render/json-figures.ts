// The figures of one part as data, field by field: what is not named here does not leave, and whoever is named is named as
// in the rest of the report. Times are ISO 8601, UTC; shares are 0..1; null is "unknown".
import type { StatementAnswers } from '../../../../shared/answers.ts'
import type { Evidenced } from '../../../../shared/report-model.ts'
import { debriefJson, factsJson, nameOf, promisesJson } from './json-record.ts'
import { coverOrNull, iso, isoOrNull } from './json-values.ts'
import type { Page } from './page.ts'
import { saidStatements } from './summary.ts'
import { shownEntries } from './timeline.ts'

export const figuresJson = (page: Page) => {
  const { model, names } = page
  const { crisis, numbers, measures, pulse } = model
  const { peakPerHour, byLang, unreachableByReason, silentByReason, ...counts } = numbers
  const covered = (record: Readonly<Record<string, number>>) =>
    Object.fromEntries(Object.entries(record).map(([key, count]) => [names.cover(key), count]))
  return {
    brand: names.cover(model.brand.name),
    crisis: crisis && {
      id: crisis.id,
      state: crisis.state,
      openedBy: crisis.openedBy,
      onsetAt: iso(crisis.onsetAt),
      firstPostAt: isoOrNull(crisis.firstPostAt),
      alertAt: isoOrNull(crisis.alertAt),
      firstStatementAt: isoOrNull(crisis.firstStatementAt),
      openedAt: iso(crisis.openedAt),
      closedAt: isoOrNull(crisis.closedAt),
    },
    fromAt: iso(model.fromAt),
    toAt: iso(model.toAt),
    numbers: {
      ...counts,
      peakPerHour: peakPerHour && { at: iso(peakPerHour.at), count: peakPerHour.count },
      byLang: covered(byLang),
      unreachableByReason: covered(unreachableByReason),
      silentByReason: covered(silentByReason),
    },
    measures: {
      ...measures,
      stances: {
        binMs: measures.stances.binMs,
        bins: measures.stances.bins.map(({ at, ...bin }) => ({ at: iso(at), ...bin })),
      },
    },
    pulse: { binMs: pulse.binMs, bins: pulse.bins.map(({ at, count, upper }) => ({ at: iso(at), count, upper })) },
    chapters: chaptersJson(page),
    alarms: model.alerts.map(({ kind, at, onsetAt, severity, evidence }, index) => ({
      mark: `A${index + 1}`,
      kind,
      at: iso(at),
      onsetAt: iso(onsetAt),
      severity,
      evidence: page.seen(evidence),
    })),
    statements: statementsJson(page),
    facts: factsJson(page),
    promises: promisesJson(page),
    debrief: debriefJson(page),
    story: storyJson(page),
    posts: postsJson(page),
    compared: model.compared.map((one) => ({
      ...one,
      ...(one.kind === 'crisis' ? { title: coverOrNull(page, one.title) } : { flownAt: iso(one.flownAt) }),
      fromAt: iso(one.fromAt),
      toAt: iso(one.toAt),
    })),
  }
}

const chaptersJson = (page: Page) => {
  const { origin, amplification, interveners, defenders, behind } = page.model.chapters
  const account = <T extends { readonly handle: string }>({ value: { handle, ...rest }, evidence }: Evidenced<T>) => ({
    account: page.names.nameOf(handle),
    ...rest,
    evidence: page.seen(evidence),
  })
  const dated = <T extends { readonly handle: string; readonly at: number }>({ value, evidence }: Evidenced<T>) =>
    account({ value: { ...value, at: iso(value.at) }, evidence })
  return {
    firstPost: origin.firstPost && dated(origin.firstPost),
    mostReposted: amplification.mostReposted.map(account),
    mostActive: interveners.mostActive.map(account),
    defenders:
      defenders?.map(({ value, evidence }) =>
        account({ value: { ...value, firstAt: iso(value.firstAt) }, evidence }),
      ) ?? null,
    behind: behind && {
      postCount: behind.postCount,
      origin: behind.origin && dated(behind.origin),
      amplifiers: behind.amplifiers.map(({ value: { first, ...value }, evidence }) =>
        dated({ value: { ...value, firstAt: iso(first.at) }, evidence }),
      ),
      claims: behind.claims.map(({ value, evidence }) => ({
        ...value,
        label: page.names.cover(value.label),
        firstAt: iso(value.firstAt),
        evidence: page.seen(evidence),
      })),
      phases: behind.phases,
      answers: behind.answers.map(({ claim, text, ...answer }) => ({
        ...answer,
        claim: coverOrNull(page, claim),
        text: coverOrNull(page, text),
      })),
      claimCount: behind.claimCount,
      unclaimedCount: behind.unclaimedCount,
      coordination: behind.coordination.map(({ value, evidence }) => ({
        ...value,
        fromAt: iso(value.fromAt),
        toAt: iso(value.toAt),
        evidence: page.seen(evidence),
      })),
      byStance: behind.byStance,
      attackers: behind.attackers.map(account),
      attackerCount: behind.attackerCount,
      defenderCount: behind.defenderCount,
      defendingFollowerCount: behind.defendingFollowerCount,
    },
  }
}

const statementsJson = (page: Page) => {
  const { reactions, effects, answers } = page.model.chapters
  return saidStatements(page).map(({ id, publishedAt, channel, text }, index) => {
    const counted = reactions?.find(({ statement }) => statement.id === id)
    return {
      mark: `S${index + 1}`,
      publishedAt: iso(publishedAt),
      channel: coverOrNull(page, channel),
      text: coverOrNull(page, text),
      reaction: counted ? { before: counted.before, after: counted.after } : null,
      effects: effects.find(({ statementId }) => statementId === id)?.measures ?? null,
      answers: answersJson(
        page,
        answers.find(({ statementId }) => statementId === id),
      ),
    }
  })
}

const answersJson = (page: Page, told: StatementAnswers | undefined) =>
  told
    ? {
        thread: told.thread,
        around: {
          ...told.around,
          claims: told.around.claims.map((move) => ({ ...move, label: page.names.cover(move.label) })),
        },
      }
    : null

const storyJson = (page: Page) =>
  shownEntries(page).map(({ entry, number }) => ({
    mark: `T${number}`,
    kind: entry.kind,
    phase: entry.phase,
    happenedAt: iso(entry.happenedAt),
    recordedAt: iso(entry.recordedAt),
    by: nameOf(page, entry.memberId),
    rewrittenBy: entry.rewrittenBy === null ? null : nameOf(page, entry.rewrittenBy),
    version: entry.version,
    isMarked: entry.marked,
    text: coverOrNull(page, entry.text),
    why: coverOrNull(page, entry.why),
    evidence: page.seen(entry.evidence),
  }))

/** With masked names the id and the address stay out: they lead to the account. */
const postsJson = (page: Page) =>
  page.keyPosts.map(({ mention }, index) => ({
    mark: `P${index + 1}`,
    seq: mention.seq,
    id: page.names.masked ? null : mention.id,
    url: page.names.masked ? null : mention.url,
    platform: mention.platform,
    account: page.names.nameOf(mention.author.handle),
    followers: mention.author.followers,
    createdAt: iso(mention.createdAt),
    lang: coverOrNull(page, mention.lang),
    why: [...new Set(page.model.keyPosts.filter((post) => post.mention.seq === mention.seq).map((post) => post.why))],
    text: coverOrNull(page, mention.text),
  }))
