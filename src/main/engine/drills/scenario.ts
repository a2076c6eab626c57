// The scenario files: checked once when they are first used, so that a missing sentence stops a test and not a drill.
import { z } from 'zod'
import boycottHashtag from '../../../../resources/drills/boycott-hashtag.json' with { type: 'json' }
import common from '../../../../resources/drills/common.json' with { type: 'json' }
import dataLeak from '../../../../resources/drills/data-leak.json' with { type: 'json' }
import falseRumour from '../../../../resources/drills/false-rumour.json' with { type: 'json' }
import foodHoax from '../../../../resources/drills/food-hoax.json' with { type: 'json' }
import outage from '../../../../resources/drills/outage.json' with { type: 'json' }
import productHarm from '../../../../resources/drills/product-harm.json' with { type: 'json' }
import type { ScenarioName } from '../../../shared/contract/desk.ts'

const sentence = z.string().trim().min(1)
const sentences = (least: number) => z.array(sentence).min(least)

const tellingSchema = z.strictObject({
  product: sentence,
  tags: sentences(2),
  /** The first hostile post. */
  origin: sentence,
  /** Posts of the accounts that carry it far: an influencer, an aggregator, the press. */
  hubs: z.tuple([sentence, sentence, sentence]),
  attacks: sentences(8),
  asks: sentences(5),
  defends: sentences(4),
  /** What is said once the facts are out. */
  turns: sentences(3),
  /** The text that a group of accounts pastes. */
  copied: sentence,
  ordinary: sentences(8),
  /** Our own posts before the storm. */
  own: sentences(3),
  /** Holding statement, update, what we found. One post each, no link. */
  statements: z.tuple([sentence, sentence, sentence]),
  facts: sentences(2),
  replies: sentences(3),
})

const scenarioSchema = z.strictObject({
  brand: sentence,
  handle: sentence,
  watch: sentence,
  /** About how many posts the attack brings. */
  size: z.number().int().min(400).max(2200),
  fr: tellingSchema,
  en: tellingSchema,
})
export type Scenario = z.infer<typeof scenarioSchema>

const member = z.strictObject({ name: sentence, roles: sentences(1), reach: sentences(1) })
const manners = z.strictObject({
  members: z.tuple([member, member, member]),
  openings: sentences(5),
  endings: sentences(5),
  quotes: sentences(5),
  answers: sentences(5),
})

const commonSchema = z.strictObject({
  firstNames: sentences(30),
  inventedWords: sentences(5),
  pressNames: sentences(3),
  /** Attacks in other languages, by language tag. */
  otherTongues: z.record(z.string(), sentences(2)),
  fr: manners,
  en: manners,
})
export type CommonWords = z.infer<typeof commonSchema>

const files: Partial<Record<ScenarioName, unknown>> = {
  'boycott-hashtag': boycottHashtag,
  'data-leak': dataLeak,
  'false-rumour': falseRumour,
  'food-hoax': foodHoax,
  outage,
  'product-harm': productHarm,
}

export const scenarioIsThere = (name: ScenarioName): boolean => files[name] !== undefined

export const loadScenario = (name: ScenarioName): Scenario => scenarioSchema.parse(files[name])

export const loadCommonWords = (): CommonWords => commonSchema.parse(common)
