// What a person types as a list: commas or lines, spaces around them are nobody's intention.
export const listOf = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,،、，\n]/u)
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  ),
]
