// Why a line of the interchange format was refused: a code and a detail for the page to put in words,
// and one English sentence for analysis.json. A detail quotes hostile input, so it is short and printable.

import { assertNever } from '../../../shared/result.ts'

export type RefusalCode =
  | 'notJson'
  | 'notAnObject'
  | 'missingField'
  | 'wrongType'
  | 'unknownPlatform'
  | 'unknownVisibility'
  | 'badTime'
  | 'timeOutOfRange'
  | 'badId'
  | 'badHandle'
  | 'tooLong'

export interface LineRefusal {
  readonly ok: false
  readonly code: RefusalCode
  /** The field, followed by the value where it helps; empty where the code says all. */
  readonly detail: string
  /** One English sentence. */
  readonly reason: string
}

const QUOTE_LENGTH = 40

/** A value as it may be printed in a log, a report or the page: short, one line, no control or direction characters. */
export const quoteValue = (value: unknown): string => {
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'a list' : 'an object'
  const text = typeof value === 'string' ? value : String(value)
  const cut = text.length > QUOTE_LENGTH ? `${text.slice(0, QUOTE_LENGTH)}…` : text
  return `"${cut.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '\uFFFD')}"`
}

const sentence = (code: RefusalCode, detail: string): string => {
  switch (code) {
    case 'notJson':
      return 'The line is not JSON.'
    case 'notAnObject':
      return 'The line is not a JSON object.'
    case 'missingField':
      return `The field ${detail} is missing.`
    case 'wrongType':
      return `The field ${detail} has the wrong type.`
    case 'unknownPlatform':
      return `The platform ${detail} is not known.`
    case 'unknownVisibility':
      return `The visibility ${detail} is not known; the post might be private.`
    case 'badTime':
      return `The time ${detail} is not ISO 8601 with an offset or Z.`
    case 'timeOutOfRange':
      return `The time ${detail} is not between the years 1990 and 2099.`
    case 'badId':
      return `The id ${detail} cannot be used: it must be text without control characters, or an exact integer.`
    case 'badHandle':
      return `The author handle ${detail} is empty or has control characters.`
    case 'tooLong':
      return `The field ${detail} is too long.`
    default:
      return assertNever(code)
  }
}

export const refuse = (code: RefusalCode, detail = ''): LineRefusal => ({
  ok: false,
  code,
  detail,
  reason: sentence(code, detail),
})
