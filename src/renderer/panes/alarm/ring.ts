// The alarm's voice: two short tones, three times. Silence is a choice of this machine, not of the team.
const kept = 'sangfroid.alarm.muted'

export const isMuted = (): boolean => localStorage.getItem(kept) === 'yes'

export const setMuted = (muted: boolean): void => localStorage.setItem(kept, muted ? 'yes' : 'no')

const tones = [660, 880]
const toneSeconds = 0.14
const pauseSeconds = 0.35
const times = 3

/** When each tone starts, seconds from now, and its pitch. */
export const score = (): readonly { readonly at: number; readonly hertz: number }[] =>
  Array.from({ length: times }, (_, round) => round).flatMap((round) =>
    tones.map((hertz, index) => ({
      at: round * (tones.length * toneSeconds + pauseSeconds) + index * toneSeconds,
      hertz,
    })),
  )

export const ring = (): void => {
  if (isMuted()) return
  const context = new AudioContext()
  const notes = score()
  for (const { at, hertz } of notes) {
    const tone = context.createOscillator()
    const gain = context.createGain()
    const start = context.currentTime + at
    tone.frequency.value = hertz
    // Ramps instead of edges: a click in the ear at three in the morning is not an alarm.
    gain.gain.setValueAtTime(0, start)
    gain.gain.linearRampToValueAtTime(0.25, start + 0.02)
    gain.gain.linearRampToValueAtTime(0, start + toneSeconds)
    tone.connect(gain).connect(context.destination)
    tone.start(start)
    tone.stop(start + toneSeconds)
  }
  const lengthMs = ((notes.at(-1)?.at ?? 0) + 1) * 1000
  setTimeout(() => void context.close(), lengthMs)
}
