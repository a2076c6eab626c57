// Reads a plan from a file that a person chose; what does not fit is named by its field.
import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import type { z } from 'zod'
import { type PlanFile, planFile } from '../../shared/plan-file.ts'
import { refusalWords } from '../../shared/refusal-words.ts'
import { Refusal } from '../../shared/result.ts'
import { defineWords, type Words } from '../../shared/words.ts'

const MOST_BYTES = 4 * 1024 * 1024

const problems = defineWords(
  {
    isMissing: 'is missing',
    isOtherKind: 'is not of the kind that belongs there',
    isTooLong: 'is too long',
    isEmpty: 'is empty',
    isUnknown: 'is not one of the names that a plan knows',
    isForeign: 'is not part of a plan',
    isUnfillable: 'holds a variable that nothing fills',
    isTwice: 'stands there twice',
    isNobody: 'is the name of nobody in this team',
  },
  {
    isMissing: 'manque',
    isOtherKind: 'n’est pas du genre attendu à cet endroit',
    isTooLong: 'est trop long',
    isEmpty: 'est vide',
    isUnknown: 'n’est pas un des noms que connaît un plan',
    isForeign: 'n’appartient pas à un plan',
    isUnfillable: 'contient une variable que rien ne remplit',
    isTwice: 'y figure deux fois',
    isNobody: 'n’est le nom de personne dans cette équipe',
  },
)
export type PlanProblem = keyof typeof problems.en

export const planRefusal = (field: string, problem: PlanProblem): Refusal =>
  unfit(field, { en: problems.en[problem], fr: problems.fr[problem] })
export const unfit = (field: string, what: Words<string>): Refusal =>
  new Refusal('unreadable', refusalWords.planUnfit(field, what))

/** `team[3].name` */
const fieldOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((so, key) => {
    if (typeof key === 'number') return `${so}[${key}]`
    return so === '' ? String(key) : `${so}.${String(key)}`
  }, '') || 'format'

const problemOf = (issue: z.core.$ZodIssue): PlanProblem => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'isMissing' : 'isOtherKind'
    case 'too_big':
      return 'isTooLong'
    case 'too_small':
      return 'isEmpty'
    case 'invalid_value':
      return 'isUnknown'
    case 'unrecognized_keys':
      return 'isForeign'
    default:
      return 'isUnfillable'
  }
}

/** Throws Refusal('unreadable') that names the first field that does not fit. */
export const parsePlan = (content: unknown): PlanFile => {
  const parsed = planFile.safeParse(content, { reportInput: true })
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  if (!issue) throw planRefusal('format', 'isOtherKind')
  const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path
  throw planRefusal(fieldOf(path), problemOf(issue))
}

export const readPlanFile = (path: string): PlanFile => {
  const name = basename(path)
  const text = ((): string => {
    try {
      if (statSync(path).size > MOST_BYTES) throw new Refusal('unreadable', refusalWords.planTooLarge(name))
      return readFileSync(path, 'utf8')
    } catch (error) {
      if (error instanceof Refusal) throw error
      throw new Refusal('unreadable', refusalWords.fileGone(name))
    }
  })()
  try {
    return parsePlan(JSON.parse(text.replace(/^\uFEFF/u, '')))
  } catch (error) {
    if (error instanceof SyntaxError) throw new Refusal('unreadable', refusalWords.planNotJson(name))
    throw error
  }
}
