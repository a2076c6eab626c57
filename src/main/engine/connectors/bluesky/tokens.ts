// What is kept of a sign-in, as one secret. Pure.
import { z } from 'zod'
import { isDid } from './at-uri.ts'

const Tokens = z.object({
  did: z.string().refine(isDid),
  handle: z.string().min(1),
  /** The server that holds the account: the one of the sign-in, or the one that this named. */
  pdsUrl: z.url(),
  accessJwt: z.string().min(1),
  refreshJwt: z.string().min(1),
})

export type Tokens = z.infer<typeof Tokens>

/** As createSession and refreshSession answer. */
const Answer = z.object({
  did: z.string().refine(isDid),
  handle: z.string().min(1),
  accessJwt: z.string().min(1),
  refreshJwt: z.string().min(1),
  didDoc: z.unknown().optional(),
})

const DidDocument = z.object({
  service: z.array(z.object({ id: z.string(), serviceEndpoint: z.unknown().optional() })),
})

const homeOf = (didDocument: unknown): string | null => {
  const { data } = DidDocument.safeParse(didDocument)
  const endpoint = data?.service.find(({ id }) => id.endsWith('#atproto_pds'))?.serviceEndpoint
  return typeof endpoint === 'string' && URL.canParse(endpoint) && endpoint.startsWith('https://') ? endpoint : null
}

/** null = no answer that signs in. `askedUrl`: whom it was asked. */
export const readTokens = (answer: unknown, askedUrl: string): Tokens | null => {
  const { data } = Answer.safeParse(answer)
  if (!data) return null
  const { did, handle, accessJwt, refreshJwt, didDoc } = data
  return { did, handle, accessJwt, refreshJwt, pdsUrl: homeOf(didDoc) ?? askedUrl }
}

export const packTokens = (tokens: Tokens): string => JSON.stringify(tokens)

/** null = not a secret of ours. */
export const unpackTokens = (secret: string): Tokens | null => {
  try {
    return Tokens.safeParse(JSON.parse(secret)).data ?? null
  } catch {
    return null
  }
}

/** Whether a token was given for the main password: it may do everything, and is not ours to keep. */
export const isForMainPassword = (accessJwt: string): boolean => {
  try {
    const payload = JSON.parse(Buffer.from(accessJwt.split('.')[1] ?? '', 'base64url').toString())
    return payload.scope === 'com.atproto.access'
  } catch {
    return false
  }
}
