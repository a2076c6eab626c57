import { describe, expect, it } from 'vitest'
import { score } from './ring.ts'

describe('score', () => {
  it('is short and ends: an alarm that drones on gets its cable pulled', () => {
    const notes = score()
    expect(notes).toHaveLength(6)
    expect(notes.at(-1)?.at).toBeLessThan(2)
  })
})
