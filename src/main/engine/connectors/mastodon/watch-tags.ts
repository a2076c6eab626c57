// The hashtags among the watch terms, as a server takes them. Pure. Words are not among what can be watched: a server
// finds words only where it allows search, and then only what its own index knows; so they are for a person's question.

/** A stream each: more are not asked of one server. */
export const MAX_TAG_COUNT = 10

/** Without `#`, each once, in the order of the terms; excluded ones (`-#tag`) are not watched. */
export const watchTags = (watch: string): string[] => {
  const tags = watch
    .split(/[\n,]/)
    .map((term) => /^[#＃]([\p{L}\p{M}\p{N}_]+)$/u.exec(term.trim())?.[1]?.toLowerCase())
    .filter((tag) => tag !== undefined)
  return [...new Set(tags)].slice(0, MAX_TAG_COUNT)
}
