// Watch terms as people write them (formats.md): comma-separated or one a line; `two words` adjacent, `"exact phrase"`,
// `#tag`, `@handle`, `-term` excludes. Here they become data; what they match is in match-index.ts.
// A term that could never match, or whose meaning is open, is a problem to be told, never silently dropped.
// Typographic quotes and full-width signs count as the plain ones: they come from word processors and phones.

import { defineWords, type Words } from '../../../shared/words.ts'

export type TermKind = 'words' | 'phrase' | 'tag' | 'handle'

export interface WatchTerm {
  readonly kind: TermKind
  /** Without signs and quotes, otherwise as written. */
  readonly text: string
  readonly excluded: boolean
}

export type WatchTerms = readonly WatchTerm[]

export type TermProblemCode =
  | 'unclosedQuote'
  | 'textAfterQuote'
  | 'empty'
  | 'noWords'
  | 'notATag'
  | 'notAHandle'
  | 'tooLong'
  | 'tooMany'

export interface TermProblem {
  readonly code: TermProblemCode
  /** The term as written, cut to 80 characters. */
  readonly term: string
  /** One sentence in each language. */
  readonly message: Words<string>
}

export type ParsedTerms =
  | { readonly ok: true; readonly terms: WatchTerms }
  | { readonly ok: false; readonly problem: TermProblem }

export const MAX_TERMS = 10_000
export const MAX_TERM_LENGTH = 300

const SENTENCES: Words<Readonly<Record<TermProblemCode, string>>> = defineWords<Record<TermProblemCode, string>>(
  {
    unclosedQuote: 'has no closing quote',
    textAfterQuote: 'goes on after its closing quote; put a comma between two terms',
    empty: 'has nothing after its sign',
    noWords: 'has no letter, digit or symbol to look for',
    notATag: 'is not a hashtag: after # come only letters, digits and _',
    notAHandle: 'is not a handle: after @ come letters, digits and _ . - without spaces',
    tooLong: `is longer than ${MAX_TERM_LENGTH} characters`,
    tooMany: `comes after ${MAX_TERMS} others, which is the most`,
  },
  {
    unclosedQuote: 'n’a pas de guillemet fermant',
    textAfterQuote: 'continue après son guillemet fermant ; mettez une virgule entre deux termes',
    empty: 'n’a rien après son signe',
    noWords: 'n’a ni lettre, ni chiffre, ni symbole à chercher',
    notATag: 'n’est pas un mot-dièse : après # viennent seulement des lettres, des chiffres et _',
    notAHandle: 'n’est pas un compte : après @ viennent des lettres, des chiffres et _ . - sans espace',
    tooLong: `dépasse ${MAX_TERM_LENGTH} caractères`,
    tooMany: `vient après ${MAX_TERMS} autres, le maximum`,
  },
)

const problem = (code: TermProblemCode, written: string): ParsedTerms => {
  const term = written.trim().slice(0, 80)
  const message = {
    en: `The watch term ${term} ${SENTENCES.en[code]}.`,
    fr: `Le terme de veille ${term} ${SENTENCES.fr[code]}.`,
  }
  return { ok: false, problem: { code, term, message } }
}

const CLOSING: Readonly<Record<string, string>> = { '"': '"', '“': '”', '„': '“', '«': '»', '＂': '＂' }
const TERM_START = /^\s*[-−–－]?\s*["“„«＂]/u

/** Where the term that starts at `from` ends: a comma or a line end; a comma within quotes is part of the phrase. */
const endOfTerm = (line: string, from: number): number => {
  const opening = TERM_START.exec(line.slice(from))?.[0]
  const closing = opening ? CLOSING[opening.at(-1) ?? ''] : undefined
  const closed = opening && closing ? line.indexOf(closing, from + opening.length) : -1
  const comma = line.slice(closed === -1 ? from : closed).search(/[,，]/u)
  return comma === -1 ? line.length : comma + (closed === -1 ? from : closed)
}

const splitTerms = (text: string): string[] => {
  const terms: string[] = []
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)) {
    for (let from = 0; from <= line.length; ) {
      const end = endOfTerm(line, from)
      if (line.slice(from, end).trim() !== '') terms.push(line.slice(from, end).trim())
      from = end + 1
    }
  }
  return terms
}

const parsePhrase = (written: string, body: string, closing: string): WatchTerm | TermProblemCode => {
  const end = body.indexOf(closing, 1)
  if (end === -1) return 'unclosedQuote'
  if (end !== body.length - 1) return 'textAfterQuote'
  const text = body.slice(1, end).trim()
  return text === '' ? 'empty' : { kind: 'phrase', text, excluded: written !== body }
}

const isVisible = (text: string): boolean => /[\p{L}\p{N}\p{S}\p{P}]/u.test(text)

const parseTerm = (written: string): WatchTerm | TermProblemCode => {
  if (written.length > MAX_TERM_LENGTH) return 'tooLong'
  const body = written.replace(/^[-−–－]\s*/u, '')
  const excluded = body !== written
  if (body === '') return 'empty'
  const closing = CLOSING[body.charAt(0)]
  if (closing) return parsePhrase(written, body, closing)
  const sign = body.charAt(0)
  if (sign === '#' || sign === '＃') {
    // Weibo closes its tags: #tag#
    const text = body.slice(1).replace(/[#＃]$/u, '')
    if (text === '') return 'empty'
    return /^[\p{L}\p{N}\p{M}\p{Cf}_]+$/u.test(text) ? { kind: 'tag', text, excluded } : 'notATag'
  }
  if (sign === '@' || sign === '＠') {
    const text = body.slice(1)
    if (text === '') return 'empty'
    const isHandle = /^[\p{L}\p{N}\p{M}\p{Cf}_]+(?:[.@-]+[\p{L}\p{N}\p{M}\p{Cf}_]+)*$/u.test(text)
    return isHandle ? { kind: 'handle', text, excluded } : 'notAHandle'
  }
  return isVisible(body) ? { kind: 'words', text: body, excluded } : 'noWords'
}

/** No term at all is fine here: a brand may be watched by its own handles alone. */
export const parseWatchTerms = (text: string): ParsedTerms => {
  const terms: WatchTerm[] = []
  const seen = new Set<string>()
  for (const written of splitTerms(text)) {
    const term = parseTerm(written)
    if (typeof term === 'string') return problem(term, written)
    const key = `${term.excluded} ${term.kind} ${term.text}`
    if (seen.has(key)) continue
    if (terms.length === MAX_TERMS) return problem('tooMany', written)
    seen.add(key)
    terms.push(term)
  }
  return { ok: true, terms }
}
