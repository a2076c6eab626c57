// The same storm every time: stories that many tell, reposts of them, and a slogan of a few accounts.
import { heardPost, idOf, MINUTE, START_AT } from '../analysis/heard.fixture.ts'
import type { Heard } from '../analysis/heard.ts'

const STORIES = [
  ['soup', 'kitchen', 'sick', 'stomach', 'hospital', 'cook', 'plate', 'smell', 'doctor', 'night'],
  ['refund', 'card', 'money', 'charged', 'twice', 'bank', 'invoice', 'euros', 'account', 'paid'],
  ['telephone', 'waiting', 'answer', 'line', 'hours', 'music', 'nobody', 'called', 'service', 'hung'],
]
const SLOGANS = [
  'the whole street knows what happens behind that door #StopLune',
  'ask the cook why he left without a word #StopLune',
  'three inspections failed and still they serve you dinner #StopLune',
  'your children deserve better than this house of lies #StopLune',
  'share before they delete it once more tonight #StopLune',
]
/** Ten posts a minute from the start on. */
export const stormOf = (count: number): Heard[] =>
  Array.from({ length: count }, (_, n) => {
    const at = START_AT + n * (MINUTE / 10)
    if (n % 5 === 4) return heardPost(n, { at, authorId: 5000 + n, repostOfId: idOf(n - (n % 25)), text: 'RT' })
    if (n % 6 === 1)
      return heardPost(n, { at, authorId: Math.floor(n / 6) % 4, text: SLOGANS[Math.floor(n / 24) % 5] ?? '' })
    const story = STORIES[n % 3] ?? []
    const text = [1, 3, 7, 11, 13, 17].map((step) => story[(Math.imul(n + 7, 0x9e3779b1 * step) >>> 20) % 10]).join(' ')
    return heardPost(n, { at, authorId: 100 + (n % 900), text, stance: n % 3 === 0 ? 'attack' : 'ask' })
  })
