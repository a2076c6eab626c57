// Entries that write themselves are data; here they become one sentence in the report's language.
import { actWord } from '../../../../shared/act-words.ts'
import { blindSentences } from '../../../../shared/blind-words.ts'
import { crisisWords } from '../../../../shared/crisis-words.ts'
import { factWords } from '../../../../shared/fact-words.ts'
import type { Lang, StoryFacts } from '../../../../shared/model.ts'
import { assertNever } from '../../../../shared/result.ts'
import { reportWords } from './report-words.ts'

export const wordFacts = (lang: Lang, facts: StoryFacts, zone: string): string => {
  const w = reportWords[lang]
  const states = crisisWords[lang].crisisState
  switch (facts.kind) {
    case 'alert':
      return crisisWords[lang].alertSentence(facts.why, zone)
    case 'alertDismissed':
      return w.facts.dismissed(crisisWords[lang].alertKind[facts.alertKind].toLowerCase())
    case 'crisisOpened':
      return w.facts.opened[facts.openedBy]
    case 'crisisMoved':
      return facts.to === 'closed'
        ? w.facts.closed(states[facts.from])
        : w.facts.moved(states[facts.from], states[facts.to])
    case 'peak':
      return w.facts.peak(w.mentions(facts.perHourCount))
    case 'statement':
      return w.facts.statementOn(w.facts.statement[facts.state], facts.channel)
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
