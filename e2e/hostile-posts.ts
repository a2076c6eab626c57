// Posts that nobody should be able to write, written by hand: markup that would run, signs that hide or turn text,
// floods, and the scripts that a machine without fonts cannot draw. Invented, so that a failure may show them.
import { BRAND, type MadePost, STORM_FROM } from './made-posts.ts'

export const MARKUP = [
  '<script>window.wasRun = true</script>',
  '<img src=x onerror="window.wasRun = true">',
  '<svg onload="window.wasRun = true"><style>* { display: none }</style></svg>',
  '"><iframe srcdoc="<script>parent.wasRun = true</script>"></iframe>',
  '<a href="javascript:window.wasRun = true">press here</a>',
  '</textarea></title></style><b>bold?</b>&lt;i&gt;&amp;amp;',
  '{{constructor.constructor("window.wasRun = true")()}}',
]

const SIGNS = [
  'turned \u202Eeverything after this\u202C back',
  'isolated \u2067right to left\u2069 and \u2066left to right\u2069 never closed \u2067',
  'zero\u200Bwidth\u200Cnon\u200Djoiner\uFEFFbom\u00ADsoft\u2060word',
  'controls \u0000 \u0007 \u001B[31mred\u001B[0m \u0085 \u009B',
  'tags \u{E0001}\u{E0068}\u{E0069}\u{E007F} and private \uE000 \u{F0000}',
  `stacked Z${'\u0351\u0347\u0489\u0333'.repeat(60)}algo`,
  'A'.repeat(995),
  'wordwithoutanybreak'.repeat(50),
  `${'#tag '.repeat(120)}${'@who '.repeat(60)}`,
  'line\n\n\n\n\nbreaks\r\nand\ttabs\u2028and\u2029separators',
]

export const SCRIPTS: Readonly<Record<string, string>> = {
  arabic: 'هذا الخبر عن الغلاية خطير ٠١٢٣',
  hebrew: 'הקומקום נמס על הכיריים שלי',
  devanagari: 'केतली पिघल गई और कोई जवाब नहीं',
  thai: 'กาต้มน้ำละลายบนเตาของฉัน',
  chinese: '我的水壶在炉子上融化了，请回答',
  emoji: '😡🔥🫠👩‍👩‍👧‍👦🏳️‍🌈🇫🇷👍🏽1️⃣❤️',
  latin: 'Ça bout ! Œuvre naïve, Łódź, Ağrı, Việt Nam',
  greek: 'Ο βραστήρας έλιωσε',
  cyrillic: 'Чайник расплавился на плите',
}

export const HOSTILE: readonly string[] = [...MARKUP, ...SIGNS, ...Object.values(SCRIPTS)]

/** One a minute after the storm, each by another author whose name is as hostile as the text. Everyone asks and reaches far
 * alike, so that they head the queue in this order; the platform calls every language English, so that the question is
 * read. */
export const hostilePosts = (texts: readonly string[] = HOSTILE): MadePost[] =>
  texts.map((text, index) => ({
    platform: index % 3 === 0 ? 'mastodon' : 'x',
    id: `hostile-${index}`,
    created_at: new Date(STORM_FROM + 60_000 + index * 60_000).toISOString(),
    author_handle: index % 4 === 0 ? `<b>h${index}</b>` : index % 4 === 1 ? `ليلى_${index}` : `hostile_${index}`,
    author_name: '<img src=x onerror="window.wasRun = true">',
    author_followers: 9_000_000 - index,
    author_follows_us: true,
    text: `Is my ${BRAND} safe? ${text}`,
    lang: 'en',
  }))
