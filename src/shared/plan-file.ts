// A plan as a file: read by people, taken in by another workspace. Every section may be missing; what is there is whole.
import { z } from 'zod'
import { CRISIS_TYPES, STATEMENT_LENGTHS, STATEMENT_STAGES, unknownVariables } from './library.ts'
import { CHECK_GROUPS, COMMON_CHANNELS } from './plan.ts'

const words = (max: number) => z.string().trim().min(1).max(max)
const name = words(120)
const person = name.nullable().default(null)

export const planFile = z.strictObject({
  format: z.literal('sangfroid-plan'),
  version: z.literal(1),
  /** ms UTC. */
  exportedAt: z.number().int().min(0),
  brand: name,
  definitions: z.strictObject({ issue: words(4000), crisis: words(4000) }).optional(),
  /** One flag a line; null = the list that comes with the application. */
  redFlags: z.string().max(20_000).nullable().optional(),
  checklists: z
    .array(
      z.strictObject({
        type: z.enum(CRISIS_TYPES),
        group: z.enum(CHECK_GROUPS),
        items: z.array(words(500)).min(1).max(50),
      }),
    )
    .max(CRISIS_TYPES.length * CHECK_GROUPS.length)
    .optional(),
  /** `backup`: the name of another one. */
  team: z
    .array(
      z.strictObject({
        name,
        roles: z.array(words(80)).max(12),
        reach: z.array(words(200)).max(12),
        backup: person,
      }),
    )
    .max(500)
    .optional(),
  statements: z
    .array(
      z.strictObject({
        type: z.enum(CRISIS_TYPES),
        stage: z.enum(STATEMENT_STAGES),
        lang: z.enum(['fr', 'en']),
        length: z.enum(STATEMENT_LENGTHS),
        text: words(3000).refine((text) => unknownVariables(text).length === 0),
      }),
    )
    .max(1000)
    .optional(),
  /** `common`: one that most brands have; the names of who speaks there. */
  channels: z
    .array(
      z.strictObject({
        name: words(200),
        common: z.enum(COMMON_CHANNELS).nullable().default(null),
        owner: person,
        backup: person,
        setAside: z.boolean().default(false),
      }),
    )
    .max(200)
    .optional(),
})
export type PlanFile = z.infer<typeof planFile>
