// The facts of a brief in words, one sentence a line, what presses first. Pure.
import type { Brief, BriefLine, BriefSection, Check } from '../../../shared/brief.ts'
import { pauseWords } from '../../../shared/brief-words.ts'
import { crisisWords } from '../../../shared/crisis-words.ts'
import type { Lang, MentionSeq } from '../../../shared/model.ts'
import { ENDED_LINE_STATES, type LineState } from '../../../shared/states.ts'
import { formatDay, formatExact, formatTime } from '../../../shared/words.ts'
import type { BriefFacts } from './brief-facts.ts'
import { briefWords } from './brief-words.ts'

const DAY_MS = 24 * 3_600_000
const LONGEST_QUOTE = 240

const line = (text: string, isPressing = false, evidence: readonly MentionSeq[] = []): BriefLine => ({
  text,
  isPressing,
  evidence,
})

/** One page: a long statement is quoted by its beginning. */
const quoted = (text: string): string => {
  const flat = text.replace(/\s+/gu, ' ').trim()
  return flat.length <= LONGEST_QUOTE ? flat : `${flat.slice(0, LONGEST_QUOTE).trimEnd()}…`
}

/** `zone`: IANA, default the machine's. */
export const wordBrief = (facts: BriefFacts, lang: Lang, zone?: string): Brief => {
  const w = briefWords[lang]
  const { crisis, nowAt } = facts
  const exact = (at: number): string => formatExact(lang, at, zone)
  const short = (at: number): string =>
    Math.abs(nowAt - at) < DAY_MS / 2
      ? formatTime(lang, at, zone)
      : `${formatDay(lang, at, false, zone)}, ${formatTime(lang, at, zone)}`
  const nameOf = (id: number): string => facts.members.find((member) => member.id === id)?.name ?? w.machine

  const happened = [
    line(w.state(crisisWords[lang].crisisState[crisis.state], exact(crisis.openedAt))),
    line(crisis.firstPostAt === null ? w.firstPostUnknown : w.firstPost(exact(crisis.firstPostAt))),
    line(w.volume(facts.mentionCount, facts.authorCount, facts.lastHourCount)),
    ...(facts.peak ? [line(w.peak(facts.peak.count, exact(facts.peak.at)))] : []),
    ...facts.claims.map(({ label, size, evidence }) => line(w.claim(label, size), false, evidence)),
  ]
  const known = facts.facts.map(({ kind, text, source }) =>
    line(`${w.fact[kind](text ?? w.removed)}${source === null ? '' : w.source(source)}`),
  )
  const said = facts.statements.map(({ publishedAt, channel, text }) =>
    line(w.statement(exact(publishedAt ?? 0), channel ?? w.removed, quoted(text ?? w.removed))),
  )
  const next = facts.next
    ? (facts.next.because === 'promise' ? w.nextPromised : w.nextByCadence)(short(facts.next.dueAt))
    : w.nextNone
  const promised = facts.promises.map(({ dueAt, span, ownerId, state }) => {
    const isLate = state === 'late' || dueAt < nowAt
    return line((isLate ? w.late : w.promise)(short(dueAt), span ?? w.removed, nameOf(ownerId)), isLate)
  })
  const isEnded = (state: string): boolean => ENDED_LINE_STATES.some((one) => one === state)
  const states = Object.entries(facts.people) as [LineState, number][]
  const total = states.reduce((sum, [, count]) => sum + count, 0)
  const ended = states.reduce((sum, [state, count]) => sum + (isEnded(state) ? count : 0), 0)
  const people = [line(w.toAnswer(total - ended)), line(w.answered(ended, total))]

  const sections: (BriefSection | null)[] = [
    { title: w.section.happened, lines: happened },
    { title: w.section.facts, lines: known.length > 0 ? known : [line(w.noFacts)] },
    { title: w.section.said, lines: said.length > 0 ? said : [line(w.silent, true)] },
    { title: w.section.next, lines: [line(next), ...promised] },
    { title: w.section.people, lines: people },
    ...(facts.kind === 'brief'
      ? [
          {
            title: w.section.rules,
            lines: [w.ruleOneVoice, w.ruleNothingElse, w.ruleNoDelete].map((rule) => line(rule)),
          },
        ]
      : [
          { title: w.section.hanging, lines: hangingOf(facts, lang) },
          {
            title: w.section.decided,
            lines:
              facts.decisions.length === 0
                ? [line(w.noDecision)]
                : facts.decisions.map(({ at, memberId, text }) =>
                    line(w.decision(short(at), nameOf(memberId), quoted(text ?? w.removed))),
                  ),
          },
          {
            title: w.section.paused,
            lines: facts.checks.map((check) => line(pausedText(check), check.doneAt === null)),
          },
        ]),
  ]
  function pausedText({ pause, text, doneAt, doneBy }: Check): string {
    const what = pause === null ? (text ?? w.removed) : pauseWords[lang][pause]
    return doneAt === null ? w.notPaused(what) : w.paused(what, nameOf(doneBy ?? 0), short(doneAt))
  }
  return {
    title: `${w.kind[facts.kind]}: ${facts.brandName}, ${crisis.title ?? w.untitled}`.replace(
      ': ',
      lang === 'fr' ? '\u00a0: ' : ': ',
    ),
    subtitle: `${facts.isDrill ? `${w.drill} ` : ''}${w.asOf(exact(nowAt))}`,
    sections: sections.filter((section) => section !== null),
  }
}

/** What the next shift would trip over. */
const hangingOf = (facts: BriefFacts, lang: Lang): BriefLine[] => {
  const w = briefWords[lang]
  const { outbox, people } = facts
  const working = (['claimed', 'drafted', 'awaitingApproval', 'reassigned'] as const).flatMap((state) =>
    (people[state] ?? 0) > 0 ? [line(w.working(crisisWords[lang].lineState[state], people[state] ?? 0))] : [],
  )
  const lines = [
    ...(outbox.isStopped ? [line(w.stopped, true)] : []),
    ...(outbox.needsHand > 0 ? [line(w.needsHand(outbox.needsHand), true)] : []),
    ...(outbox.held > 0 ? [line(w.held(outbox.held), true)] : []),
    ...(facts.unseenAlerts.length > 0 ? [line(w.alarms(facts.unseenAlerts.length), true)] : []),
    ...(facts.deafSources.length > 0 ? [line(w.deaf(facts.deafSources.join(', ')), true)] : []),
    ...(outbox.waiting > 0 ? [line(w.waiting(outbox.waiting))] : []),
    ...working,
  ]
  return lines.length > 0 ? lines : [line(w.nothingHangs)]
}
