// How far each timeline of a lane was given, as one cursor. Goes forward only.
import { z } from 'zod'
import { isNewer } from './ids.ts'

const shape = z.record(z.string(), z.string())

const parse = (cursor: string | null): Record<string, string> => {
  try {
    return shape.parse(JSON.parse(cursor ?? '{}'))
  } catch {
    return {}
  }
}

export const createPlaces = (cursor: string | null) => {
  const places = new Map(Object.entries(parse(cursor)))
  return {
    of: (key: string): string | null => places.get(key) ?? null,
    reach: (key: string, id: string): void => {
      const known = places.get(key)
      if (known === undefined || isNewer(id, known)) places.set(key, id)
    },
    /** null = nowhere yet. */
    cursor: (): string | null => (places.size === 0 ? null : JSON.stringify(Object.fromEntries(places))),
  }
}

export type Places = ReturnType<typeof createPlaces>
