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
  cellKey,
  STATEMENT_LENGTHS,
  STATEMENT_STAGES,
  unknownVariables,
} from '../../../shared/library.ts'

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

const files: readonly unknown[] = [
  productHarm,
  dataLeak,
  outage,
  staffMisconduct,
  offensivePost,
  executiveRemark,
  rumour,
  accident,
]

let loaded: ReadonlyMap<string, string> | undefined

/** By `cellKey`. Throws when a file of the application is not what it should be. */
export const shippedTexts = (): ReadonlyMap<string, string> => {
  loaded ??= new Map(
    files
      .map((one) => file.parse(one))
      .flatMap(({ type, texts }) =>
        texts.map(({ text: words, ...cell }) => [cellKey({ type, ...cell }), words] as const),
      ),
  )
  return loaded
}
