// A reading aid for a holding statement: which of the four parts its words seem to hold (doctrine A5). It finds words,
// it judges nothing and blocks nothing.
export const PARTS = ['know', 'care', 'act', 'next'] as const
export type Part = (typeof PARTS)[number]

const signs: Record<Part, RegExp> = {
  know: /\b(we (are|'re|’re) aware|we know|we have (seen|read|heard)|we (are|'re|’re) looking into|nous savons|nous avons (pris connaissance|vu|lu|entendu)|nous sommes (au courant|informés))/iu,
  care: /\b(sorry|apologi[sz]e|apolog(y|ies)|we care|safety|concerned|thoughts are with|understand (your|the|how)|désolée?s?|excuses|nous regrettons|nous comprenons|sécurité|préoccup|pensées vont)/iu,
  act: /\b(we (are|have|will|'re|’re|'ve|’ve) (now )?(investigat|check|remov|recall|stop|work|open|call|ask|look|suspend|withdr)\w*|nous (vérifions|enquêtons|avons (retiré|rappelé|suspendu|ouvert|demandé|arrêté)|retirons|rappelons|suspendons|travaillons|cherchons|examinons))/iu,
  next: /(\b(next update|update (at|by|in)|more (at|by|in)|we will (update|be back|tell|speak|share))\b|prochain point|point à|nous (reviendrons|reviendrons vers|ferons le point|vous tiendrons)|\b(at|by|à|dans|in|d’ici|d'ici) \d{1,2}\s?(:|h|am|pm|min|hour|heure))/iu,
}

/** Placeholders of a template that nobody has filled in yet: `[…]`. */
export const blanksOf = (text: string): readonly string[] => text.match(/\[[^\]\n]{1,80}\]/g) ?? []

export const ticksOf = (text: string): Readonly<Record<Part, boolean>> => ({
  know: signs.know.test(text),
  care: signs.care.test(text),
  act: signs.act.test(text),
  next: signs.next.test(text),
})
