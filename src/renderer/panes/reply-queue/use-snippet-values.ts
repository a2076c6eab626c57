// What the blanks of a ready answer stand for: this person, this brand, and when we promised to speak next.
import type { QueueLine } from '../../../shared/model.ts'
import type { SnippetVariable } from '../../../shared/snippets.ts'
import { formatTime, pickLang } from '../../../shared/words.ts'
import { useAsk } from '../../bridge.ts'
import { useSelection } from '../../ui/selection.ts'

type Values = Readonly<Record<SnippetVariable, string | null>>

/** `lang`: of the answer. null = it cannot be told: a person fills it in. */
export const useSnippetValues = (line: QueueLine): ((lang: string) => Values) => {
  const { brandId } = useSelection()
  const brand = useAsk('brands.list', {}).value?.find(({ id }) => id === brandId)
  const promises = useAsk('promises.list', { crisisId: line.crisisId }).value?.items ?? []
  const dues = promises.flatMap(({ kind, endedAt, dueAt }) => (kind === 'update' && endedAt === null ? [dueAt] : []))
  const nextAt = dues.length === 0 ? null : Math.min(...dues)
  return (lang) => ({
    handle: `@${line.author.handle}`,
    brand: brand?.name ?? null,
    next: nextAt === null ? null : formatTime(pickLang(lang), nextAt),
  })
}
