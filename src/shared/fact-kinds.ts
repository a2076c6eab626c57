// What a line of the facts table can be (doctrine K4; CERC).
/** `denied`: said by others and false; its text is the false claim, as it is said. `unknown`: its text is the question. */
export const FACT_KINDS = ['known', 'unknown', 'denied'] as const
export type FactKind = (typeof FACT_KINDS)[number]
