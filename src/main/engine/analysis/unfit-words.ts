// Slurs and oaths, which a room full of people must not read in large letters. Keeps true: only what is shown as a
// label is kept free of them (claim-label.ts); the posts themselves are shown as they were written.

const STEMS = `arsehole asshole bastard bitch bollock bugger bullshit cock coon cunt dick dyke fag fuck goddamn kike motherfuck nazi
  negro nigg paki piss prick pussy queer rape retard shit slut spic tits tranny twat wank whore
  batard bicot biatch bite bordel bougnoul bouffon bougre branl chiant chier chiott connard connass conne couill
  debile encul feuj foutre gogol goudou gouine merd mongol nazi negr niqu pd pede petasse pouffiass putain pute
  salop tapett trisomique youpin`
/** People by faith or origin: in a label of a few words it reads as a slur. */
const PEOPLES = new Set(
  'jew jews jewish juif juifs juive juives muslim muslims musulman musulmane musulmans arab arabs arabe arabes gay gays blacks noirs'.split(
    ' ',
  ),
)
const SHORT = new Set([
  'ass',
  'arse',
  'bite',
  'cock',
  'con',
  'cons',
  'ffs',
  'ntm',
  'pd',
  'stfu',
  'tg',
  'wtf',
  'coon',
  'spic',
  'tits',
  'dick',
  'rape',
])
const BEGINNINGS = STEMS.split(/\s+/).filter((stem) => !SHORT.has(stem))
/** Beginnings alone would catch these too. */
const FINE =
  /^(retard(s|e|ee|es|ees|er|ement)?|cockpit|dickens|bugger(s)?|piss(aladiere)?|mongol(ie|ia|ian|e)?|queer|debiteur)$/

/** `word` is folded: no capitals, no accents. */
export const isUnfit = (word: string): boolean =>
  SHORT.has(word) ||
  PEOPLES.has(word) ||
  (!FINE.test(word) && BEGINNINGS.some((beginning) => word.startsWith(beginning)))
