// What the team of a pictured drill did: enough for every pane to have something to show, always the same.
import type { Page } from '@playwright/test'
import type { BrandId, CrisisId, Lang } from '../../src/shared/model.ts'
import { defineWords } from '../../src/shared/words.ts'
import { ask } from '../story.ts'

const MINUTE_MS = 60_000

const said = defineWords(
  {
    title: 'Plastic in a fruit pouch: a hoax',
    why: 'Parents are worried; the video spreads.',
    statement:
      'We have seen the video. We are sorry for the worry it causes. We are checking the line and every batch right now. Next update at 09:00, here.',
    note: 'The quality lead called: the batch number in the video does not exist.',
    decision: 'We answer parents first, one by one; the press gets the statement.',
    decisionWhy: 'Parents ask whether a child is in danger: they cannot wait.',
    answer: 'We understand the fright. Your pouch is safe; write to us and we send you the batch report.',
    insult: 'Insult, no question',
  },
  {
    title: 'Du plastique dans une gourde\u00a0: un canular',
    why: 'Les parents s’inquiètent\u202f; la vidéo circule.',
    statement:
      'Nous avons vu la vidéo. Nous sommes désolés de l’inquiétude qu’elle cause. Nous vérifions la ligne et chaque lot en ce moment. Prochain point à 9 h, ici même.',
    note: 'Le responsable qualité a appelé\u00a0: le numéro de lot de la vidéo n’existe pas.',
    decision: 'Nous répondons d’abord aux parents, un par un\u202f; la presse reçoit le communiqué.',
    decisionWhy: 'Les parents demandent si leur enfant est en danger\u202f: ils ne peuvent pas attendre.',
    answer:
      'Nous comprenons la frayeur. Votre gourde est sûre\u202f; écrivez-nous, nous vous envoyons le rapport du lot.',
    insult: 'Insulte, sans question',
  },
)

export const actAsTeam = async (page: Page, lang: Lang, brandId: BrandId): Promise<CrisisId> => {
  const words = said[lang]
  const [alert] = await ask(page, 'alerts.list', { brandId, count: 5 })
  if (!alert) throw new Error('the drill rang no alarm')
  await ask(page, 'alerts.acknowledge', { alertId: alert.id })
  const { crisisId } = await ask(page, 'crises.open', { brandId, as: 'crisis', why: words.why })
  if (crisisId === null) throw new Error('no crisis was opened')
  await ask(page, 'crises.name', { crisisId, title: words.title })

  const { statementId } = await ask(page, 'statements.draft', { crisisId, statementId: null, text: words.statement })
  await ask(page, 'statements.approve', { statementId, text: words.statement })
  const publishedAt = alert.at + 9 * MINUTE_MS
  await ask(page, 'statements.publishedByHand', { statementId, channel: 'X', url: null, publishedAt })
  const tell = (kind: 'note' | 'decision', minutes: number, text: string, why: string | null) =>
    ask(page, 'timeline.add', {
      crisisId,
      kind,
      phase: 'initial',
      happenedAt: alert.at + minutes * MINUTE_MS,
      text,
      evidence: [],
      why,
    })
  await tell('decision', 5, words.decision, words.decisionWhy)
  const { entryId } = await tell('note', 24, words.note, null)
  await ask(page, 'timeline.mark', { entryId, marked: true })

  const { items } = await ask(page, 'queue.page', { crisisId, show: 'open', from: 0, count: 12 })
  for (const [index, line] of items.entries()) {
    if (index === 1 || index === 4) {
      await ask(page, 'queue.draft', { lineId: line.id, text: words.answer })
      if (index === 4) await ask(page, 'queue.plan', { lineId: line.id })
    }
    if (index === 2 || index === 3) await ask(page, 'queue.claim', { lineId: line.id })
    if (index === 6)
      await ask(page, 'queue.end', { lineId: line.id, as: 'silent', reason: words.insult, toMemberId: null })
  }
  return crisisId
}
