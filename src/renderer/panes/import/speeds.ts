// How fast a file may be replayed; null = as fast as it goes.
export const SPEEDS: readonly (number | null)[] = [1, 10, 60, 100, 500, 1000, null]

export const speedValue = (speed: number | null): string => (speed === null ? 'max' : String(speed))

export const speedOf = (value: string): number | null => {
  const times = Number(value)
  return Number.isFinite(times) && times >= 1 && times <= 1000 ? times : null
}
