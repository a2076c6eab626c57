// What the secret of one X connection holds. It is read and written whole, and never leaves this room.
import { z } from 'zod'

const Keys = z.object({
  accessToken: z.string().min(1),
  refreshToken: z.string().min(1),
  /** The app's own, for the live stream, counts and removals; null = was not given. */
  bearerToken: z.string().min(1).nullable(),
})

export type XKeys = Readonly<z.infer<typeof Keys>>

export const writeKeys = (keys: XKeys): string => JSON.stringify(keys)

/** null = nothing that could be used is there. */
export const readKeys = (secret: string | null): XKeys | null => {
  try {
    const parsed = Keys.safeParse(JSON.parse(secret ?? ''))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
