// Calls the handler of a request and turns whatever happens into data: a value, a refusal with its sentence, or `internal`.
import type { Lang } from '../../shared/model.ts'
import { refusalWords } from '../../shared/refusal-words.ts'
import { fail, ok, Refusal, type Result } from '../../shared/result.ts'

type AnyHandler = (context: never, input: never) => unknown

const isRefusal = (error: unknown): error is Refusal => error instanceof Refusal

/** The state triggers of the store speak through SQLite errors. */
const isIllegalState = (error: unknown): boolean => error instanceof Error && error.message.startsWith('illegal ')

const sqliteCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

export const answer = async (
  handlers: Readonly<Record<string, AnyHandler>>,
  name: string,
  context: unknown,
  input: unknown,
  lang: Lang,
): Promise<Result<unknown>> => {
  const handler = Object.hasOwn(handlers, name) ? handlers[name] : undefined
  if (!handler) return fail('invalidInput', refusalWords.noSuchRequest(name)[lang])
  try {
    return ok(await handler(context as never, input as never))
  } catch (error) {
    if (isRefusal(error)) return fail(error.code, error.words[lang])
    if (isIllegalState(error)) return fail('notAllowed', refusalWords.illegalStep[lang])
    const code = sqliteCode(error)
    // Evidence, a member, a brand that does not exist: the page is out of date, nothing is broken.
    if (code === 'SQLITE_CONSTRAINT_FOREIGNKEY') return fail('notFound', refusalWords.goneMeanwhile[lang])
    const message = error instanceof Error ? error.message : String(error)
    if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB')
      return fail('damaged', refusalWords.workspaceDamaged(name, message)[lang])
    return fail('internal', refusalWords.ourFault(name, message)[lang])
  }
}
