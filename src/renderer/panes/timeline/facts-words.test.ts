import { expect, test } from 'vitest'
import type { StoryFacts } from '../../../shared/model.ts'
import { wordFacts } from './facts-words.ts'

const why = {
  kind: 'volume' as const,
  observedCount: 1240,
  expectedCount: 12,
  windowMs: 3_600_000,
  authorCount: 1,
  onsetAt: Date.UTC(2015, 10, 26, 22, 12),
}

const table: readonly [StoryFacts, string, string][] = [
  [
    { kind: 'alert', alertKind: 'volume', why },
    '1,240 mentions in 1 h by 1 account, where this brand’s own history foretold about 12; rising since 22:12.',
    '1 240 mentions en 1 h par 1 compte, là où l’historique de la marque en annonçait environ 12 ; la montée a commencé à 22 h 12.',
  ],
  [{ kind: 'crisisOpened', openedBy: 'alert' }, 'The alarm opened this crisis.', 'L’alarme a ouvert cette crise.'],
  [{ kind: 'crisisOpened', openedBy: 'member' }, 'Opened with the red button.', 'Ouverte avec le bouton rouge.'],
  [
    { kind: 'crisisMoved', from: 'initial', to: 'maintenance' },
    'Moved from Initial to Maintenance.',
    'Passage de « Initiale » à « Suivi ».',
  ],
  [
    { kind: 'crisisMoved', from: 'evaluation', to: 'closed' },
    'Crisis closed. Before that: Evaluation.',
    'Crise close. Avant cela : Bilan.',
  ],
  [
    { kind: 'crisisMoved', from: 'suspected', to: 'issue' },
    'Judged an issue, not a crisis.',
    'Jugé comme un incident, pas une crise.',
  ],
  [{ kind: 'peak', perHourCount: 1 }, 'Peak: 1 mention within an hour.', 'Pic : 1 mention en une heure.'],
  [{ kind: 'peak', perHourCount: 0 }, 'Peak: 0 mentions within an hour.', 'Pic : 0 mention en une heure.'],
  [
    { kind: 'statement', state: 'published', channel: 'X @brand' },
    'Statement published on X @brand.',
    'Communiqué publié sur X @brand.',
  ],
  [{ kind: 'statement', state: 'published', channel: null }, 'Statement published.', 'Communiqué publié.'],
  [{ kind: 'statement', state: 'approved', channel: null }, 'Statement approved.', 'Communiqué validé.'],
  [
    { kind: 'promoted', logSeq: 42, act: 'queue.claimed' },
    'From the raw log, entry 42: queue.claimed.',
    'Du journal brut, entrée 42 : queue.claimed.',
  ],
]

/** Spaces of every width read alike here; their kind is tested below. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

test.each(table)('automatic entry %# reads the same facts in both languages', (facts, en, fr) => {
  expect(plain(wordFacts('en', facts, 'UTC'))).toBe(en)
  expect(plain(wordFacts('fr', facts, 'UTC'))).toBe(fr)
})

test('a French colon or guillemet can never be torn from its word at the end of a line', () => {
  for (const [facts] of table) expect(wordFacts('fr', facts, 'UTC')).not.toMatch(/ [:;!?»]|« /)
})
