// One post as a page of its own, to be taken a picture of: who, where, when, the words as they came, and what proves them.
import { crisisWords } from '../../../../shared/crisis-words.ts'
import type { Lang, Mention } from '../../../../shared/model.ts'
import { defineWords, formatCount, formatExact } from '../../../../shared/words.ts'
import { html, none } from './html.ts'
import { FONTS_URL } from './render-report.ts'
import { FAMILY } from './style.ts'

const words = defineWords(
  {
    title: 'Proof copy of a post',
    drill: 'DRILL: nobody said this',
    said: 'Posted',
    came: 'Received here',
    taken: 'Copy taken',
    followers: (count: string) => `${count} followers when it came`,
    commitment: 'Commitment in the ledger',
    head: 'Head of the ledger',
    note: 'Drawn by Sangfroid from what the platform told. It is not a picture of the platform’s own page.',
  },
  {
    title: 'Copie de preuve d’un message',
    drill: 'EXERCICE\u00a0: personne n’a dit cela',
    said: 'Publié',
    came: 'Reçu ici',
    taken: 'Copie prise',
    followers: (count: string) => `${count} abonnés à sa réception`,
    commitment: 'Engagement au journal',
    head: 'Tête du journal',
    note: 'Dessiné par Sangfroid d’après ce que la plateforme a dit. Ce n’est pas une image de la page de la plateforme.',
  },
)

const SHEET = `
* { box-sizing: border-box; }
html { font: 400 15px/1.5 ${FAMILY}; color: #171b22; background: #fff; }
body { margin: 0; width: 720px; padding: 28px 32px; overflow-wrap: anywhere; }
.drill { margin: 0 0 14px; padding: 6px 12px; border: 2px solid #8a3b00; color: #8a3b00; font-size: 17px; font-weight: 600; }
h1 { margin: 0 0 20px; font-size: 13px; font-weight: 600; color: #5a6472; }
.who { margin: 0; font-size: 17px; font-weight: 600; }
.where { margin: 0 0 14px; color: #5a6472; }
.words { margin: 0 0 20px; padding: 14px 18px; border-left: 4px solid #171b22; font-size: 19px; line-height: 1.45; white-space: pre-wrap; }
dl { display: grid; grid-template-columns: 190px 1fr; gap: 4px 16px; margin: 0 0 16px; font-size: 13px; font-variant-numeric: tabular-nums; }
dt { color: #5a6472; }
dd { margin: 0; }
.note { margin: 0; font-size: 12px; color: #5a6472; }
`

export interface ProofFacts {
  readonly isDrill: boolean
  readonly lang: Lang
  /** ms UTC. */
  readonly takenAt: number
  readonly head: string
  readonly commitment: string
}

export const renderProof = (mention: Mention, { lang, isDrill, takenAt, head, commitment }: ProofFacts): string => {
  const w = words[lang]
  const { author, platform, url, createdAt, receivedAt, text } = mention
  const where = crisisWords[lang].platform[platform]
  const reach = author.followers === null ? '' : `, ${w.followers(formatCount(lang, author.followers))}`
  const when = (at: number): string => formatExact(lang, at, 'UTC')
  const rows: readonly (readonly [string, string])[] = [
    [w.said, when(createdAt)],
    [w.came, when(receivedAt)],
    [w.taken, when(takenAt)],
    [w.commitment, commitment],
    [w.head, head],
  ]
  const page = html`${isDrill ? html`<p class="drill">${w.drill}</p>` : none}<h1>${w.title}</h1>
<p class="who" dir="auto">${author.name ?? author.handle}</p>
<p class="where">@${author.handle} · ${where}${reach}${url === null ? '' : html`<br>${url}`}</p>
<p class="words" dir="auto">${text ?? ''}</p>
<dl>${rows.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>
<p class="note">${w.note}</p>`
  const head1 = html`<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${w.title}</title><link rel="stylesheet" href="${FONTS_URL}">`
  // The sheet is ours and holds nothing of others.
  return `${head1.markup}<style>${SHEET}</style></head><body>${page.markup}</body></html>\n`
}
