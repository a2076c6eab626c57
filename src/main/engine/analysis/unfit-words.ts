// Slurs and oaths, which a room full of people must not read in large letters. Keeps true: only what is shown as a
// label is kept free of them (claim-phrases.ts); the posts themselves are shown as they were written.

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

const BEGINNINGS =
  `arsehole asshole bastard bitch bollock bugger bullshit cunt dyke fuck goddamn kike motherfuck nazi negro nigg
  paki piss prick pussy queer shit slut tranny twat wank whore batard bicot bordel bougnoul bouffon branl chiant chier chiott
  connard connass couill debile encul feuj foutre gogol goudou gouine merd mongol negr niqu pede petasse pouffiass putain
  pute salop tapett trisomique youpin`.split(/\s+/)
/** Unfit only as a whole word. */
const WHOLE =
  setOf(`arse ass biatch bite cock coon con conne connes cons dick fag faggot ffs ntm pd rape spic stfu tg tits
  wtf`)
/** People by faith or origin: in a label of a few words it reads as a slur. */
const PEOPLES =
  setOf(`arab arabe arabes arabs blacks gay gays jew jewish jews juif juifs juive juives muslim muslims musulman
  musulmane musulmans noirs`)
/** Begin like something unfit. */
const FINE = setOf('mongolia mongolian mongolie pedestrian pedestrians pedale pedales pedagogie pissaladiere prickly')

/** `word` is folded: no capitals, no accents. */
export const isUnfit = (word: string): boolean =>
  WHOLE.has(word) ||
  PEOPLES.has(word) ||
  (!FINE.has(word) && BEGINNINGS.some((beginning) => word.startsWith(beginning)))
