// Words of the three clocks and of the two lines on the third (doctrine A1, A2).
import { defineWords } from '../../shared/words.ts'

interface ClockWords {
  readonly firstPost: string
  readonly alert: string
  readonly statement: string
  readonly dayUnit: string
  readonly hourUnit: string
  readonly clockSince: (what: string, exact: string) => string
  readonly unknownFirst: string
  readonly leftToSpeak: (duration: string) => string
  readonly late: (duration: string) => string
  readonly saidAfter: string
  readonly lines: string
  readonly passed: Record<0 | 15 | 60, string>
}

export const clockWords = defineWords<ClockWords>(
  {
    firstPost: 'first post',
    alert: 'alert',
    statement: 'statement',
    dayUnit: 'd',
    hourUnit: 'h',
    clockSince: (what, exact) => `Time since ${what}: ${exact}`,
    unknownFirst: 'The first post is not known yet',
    leftToSpeak: (duration) => `${duration} left of 15\u2032`,
    late: (duration) => `${duration} late`,
    saidAfter: 'after the alert',
    lines: 'First statement: within 15 minutes of the alert, 60 at most.',
    passed: { 0: 'within 15\u2032', 15: 'beyond 15\u2032', 60: 'beyond 60\u2032' },
  },
  {
    firstPost: 'premier message',
    alert: 'alerte',
    statement: 'communiqué',
    dayUnit: 'j',
    hourUnit: 'h',
    clockSince: (what, exact) => `Temps écoulé, ${what}\u00a0: ${exact}`,
    unknownFirst: 'Le premier message n’est pas encore connu',
    leftToSpeak: (duration) => `reste ${duration} sur 15\u2032`,
    late: (duration) => `${duration} de retard`,
    saidAfter: 'après l’alerte',
    lines: 'Premier communiqué\u00a0: dans les 15 minutes de l’alerte, 60 au plus.',
    passed: { 0: 'dans les 15\u2032', 15: 'au-delà de 15\u2032', 60: 'au-delà de 60\u2032' },
  },
)
