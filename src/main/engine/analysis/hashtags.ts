// The hashtags of a text, as they are compared: without #, folded, each once.

/** A tag begins after nothing that belongs to a word or an address; Weibo closes its tags with a second #. */
const TAG = /(?<![\p{L}\p{N}_/&])[#＃]([\p{L}\p{N}_\p{M}]+)/gu
/** Only digits: a rank or a room number. */
const NUMBER = /^\d+$/

export const hashtagsOf = (text: string): readonly string[] => {
  if (!/[#＃]/.test(text)) return []
  const tags = new Set<string>()
  for (const [, tag = ''] of text.matchAll(TAG)) {
    if (!NUMBER.test(tag)) tags.add(tag.normalize('NFKC').toLowerCase())
  }
  return [...tags]
}
