// The same facts on every channel, other words on each: what one account says and another does not, before it leaves.
import type { StatedKind, UnlikeFact } from '../../shared/draft-check.ts'
import { defineWords, formatCount } from '../../shared/words.ts'
import { useAsk } from '../bridge.ts'
import { useWords } from '../ui/language.ts'
import { visibleText } from '../ui/mention-text.tsx'
import { StateMark } from '../ui/state-mark.tsx'
import styles from './same-facts.module.css'

interface SameFactsWords {
  readonly title: string
  readonly kind: Record<StatedKind, string>
  readonly differs: (kind: string, one: string, name: string, other: string, otherName: string) => string
  readonly missing: (span: string, name: string, otherName: string) => string
  readonly alike: (name: string, otherName: string) => string
  readonly alikeHint: string
  readonly more: (count: number) => string
  readonly same: string
}

const sameFactsWords = defineWords<SameFactsWords>(
  {
    title: 'Same facts everywhere',
    kind: {
      time: 'Time',
      date: 'Date',
      percent: 'Share',
      money: 'Sum',
      count: 'Number',
      label: 'Number',
      link: 'Link',
      instruction: 'Advice',
    },
    differs: (kind, one, name, other, otherName) => `${kind}: ${name} says “${one}”, ${otherName} “${other}”`,
    missing: (span, name, otherName) => `Only ${name} says “${span}”; ${otherName} does not`,
    alike: (name, otherName) => `${name} and ${otherName} say it in the same words`,
    alikeHint: 'Readers see a copy, and X takes such copies for spam.',
    more: (count) => `and ${formatCount('en', count)} more`,
    same: 'Every account states the same facts',
  },
  {
    title: 'Les mêmes faits partout',
    kind: {
      time: 'Heure',
      date: 'Date',
      percent: 'Part',
      money: 'Somme',
      count: 'Nombre',
      label: 'Numéro',
      link: 'Lien',
      instruction: 'Consigne',
    },
    differs: (kind, one, name, other, otherName) =>
      `${kind}\u00a0: ${name} dit «\u202f${one}\u202f», ${otherName} «\u202f${other}\u202f»`,
    missing: (span, name, otherName) => `Seul ${name} dit «\u202f${span}\u202f»\u202f; ${otherName} non`,
    alike: (name, otherName) => `${name} et ${otherName} le disent avec les mêmes mots`,
    alikeHint: 'Qui lit y voit une copie, et X prend ces copies pour du spam.',
    more: (count) => `et ${formatCount('fr', count)} de plus`,
    same: 'Chaque compte donne les mêmes faits',
  },
)

/** A longer list is not read before a press. */
const MOST = 6

export interface SameFactsProps {
  readonly texts: readonly { readonly name: string; readonly text: string }[]
}

export const SameFacts = ({ texts }: SameFactsProps) => {
  const words = useWords(sameFactsWords)
  const compared = useAsk('drafts.compare', texts.length > 1 ? { texts: texts.map(({ text }) => text) } : null)
  if (!compared.value) return null
  const nameOf = (at: number): string => visibleText(texts[at]?.name ?? '')
  const { unlike, alike } = compared.value
  const sentenceOf = ({ kind, inText, span, otherText, otherSpan }: UnlikeFact): string =>
    otherSpan === null
      ? words.missing(visibleText(span), nameOf(inText), nameOf(otherText))
      : words.differs(words.kind[kind], visibleText(span), nameOf(inText), visibleText(otherSpan), nameOf(otherText))
  // What differs before what is only left out: a short post may leave something out.
  const sorted = unlike.toSorted((one, other) => Number(one.otherSpan === null) - Number(other.otherSpan === null))
  return (
    <ul className={styles.compared} aria-label={words.title}>
      {unlike.length === 0 && alike.length === 0 ? (
        <li>
          <StateMark shape="tick" tint="quiet" word={words.same} />
        </li>
      ) : null}
      {sorted.slice(0, MOST).map((one) => (
        <li key={`${one.kind}${one.inText}${one.otherText}${one.span}`}>
          <StateMark
            shape={one.otherSpan === null ? 'ring' : 'cross'}
            tint={one.otherSpan === null ? 'quiet' : 'hand'}
            word={sentenceOf(one)}
          />
        </li>
      ))}
      {sorted.length > MOST ? <li className={styles.quiet}>{words.more(sorted.length - MOST)}</li> : null}
      {alike.map(({ inText, otherText }) => (
        <li key={`${inText} ${otherText}`}>
          <StateMark shape="repost" word={words.alike(nameOf(inText), nameOf(otherText))} reason={words.alikeHint} />
        </li>
      ))}
    </ul>
  )
}
