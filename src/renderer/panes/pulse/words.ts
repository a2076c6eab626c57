// Words of the pulse.
import type { PulseBin } from '../../../shared/contract/mentions.ts'
import { defineWords, formatCount, formatDuration, plural } from '../../../shared/words.ts'
import type { Span } from './span.ts'

interface PulseWords {
  readonly title: string
  readonly peak: (count: number, time: string) => string
  readonly perBin: (duration: string) => string
  readonly expected: string
  readonly alarm: string
  readonly notHeard: string
  readonly moreUnheard: (count: number) => string
  readonly unheardStretches: (count: number) => string
  readonly weSpoke: string
  readonly empty: string
  readonly emptyWhy: string
  readonly table: string
  readonly chart: string
  readonly spans: Record<Span, string>
  readonly span: string
  readonly edges: Record<'fromAt' | 'toAt', string>
  readonly strip: string
  readonly stripHint: string
  readonly tones: Record<'negative' | 'positive', string>
  readonly toneTitle: (tone: 'negative' | 'positive', range: string) => string
  readonly notRead: string
  readonly negativeShare: (share: string) => string
  readonly negativePosts: string
  readonly shareHint: (negative: number, read: number) => string
  readonly from: string
  readonly count: string
  readonly upTo: string
  readonly noHistory: string
  readonly bin: (range: string, count: number) => string
  readonly posts: (count: number) => string
  /** Tone and band of a bin, a line each; none = neither is known. */
  readonly binMore: (bin: Pick<PulseBin, 'readCount' | 'negativeCount' | 'positiveCount' | 'upper'>) => string[]
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
    notHeard: 'not heard',
    moreUnheard: (count) => `and ${plural('en', count, 'more source', 'more sources')}`,
    unheardStretches: (count) =>
      `${plural('en', count, 'stretch was', 'stretches were')} not heard: the counts there are too low.`,
    weSpoke: 'we spoke',
    empty: 'No pulse yet',
    emptyWhy: 'The curve rises when posts that match the watch arrive.',
    table: 'Table',
    chart: 'Chart',
    spans: { all: 'All', crisis: 'Crisis', day: 'Day' },
    span: 'Span of the pulse',
    edges: { fromAt: 'Start of the span', toAt: 'End of the span' },
    strip: 'All there is',
    stripHint: 'All there is. Drag to choose a span; double-click to let it go.',
    tones: { negative: 'negative', positive: 'positive' },
    toneTitle: (tone, range) => `${tone === 'negative' ? 'Negative' : 'Positive'} posts of ${range}`,
    notRead: 'not read',
    negativeShare: (share) => `▼ ${share} negative`,
    negativePosts: 'Negative posts of this span',
    shareHint: (negative, read) =>
      `${formatCount('en', negative)} of the ${plural('en', read, 'post', 'posts')} whose tone was read`,
    from: 'From',
    count: 'Posts',
    upTo: 'Expected at most',
    noHistory: 'no history',
    bin: (range, count) => `${range}: ${plural('en', count, 'post', 'posts')}`,
    posts: (count) => plural('en', count, 'post', 'posts'),
    binMore: ({ readCount, negativeCount, positiveCount, upper }) => [
      ...(readCount === 0
        ? []
        : [`${formatCount('en', negativeCount)} negative, ${formatCount('en', positiveCount)} positive`]),
      ...(upper === null ? [] : [`expected at most ${formatCount('en', Math.ceil(upper))}`]),
    ],
    doorTitle: (range) => `Posts of ${range}`,
    scrub:
      'Pulse, by time. Arrow keys move, Enter shows the posts, plus and minus look closer or wider, Shift and arrows move along, 0 resets.',
    summary: (total, range, peak, alarms, statements) =>
      `${plural('en', total, 'post', 'posts')} ${range}. Highest: ${peak}. ${plural('en', alarms, 'alarm', 'alarms')}, ${plural('en', statements, 'statement of ours', 'statements of ours')}.`,
  },
  {
    title: 'Pouls',
    peak: (count, time) => `pic ${formatCount('fr', count)}/h, ${time}`,
    perBin: (duration) => `messages par ${duration}`,
    expected: 'attendu',
    alarm: 'alarme',
    notHeard: 'non entendu',
    moreUnheard: (count) => `et ${plural('fr', count, 'autre source', 'autres sources')}`,
    unheardStretches: (count) =>
      `${plural('fr', count, 'moment n’a pas été entendu', 'moments n’ont pas été entendus')}\u00a0: les nombres y sont trop bas.`,
    weSpoke: 'nous avons parlé',
    empty: 'Pas encore de pouls',
    emptyWhy: 'La courbe monte quand arrivent des messages qui répondent à la veille.',
    table: 'Tableau',
    chart: 'Courbe',
    spans: { all: 'Tout', crisis: 'Crise', day: 'Jour' },
    span: 'Étendue du pouls',
    edges: { fromAt: 'Début de l’étendue', toAt: 'Fin de l’étendue' },
    strip: 'Tout ce qui existe',
    stripHint: 'Tout ce qui existe. Glissez pour choisir une étendue\u202f; double-cliquez pour la relâcher.',
    tones: { negative: 'négatif', positive: 'positif' },
    toneTitle: (tone, range) => `Messages ${tone === 'negative' ? 'négatifs' : 'positifs'}, ${range}`,
    notRead: 'non lu',
    negativeShare: (share) => `▼ ${share} négatifs`,
    negativePosts: 'Messages négatifs de cette étendue',
    shareHint: (negative, read) =>
      `${formatCount('fr', negative)} sur ${plural('fr', read, 'message dont le ton est lu', 'messages dont le ton est lu')}`,
    from: 'À partir de',
    count: 'Messages',
    upTo: 'Attendus au plus',
    noHistory: 'pas d’historique',
    bin: (range, count) => `${range}\u00a0: ${plural('fr', count, 'message', 'messages')}`,
    posts: (count) => plural('fr', count, 'message', 'messages'),
    binMore: ({ readCount, negativeCount, positiveCount, upper }) => [
      ...(readCount === 0
        ? []
        : [
            `${plural('fr', negativeCount, 'négatif', 'négatifs')}, ${plural('fr', positiveCount, 'positif', 'positifs')}`,
          ]),
      ...(upper === null ? [] : [`au plus ${formatCount('fr', Math.ceil(upper))} attendus`]),
    ],
    doorTitle: (range) => `Messages, ${range}`,
    scrub:
      'Pouls au fil du temps. Les flèches déplacent, Entrée montre les messages, plus et moins rapprochent ou éloignent, Maj et flèches font défiler, 0 rétablit.',
    summary: (total, range, peak, alarms, statements) =>
      `${plural('fr', total, 'message', 'messages')} ${range}. Au plus haut\u00a0: ${peak}. ${plural('fr', alarms, 'alarme', 'alarmes')}, ${plural('fr', statements, 'communiqué', 'communiqués')}.`,
  },
)

/** `17:45–18:00`, with the day when it spans more than one. */
export const durationWord = (lang: 'fr' | 'en', ms: number): string =>
  ms === 86_400_000 ? { fr: 'jour', en: 'day' }[lang] : formatDuration(lang, ms).replace(/^1\u00a0/, '')
