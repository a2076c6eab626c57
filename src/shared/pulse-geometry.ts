// The shape of the pulse, in pixels: the screen and the report draw the same curve from the same numbers.
// A bin is a step from `at` to `at + binMs`; a missing bin is a gap, never a zero.
import { scaleLinear } from 'd3-scale'
import { area, curveStepAfter, line } from 'd3-shape'

export interface GeometryBin {
  readonly at: number
  readonly count: number
  /** Upper edge of what the series' own history foretold; null = not enough history. */
  readonly upper: number | null
}

export interface PulseFrame {
  readonly binMs: number
  /** Pixels of the plotting area, without margins. */
  readonly width: number
  readonly height: number
  /** Minutes east of UTC times 60,000, so that ticks fall on round local hours. Default 0. */
  readonly zoneOffsetMs?: number
  /** Default: first bin, and the end of the last one. */
  readonly fromAt?: number
  readonly toAt?: number
}

export interface PulseTickX {
  readonly x: number
  readonly at: number
  /** True where a new local day begins: label it with the date. */
  readonly isDay: boolean
}

export interface PulseStep {
  readonly at: number
  readonly count: number
  readonly x: number
  readonly width: number
  readonly y: number
}

export interface PulseGeometry {
  /** Filled steps under the counts. */
  readonly areaPath: string
  /** Their upper edge. */
  readonly linePath: string
  /** From zero to `upper`; null = no history anywhere. */
  readonly bandPath: string | null
  readonly bandLinePath: string | null
  readonly steps: readonly PulseStep[]
  readonly xTicks: readonly PulseTickX[]
  readonly xTickStepMs: number
  readonly yTicks: readonly { readonly y: number; readonly count: number }[]
  readonly peak: PulseStep | null
  readonly xOf: (at: number) => number
  readonly yOf: (count: number) => number
}

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const tickSteps = [
  minute,
  5 * minute,
  15 * minute,
  30 * minute,
  hour,
  2 * hour,
  3 * hour,
  6 * hour,
  12 * hour,
  day,
  2 * day,
  7 * day,
  14 * day,
  28 * day,
  91 * day,
  364 * day,
]
/** A label such as `18 h 30` with room to breathe. */
const tickRoom = 76

interface Point {
  readonly at: number
  readonly value: number | null
}

/** Each run of adjoining bins closes with a point at its end, so that the last step has its full width. */
const pointsOf = (bins: readonly GeometryBin[], binMs: number, read: (bin: GeometryBin) => number | null): Point[] => {
  const points: Point[] = []
  bins.forEach((bin, index) => {
    const value = read(bin)
    points.push({ at: bin.at, value })
    const next = bins[index + 1]
    if (next && next.at <= bin.at + binMs && read(next) !== null) return
    points.push({ at: bin.at + binMs, value }, { at: bin.at + binMs, value: null })
  })
  return points
}

const timeTicks = (fromAt: number, toAt: number, width: number, zoneOffsetMs: number) => {
  const most = Math.max(1, Math.floor(width / tickRoom))
  const span = Math.max(1, toAt - fromAt)
  const stepMs = tickSteps.find((step) => span / step <= most) ?? span
  const ats: number[] = []
  const first = Math.ceil((fromAt + zoneOffsetMs) / stepMs) * stepMs
  for (let local = first; local <= toAt + zoneOffsetMs; local += stepMs) ats.push(local - zoneOffsetMs)
  return { stepMs, ats }
}

export const pulseGeometry = (bins: readonly GeometryBin[], frame: PulseFrame): PulseGeometry => {
  const { binMs, width, height, zoneOffsetMs = 0 } = frame
  const fromAt = frame.fromAt ?? bins[0]?.at ?? 0
  const toAt = Math.max(fromAt + binMs, frame.toAt ?? (bins.at(-1)?.at ?? fromAt) + binMs)
  // The counts own the height: a wide band must not press them flat, it leaves the frame instead.
  const mostCount = bins.reduce((top, bin) => Math.max(top, bin.count), 1)
  const mostUpper = bins.reduce((top, bin) => Math.max(top, bin.upper ?? 0), 0)
  const most = Math.max(mostCount, Math.min(mostUpper, mostCount * 1.5))
  const x = scaleLinear([fromAt, toAt], [0, width])
  const y = scaleLinear([0, most], [height, 0]).nice(3)
  const xOf = (at: number): number => x(at)
  const yOf = (count: number): number => Math.max(0, y(count))

  const counts = pointsOf(bins, binMs, (bin) => bin.count)
  const uppers = pointsOf(bins, binMs, (bin) => bin.upper)
  const drawArea = area<Point>()
    .defined((point) => point.value !== null)
    .x((point) => xOf(point.at))
    .y0(height)
    .y1((point) => yOf(point.value ?? 0))
    .curve(curveStepAfter)
    .digits(2)
  const drawLine = line<Point>()
    .defined((point) => point.value !== null)
    .x((point) => xOf(point.at))
    .y((point) => yOf(point.value ?? 0))
    .curve(curveStepAfter)
    .digits(2)
  const steps = bins.map((bin) => ({
    at: bin.at,
    count: bin.count,
    x: xOf(bin.at),
    width: xOf(bin.at + binMs) - xOf(bin.at),
    y: yOf(bin.count),
  }))
  const ticks = timeTicks(fromAt, toAt, width, zoneOffsetMs)
  return {
    areaPath: drawArea(counts) ?? '',
    linePath: drawLine(counts) ?? '',
    bandPath: drawArea(uppers),
    bandLinePath: drawLine(uppers),
    steps,
    xTicks: ticks.ats.map((at) => ({ x: xOf(at), at, isDay: (at + zoneOffsetMs) % day === 0 })),
    xTickStepMs: ticks.stepMs,
    yTicks: y
      .ticks(3)
      .filter((count) => Number.isInteger(count))
      .map((count) => ({ y: yOf(count), count })),
    peak: steps.reduce<PulseStep | null>((top, step) => (step.count > (top?.count ?? 0) ? step : top), null),
    xOf,
    yOf,
  }
}
