// Chinese: only what denies a rumour and what asks. Everything else is left to the tone.
// Keeps true: no word borders are needed, the script has none.
import type { SignWords } from './sign-words.ts'

export const chineseWords: SignWords = {
  correction: '谣言,辟谣,造谣,传谣,假的,假新闻,不实,别信,不要信,虚假',
  question: '吗,怎么,为什么,什么时候,请问',
  request: '请帮,求助,退款',
  anger: '垃圾,无耻,可恶,恶心,愤怒,抵制',
  accusation: '骗子,欺骗,黑心',
  agreement: '同意,支持楼主',
  disagreement: '不是真的',
}
