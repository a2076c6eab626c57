// Entries that write themselves are data; here they become one sentence in the page's language. The same facts
// always give the same words, so that a change of language never changes the story.
import { actWord } from '../../../shared/act-words.ts'
import { blindSentences } from '../../../shared/blind-words.ts'
import { crisisWords } from '../../../shared/crisis-words.ts'
import { factWords } from '../../../shared/fact-words.ts'
import type { Lang, StoryEntry, StoryFacts } from '../../../shared/model.ts'
import { assertNever } from '../../../shared/result.ts'
import { defineWords, plural } from '../../../shared/words.ts'

const words = defineWords(
  {
    openedBy: {
      alert: 'The alarm opened this crisis.',
      member: 'Opened with the red button.',
      forced: 'Opened by the command line.',
    },
    dismissed: (kind: string) => `Alarm (${kind}): not for us.`,
    moved: (from: string, to: string) => `Moved from ${from} to ${to}.`,
    closed: (from: string) => `Crisis closed. Before that: ${from}.`,
    issue: 'Judged an issue, not a crisis.',
    peak: (posts: string) => `Peak: ${posts} within an hour.`,
    statement: {
      draft: 'Statement drafted.',
      approved: 'Statement approved.',
      published: (channel: string | null) => (channel ? `Statement published on ${channel}.` : 'Statement published.'),
      corrected: 'Statement corrected by a later one.',
    },
  },
  {
    openedBy: {
      alert: 'L’alarme a ouvert cette crise.',
      member: 'Ouverte avec le bouton rouge.',
      forced: 'Ouverte par la ligne de commande.',
    },
    dismissed: (kind: string) => `Alarme (${kind})\u00a0: pas pour nous.`,
    moved: (from: string, to: string) => `Passage de «\u202f${from}\u202f» à «\u202f${to}\u202f».`,
    closed: (from: string) => `Crise close. Avant cela\u00a0: ${from}.`,
    issue: 'Jugé comme un incident, pas une crise.',
    peak: (posts: string) => `Pic\u00a0: ${posts} en une heure.`,
    statement: {
      draft: 'Communiqué rédigé.',
      approved: 'Communiqué validé.',
      published: (channel: string | null) => (channel ? `Communiqué publié sur ${channel}.` : 'Communiqué publié.'),
      corrected: 'Communiqué corrigé par un suivant.',
    },
  },
)

/** `zone` is an IANA name; default: the machine's. */
export const wordFacts = (lang: Lang, facts: StoryFacts, zone?: string): string => {
  const w = words[lang]
  const states = crisisWords[lang].crisisState
  switch (facts.kind) {
    case 'alert':
      return crisisWords[lang].alertSentence(facts.why, zone)
    case 'alertDismissed':
      return w.dismissed(crisisWords[lang].alertKind[facts.alertKind].toLowerCase())
    case 'crisisOpened':
      return w.openedBy[facts.openedBy]
    case 'crisisMoved':
      if (facts.to === 'closed') return w.closed(states[facts.from])
      return facts.to === 'issue' ? w.issue : w.moved(states[facts.from], states[facts.to])
    case 'peak':
      return w.peak(plural(lang, facts.perHourCount, 'mention', 'mentions'))
    case 'statement':
      return facts.state === 'published' ? w.statement.published(facts.channel) : w.statement[facts.state]
    case 'fact':
      return factWords[lang][facts.isWithdrawn ? 'withdrawn' : 'noted'][facts.factKind]
    case 'advice':
      return factWords[lang].decided(factWords[lang].family[facts.family], facts.isAsAdvised)
    case 'blind':
      return blindSentences[lang](facts, zone)
    case 'proof':
      return crisisWords[lang].proofTaken
    case 'promoted':
      return crisisWords[lang].fromLog(facts.logSeq, actWord(lang, facts.act))
    default:
      return assertNever(facts)
  }
}

/** What stands in an entry: the words of a person, else its sentence. null = its words were removed. */
export const textOf = (lang: Lang, { text, facts }: Pick<StoryEntry, 'text' | 'facts'>): string | null =>
  text ?? (facts ? wordFacts(lang, facts) : null)

/** Everything that an entry shows; `who`: its author's name. */
export const saidBy = (lang: Lang, entry: StoryEntry, who: string): string =>
  [entry.text, entry.facts && wordFacts(lang, entry.facts), entry.why, who].join(' ')
