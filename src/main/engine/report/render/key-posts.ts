// The posts that the sentences point to, word for word: escaped, isolated in their own direction, numbered.
import { type Html, html, joinHtml, none } from './html.ts'
import type { Page } from './page.ts'
import { recordWords } from './record-words.ts'
import { quoted } from './table.ts'

/** Beyond this many signs a post is cut, and says so: the whole is in the export. */
const MOST_SIGNS = 6000
/** A post of this size may be broken over two pages. */
const LONG_SIGNS = 1400

export const keyPosts = (page: Page): Html => {
  const w = recordWords[page.lang]
  return html`<section class="newpage"><h2>${w.keyPosts}</h2>
<p>${page.keyPosts.length === 0 ? w.keyPostsNone : w.keyPostsIntro}${page.names.masked && page.keyPosts.length > 0 ? html` ${w.keyPostsMasked}` : none}</p>
<ol class="posts">${page.keyPosts.map((post, index) => onePost(page, post, index + 1))}</ol></section>`
}

const onePost = (page: Page, post: Page['keyPosts'][number], number: number): Html => {
  const { mention } = post
  const text = mention.text === null ? null : page.names.cover(mention.text)
  const about = [
    html`<bdi>${page.names.nameOf(mention.author.handle)}</bdi>`,
    html`${page.cw.platform[mention.platform]}`,
    html`${page.moment(mention.createdAt)}`,
    ...(mention.author.followers === null ? [] : [html`${page.w.followers(mention.author.followers)}`]),
    ...whys(page, mention.seq),
    html`${page.w.mentionRef(page.count(mention.seq))}`,
  ]
  return html`<li class="post${text !== null && text.length > LONG_SIGNS ? ' long' : ''}" id="${page.anchor}P${number}"><span class="mark">P${number}</span><div>
<p class="about">${joinHtml(about, html`\u00a0· `)}</p>
${text === null ? html`<p class="soft">${page.w.removed}</p>` : cut(page, text, mention.lang)}
${page.names.masked || mention.url === null ? none : html`<p class="about"><bdi>${mention.url}</bdi></p>`}</div></li>`
}

/** One post may be key for several reasons: it is printed once, with all of them. */
const whys = (page: Page, seq: number): Html[] =>
  [...new Set(page.model.keyPosts.filter((post) => post.mention.seq === seq).map((post) => post.why))].map(
    (why) => html`${recordWords[page.lang].why[why]}`,
  )

const cut = (page: Page, text: string, lang: string | null): Html => {
  const signs = [...text]
  if (signs.length <= MOST_SIGNS) return quoted(text, lang)
  return html`${quoted(signs.slice(0, MOST_SIGNS).join(''), lang)}<p class="soft">${page.w.cut(signs.length - MOST_SIGNS)}</p>`
}
