import { describe, expect, it } from 'vitest'
import type { Alert, AlertId } from '../../../shared/model.ts'
import { unseen } from './alarm.tsx'
import { score } from './ring.ts'

describe('score', () => {
  it('is short and ends: an alarm that drones on gets its cable pulled', () => {
    const notes = score()
    expect(notes).toHaveLength(6)
    expect(notes.at(-1)?.at).toBeLessThan(2)
  })
})

describe('unseen', () => {
  it('shows the newest unseen alarm first and none that was seen', () => {
    const alert = (id: number, at: number, acknowledgedAt: number | null) =>
      ({ id: id as AlertId, at, acknowledgedAt }) as Alert
    expect(unseen([alert(1, 10, null), alert(2, 30, 31), alert(3, 20, null)]).map((one) => one.id)).toEqual([3, 1])
  })
})
