// The part of twitter-text that is used here; `@types/twitter-text` describes exports that the package does not have.
declare module 'twitter-text' {
  interface Url {
    readonly url: string
    /** UTF-16, from and behind. */
    readonly indices: readonly [number, number]
  }
  const twitterText: {
    /** Weighted as X counts: https://docs.x.com/fundamentals/counting-characters */
    parseTweet(text: string): { readonly weightedLength: number }
    extractUrlsWithIndices(text: string, options: { readonly extractUrlsWithoutProtocol: boolean }): readonly Url[]
  }

  export = twitterText
}
