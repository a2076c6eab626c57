// Finds in a post the signs of what it does.
// Keeps true: a sign is found or not, however often; French and English words are looked for in their own language
// only (French `sale` is dirty), both where the language is unknown, and none where it is another.
import { compileLists, plainText, type WordSign } from './sign-words.ts'
import { englishWords } from './stance-words-en.ts'
import { frenchWords } from './stance-words-fr.ts'
import { chineseWords } from './stance-words-zh.ts'

/** What `readStance` goes by: words of a kind, and what is seen without words. `shouting`: capitals or rows of !;
 * `danger`: harm to people, data, money or before the law; `tone`: what the tone model says; `parent`: the stance of
 * the post that this one repeats, answers or quotes; `news`: a link and nobody who speaks; `mockery`: emoji. */
export type StanceSign = Exclude<WordSign, 'person'> | 'shouting' | 'mockery' | 'danger' | 'tone' | 'parent' | 'news'

const french = compileLists(frenchWords)
const english = compileLists(englishWords)
const finders = { fr: [french], en: [english], zh: [compileLists(chineseWords)] } as const
const either = [french, english]

const findersFor = (lang: string | null): readonly ((plain: string) => Set<WordSign>)[] => {
  if (lang === null) return either
  return lang === 'fr' || lang === 'en' || lang === 'zh' ? finders[lang] : []
}

const QUESTION_MARK = /[?？؟]/
const SHOUT = /[!?]\s*!|![?]|[?]\s*[?]|[A-ZÀ-ÖØ-Þ]{4,}[^a-zß-ÿ]{0,3}[A-ZÀ-ÖØ-Þ]{3,}/
const MOCKERY = /[\u{1F921}\u{1F644}\u{1F644}\u{1F612}\u{1F926}\u{1F595}\u{1F4A9}\u{1F621}\u{1F620}\u{1F92C}\u{1F92E}]/u
const LINK = /https?:\/\/|www\./

export interface Signs {
  readonly found: ReadonlySet<WordSign | 'questionMark' | 'shouting' | 'mockery' | 'link'>
  readonly plain: string
  /** 0..1: how much of it is sentences, short ones, that end in a question mark. */
  readonly questionShare: number
  /** Whether words of its language are known here. */
  readonly isRead: boolean
}

/** What goes on for longer in one breath is a complaint that ends in a question mark. */
const LONG_QUESTION = 100

const SENTENCE_END = /[.!?？؟…！。]+/g

const questionShareOf = (plain: string): number => {
  let from = 0
  let asked = 0
  for (const end of plain.matchAll(SENTENCE_END)) {
    if (QUESTION_MARK.test(end[0])) asked += Math.min(LONG_QUESTION, end.index - from + 1)
    from = end.index + end[0].length
  }
  return Math.min(1, asked / Math.max(1, plain.length))
}

export const findSigns = (text: string, lang: string | null): Signs => {
  const plain = plainText(text)
  const lists = findersFor(lang)
  const found = new Set<WordSign | 'questionMark' | 'shouting' | 'mockery' | 'link'>()
  for (const signsIn of lists) for (const sign of signsIn(plain)) found.add(sign)
  if (QUESTION_MARK.test(plain)) found.add('questionMark')
  if (SHOUT.test(text)) found.add('shouting')
  if (MOCKERY.test(text)) found.add('mockery')
  if (LINK.test(text)) found.add('link')
  return {
    found,
    plain,
    questionShare: found.has('questionMark') ? questionShareOf(plain) : 0,
    isRead: lists.length > 0,
  }
}
