// The posts that the sentences point to, word for word: isolated in their own direction, numbered.
import { heading, named, type Phrase, type Post, paragraph, type Section, say } from './document.ts'
import type { Page } from './page.ts'
import { recordWords } from './record-words.ts'

/** Beyond this many signs a post is cut, and says so: the whole is in the export. */
const MOST_SIGNS = 6000

export const keyPosts = (page: Page): Section => {
  const w = recordWords[page.lang]
  const hasPosts = page.keyPosts.length > 0
  const masked = page.names.masked && hasPosts ? ` ${w.keyPostsMasked}` : ''
  return {
    startsPage: true,
    blocks: [
      heading(2, w.keyPosts),
      paragraph(say`${hasPosts ? w.keyPostsIntro : w.keyPostsNone}${masked}`),
      {
        kind: 'posts',
        posts: page.keyPosts.map((post, index) => onePost(page, post, index + 1)),
      },
    ],
  }
}

const onePost = (page: Page, { mention }: Page['keyPosts'][number], number: number): Post => {
  // Covered before it is cut: half a handle would be nobody's.
  const text = mention.text === null ? null : [...page.names.cover(mention.text)]
  const beyond = text === null ? 0 : text.length - MOST_SIGNS
  return {
    name: `P${number}`,
    id: `${page.anchor}P${number}`,
    about: [
      named(page.names.nameOf(mention.author.handle)),
      say`${page.cw.platform[mention.platform]}`,
      say`${page.moment(mention.createdAt)}`,
      ...(mention.author.followers === null ? [] : [say`${page.w.followers(mention.author.followers)}`]),
      ...whys(page, mention.seq),
      say`${page.w.mentionRef(page.count(mention.seq))}`,
    ],
    quote: text && {
      text: text.slice(0, MOST_SIGNS).join(''),
      lang: mention.lang,
    },
    note: text === null ? page.w.removed : beyond > 0 ? page.w.cut(beyond) : null,
    address: page.names.masked ? null : mention.url,
  }
}

/** One post may be key for several reasons: it is printed once, with all of them. */
const whys = (page: Page, seq: number): Phrase[] =>
  [...new Set(page.model.keyPosts.filter((post) => post.mention.seq === seq).map((post) => post.why))].map(
    (why) => say`${recordWords[page.lang].why[why]}`,
  )
