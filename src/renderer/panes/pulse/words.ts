// Words of the pulse.
import { defineWords, formatCount, formatDuration, plural } from '../../../shared/words.ts'

interface PulseWords {
  readonly title: string
  readonly peak: (count: number, time: string) => string
  readonly perBin: (duration: string) => string
  readonly expected: string
  readonly alarm: string
  readonly weSpoke: string
  readonly empty: string
  readonly emptyWhy: string
  readonly table: string
  readonly chart: string
  readonly day: string
  readonly crisis: string
  readonly span: string
  readonly from: string
  readonly count: string
  readonly upTo: string
  readonly noHistory: string
  readonly bin: (range: string, count: number, upper: number | null) => string
  readonly doorTitle: (range: string) => string
  readonly scrub: string
  readonly summary: (total: number, range: string, peak: string, alarms: number, statements: number) => string
}

export const pulseWords = defineWords<PulseWords>(
  {
    title: 'Pulse',
    peak: (count, time) => `peak ${formatCount('en', count)}/h, ${time}`,
    perBin: (duration) => `posts per ${duration}`,
    expected: 'expected',
    alarm: 'alarm',
    weSpoke: 'we spoke',
    empty: 'No pulse yet',
    emptyWhy: 'The curve rises when posts that match the watch arrive.',
    table: 'Table',
    chart: 'Chart',
    day: 'Day',
    crisis: 'Crisis',
    span: 'Span of the pulse',
    from: 'From',
    count: 'Posts',
    upTo: 'Expected at most',
    noHistory: 'no history',
    bin: (range, count, upper) =>
      `${range}: ${plural('en', count, 'post', 'posts')}${upper === null ? '' : `, expected at most ${formatCount('en', upper)}`}`,
    doorTitle: (range) => `Posts of ${range}`,
    scrub: 'Pulse, by time. Arrow keys move, Enter shows the posts.',
    summary: (total, range, peak, alarms, statements) =>
      `${plural('en', total, 'post', 'posts')} ${range}. Highest: ${peak}. ${plural('en', alarms, 'alarm', 'alarms')}, ${plural('en', statements, 'statement of ours', 'statements of ours')}.`,
  },
  {
    title: 'Pouls',
    peak: (count, time) => `pic ${formatCount('fr', count)}/h, ${time}`,
    perBin: (duration) => `messages par ${duration}`,
    expected: 'attendu',
    alarm: 'alarme',
    weSpoke: 'nous avons parlé',
    empty: 'Pas encore de pouls',
    emptyWhy: 'La courbe monte quand arrivent des messages qui répondent à la veille.',
    table: 'Tableau',
    chart: 'Courbe',
    day: 'Jour',
    crisis: 'Crise',
    span: 'Étendue du pouls',
    from: 'À partir de',
    count: 'Messages',
    upTo: 'Attendus au plus',
    noHistory: 'pas d’historique',
    bin: (range, count, upper) =>
      `${range}\u00a0: ${plural('fr', count, 'message', 'messages')}${upper === null ? '' : `, au plus ${formatCount('fr', upper)} attendus`}`,
    doorTitle: (range) => `Messages, ${range}`,
    scrub: 'Pouls au fil du temps. Les flèches déplacent, Entrée montre les messages.',
    summary: (total, range, peak, alarms, statements) =>
      `${plural('fr', total, 'message', 'messages')} ${range}. Au plus haut\u00a0: ${peak}. ${plural('fr', alarms, 'alarme', 'alarmes')}, ${plural('fr', statements, 'communiqué', 'communiqués')}.`,
  },
)

/** `17:45–18:00`, with the day when it spans more than one. */
export const durationWord = (lang: 'fr' | 'en', ms: number): string => formatDuration(lang, ms).replace(/^1\u00a0/, '')
