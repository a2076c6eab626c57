// The texts that come with the application, checked when they are loaded.
import { z } from 'zod'
import accident from '../../../../resources/statements/accident.json' with { type: 'json' }
import dataLeak from '../../../../resources/statements/data-leak.json' with { type: 'json' }
import executiveRemark from '../../../../resources/statements/executive-remark.json' with { type: 'json' }
import offensivePost from '../../../../resources/statements/offensive-post.json' with { type: 'json' }
import outage from '../../../../resources/statements/outage.json' with { type: 'json' }
import productHarm from '../../../../resources/statements/product-harm.json' with { type: 'json' }
import rumour from '../../../../resources/statements/rumour.json' with { type: 'json' }
import staffMisconduct from '../../../../resources/statements/staff-misconduct.json' with { type: 'json' }
import {
  CRISIS_TYPES,
  type CrisisType,
  cellKey,
  STATEMENT_LENGTHS,
  STATEMENT_STAGES,
  unknownVariables,
} from '../../../shared/library.ts'
import { refusalWords } from '../../../shared/refusal-words.ts'
import { Refusal } from '../../../shared/result.ts'

const text = z
  .string()
  .min(1)
  .max(3000)
  .refine((words) => unknownVariables(words).length === 0)
const file = z.object({
  type: z.enum(CRISIS_TYPES),
  texts: z.array(
    z.object({
      stage: z.enum(STATEMENT_STAGES),
      lang: z.enum(['fr', 'en']),
      length: z.enum(STATEMENT_LENGTHS),
      text,
    }),
  ),
})

const files: Readonly<Record<CrisisType, unknown>> = {
  productHarm,
  dataLeak,
  outage,
  staffMisconduct,
  offensivePost,
  executiveRemark,
  rumour,
  accident,
}

let loaded: ReadonlyMap<string, string> | undefined

/** Throws Refusal('damaged') that names the file and the place in it. What the team wrote is elsewhere, and safe. */
export const readTexts = (type: CrisisType, content: unknown): readonly (readonly [key: string, text: string])[] => {
  const parsed = file.safeParse(content)
  const [issue] = parsed.error?.issues ?? []
  const place = issue ? issue.path.join('.') : 'type'
  if (!parsed.success || parsed.data.type !== type)
    throw new Refusal('damaged', refusalWords.libraryBroken(`${type}: ${place}`))
  return parsed.data.texts.map(({ text: words, ...cell }) => [cellKey({ type, ...cell }), words])
}

/** By `cellKey`. */
export const shippedTexts = (): ReadonlyMap<string, string> => {
  loaded ??= new Map(CRISIS_TYPES.flatMap((type) => readTexts(type, files[type])))
  return loaded
}
