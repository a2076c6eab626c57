// The signs by which the six CERC principles are read from a text, per language.
/** All are looked for in folded text (folded-text.ts). */
export interface CercSigns {
  /** Speaks of speaking again. */
  readonly speakAgain: RegExp
  readonly time: RegExp
  readonly last: RegExp
  /** What is known, or openly not. */
  readonly known: RegExp
  readonly speaker: RegExp
  readonly where: RegExp
  readonly people: RegExp
  readonly feeling: RegExp
  /** Sorry for the trouble alone: names what people lost an annoyance. */
  readonly inconvenience: RegExp
  readonly weDo: RegExp
  /** Words in the shape of an act that are none. */
  readonly notAnAct: RegExp
  readonly youCan: RegExp
  readonly blame: RegExp
  readonly jargon: RegExp
  readonly guess: RegExp
}
