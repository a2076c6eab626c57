// What a call says: the brand, the alarm's own sentence, what to do. Pure. Keeps true: no text of a post and no handle
// leaves this way; the sentence is made of counts and of the team's own words.
import { alertSentences } from '../../../shared/alert-words.ts'
import type { Alert, Lang } from '../../../shared/model.ts'
import { defineWords, formatExact, formatTime } from '../../../shared/words.ts'

export interface CalloutMessage {
  readonly brand: string
  readonly subject: string
  readonly sentence: string
  /** Several lines. */
  readonly text: string
  readonly severity: string
  /** null = a test, or a promise. */
  readonly alertId: number | null
  readonly isTest: boolean
  /** ms UTC */
  readonly at: number
}

interface Words {
  readonly severities: readonly [string, string, string]
  readonly subject: (brand: string, severity: string) => string
  readonly rang: (at: string) => string
  readonly answer: string
  readonly next: (until: string) => string
  readonly backup: string
  readonly test: (brand: string) => string
  readonly testSentence: string
  readonly promise: Record<'soon' | 'late', (brand: string) => string>
  readonly promised: (span: string, due: string) => string
  readonly keepIt: Record<'soon' | 'late', string>
}

const messageWords = defineWords<Words>(
  {
    severities: ['to be watched', 'serious', 'severe'],
    subject: (brand, severity) => `${brand}: alarm (${severity})`,
    rang: (at) => `The alarm rang on ${at}.`,
    answer: 'Open Sangfroid and acknowledge the alarm there: that ends the calls.',
    next: (until) => `If nobody has by ${until}, the next person on the list is called.`,
    backup: 'You are called because you stand in for the last person on the list.',
    test: (brand) => `${brand}: test of the call-outs`,
    testSentence: 'This is a test of Sangfroid’s call-outs: nothing has happened, and there is nothing to do.',
    promise: {
      soon: (brand) => `${brand}: a promise is due soon`,
      late: (brand) => `${brand}: a promise is late`,
    },
    promised: (span, due) => `We said “${span}”: due at ${due}.`,
    keepIt: {
      soon: 'You see to it. Publish the update, or say in Sangfroid that it was kept.',
      late: 'It is broken until somebody speaks. Publish now, or withdraw it in Sangfroid with the reason.',
    },
  },
  {
    severities: ['à surveiller', 'sérieuse', 'grave'],
    subject: (brand, severity) => `${brand}\u00a0: alarme (${severity})`,
    rang: (at) => `L’alarme a sonné le ${at}.`,
    answer: 'Ouvrez Sangfroid et prenez connaissance de l’alarme\u00a0: les appels cessent alors.',
    next: (until) => `Si personne ne l’a fait à ${until}, la personne suivante de la liste est appelée.`,
    backup: 'Vous êtes appelé parce que vous remplacez la dernière personne de la liste.',
    test: (brand) => `${brand}\u00a0: essai des appels`,
    testSentence: 'Ceci est un essai des appels de Sangfroid\u00a0: il ne s’est rien passé, il n’y a rien à faire.',
    promise: {
      soon: (brand) => `${brand}\u00a0: une promesse arrive à échéance`,
      late: (brand) => `${brand}\u00a0: une promesse est en retard`,
    },
    promised: (span, due) => `Nous avons dit «\u00a0${span}\u00a0»\u00a0: échéance à ${due}.`,
    keepIt: {
      soon: 'Vous y veillez. Publiez le point, ou dites dans Sangfroid qu’elle a été tenue.',
      late: 'Elle est rompue tant que personne ne parle. Publiez maintenant, ou retirez-la dans Sangfroid avec la raison.',
    },
  },
)

/** Thirds of 0..1. */
const severityOf = (lang: Lang, severity: number): string => {
  const [low, middle, high] = messageWords[lang].severities
  return severity < 1 / 3 ? low : severity < 2 / 3 ? middle : high
}

/** A name with line breaks must not become a header of a mail. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

export interface AlarmCall {
  readonly alert: Alert
  readonly brand: string
  readonly isBackup: boolean
  /** Until then an answer is waited for. */
  readonly untilAt: number
}

/** `zone`: IANA; default the machine's. */
export const alarmMessage = (
  lang: Lang,
  { alert, brand, isBackup, untilAt }: AlarmCall,
  zone?: string,
): CalloutMessage => {
  const words = messageWords[lang]
  const sentence = alertSentences[lang](alert.why, zone)
  const severity = severityOf(lang, alert.severity)
  const subject = words.subject(oneLine(brand), severity)
  const lines = [
    `${subject}.`,
    sentence,
    '',
    words.rang(formatExact(lang, alert.at, zone)),
    words.answer,
    isBackup ? words.backup : words.next(formatTime(lang, untilAt, zone)),
  ]
  return { brand, subject, sentence, text: lines.join('\n'), severity, alertId: alert.id, isTest: false, at: alert.at }
}

export interface PromiseCall {
  readonly brand: string
  /** Our own words. */
  readonly span: string
  readonly dueAt: number
  readonly is: 'soon' | 'late'
}

/** `zone`: IANA; default the machine's. */
export const promiseMessage = (lang: Lang, { brand, span, dueAt, is }: PromiseCall, zone?: string): CalloutMessage => {
  const words = messageWords[lang]
  const subject = words.promise[is](oneLine(brand))
  const sentence = words.promised(oneLine(span), formatTime(lang, dueAt, zone))
  const text = [`${subject}.`, sentence, '', words.keepIt[is]].join('\n')
  return { brand, subject, sentence, text, severity: '', alertId: null, isTest: false, at: dueAt }
}

export const testMessage = (lang: Lang, brand: string, at: number): CalloutMessage => {
  const { test, testSentence } = messageWords[lang]
  const subject = test(oneLine(brand))
  return {
    brand,
    subject,
    sentence: testSentence,
    text: `${subject}.\n${testSentence}`,
    severity: '',
    alertId: null,
    isTest: true,
    at,
  }
}
