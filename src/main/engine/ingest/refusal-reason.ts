// Why a line of the interchange format was refused: a code, a detail, and one sentence in each language. A detail quotes hostile input, so it is short and printable.

import { defineWords, type Words } from '../../../shared/words.ts'

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
  /** One sentence in each language. */
  readonly reason: Words<string>
}

const QUOTE_LENGTH = 40

/** A value as it may be printed in a log, a report or the page: short, one line, no control or direction characters. */
export const quoteValue = (value: unknown): string => {
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'a list' : 'an object'
  const text = typeof value === 'string' ? value : String(value)
  const cut = text.length > QUOTE_LENGTH ? `${text.slice(0, QUOTE_LENGTH)}…` : text
  return `"${cut.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '\uFFFD')}"`
}

const sentences: Words<Record<RefusalCode, (detail: string) => string>> = defineWords<
  Record<RefusalCode, (detail: string) => string>
>(
  {
    notJson: () => 'The line is not JSON.',
    notAnObject: () => 'The line is not a JSON object.',
    missingField: (detail) => `The field ${detail} is missing.`,
    wrongType: (detail) => `The field ${detail} has the wrong type.`,
    unknownPlatform: (detail) => `The platform ${detail} is not known.`,
    unknownVisibility: (detail) => `The visibility ${detail} is not known; the post might be private.`,
    badTime: (detail) => `The time ${detail} is not ISO 8601 with an offset or Z.`,
    timeOutOfRange: (detail) => `The time ${detail} is not between the years 1990 and 2099.`,
    badId: (detail) =>
      `The id ${detail} cannot be used: it must be text without control characters, or an exact integer.`,
    badHandle: (detail) => `The author handle ${detail} is empty or has control characters.`,
    tooLong: (detail) => `The field ${detail} is too long.`,
  },
  {
    notJson: () => 'La ligne n’est pas du JSON.',
    notAnObject: () => 'La ligne n’est pas un objet JSON.',
    missingField: (detail) => `Le champ ${detail} manque.`,
    wrongType: (detail) => `Le champ ${detail} n’est pas du bon type.`,
    unknownPlatform: (detail) => `La plateforme ${detail} est inconnue.`,
    unknownVisibility: (detail) => `La visibilité ${detail} est inconnue ; le message est peut-être privé.`,
    badTime: (detail) => `La date ${detail} n’est pas au format ISO 8601 avec décalage ou Z.`,
    timeOutOfRange: (detail) => `La date ${detail} n’est pas entre 1990 et 2099.`,
    badId: (detail) =>
      `L’identifiant ${detail} est inutilisable : il faut un texte sans caractère de contrôle, ou un entier exact.`,
    badHandle: (detail) => `Le compte ${detail} est vide ou contient des caractères de contrôle.`,
    tooLong: (detail) => `Le champ ${detail} est trop long.`,
  },
)

export const refuse = (code: RefusalCode, detail = ''): LineRefusal => ({
  ok: false,
  code,
  detail,
  reason: { en: sentences.en[code](detail), fr: sentences.fr[code](detail) },
})
