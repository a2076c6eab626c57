// The words that page, report and headless run share: states, phases, and the one sentence of an alarm.
import type { AlertKind, AlertWhy } from './alert-why.ts'
import { alertSentences } from './alert-words.ts'
import type { MatchReason, Platform } from './model.ts'
import type { CrisisState, LineState, SendState, SourceState, StatementState } from './states.ts'
import { defineWords } from './words.ts'

export interface CrisisWords {
  readonly crisisState: Record<CrisisState, string>
  readonly lineState: Record<LineState, string>
  readonly statementState: Record<StatementState, string>
  readonly sendState: Record<SendState, string>
  readonly sourceState: Record<SourceState, string>
  readonly alertKind: Record<AlertKind, string>
  readonly platform: Record<Platform, string>
  readonly matchReason: Record<MatchReason, string>
  readonly unknown: string
  /** Of a post that its platform took away and that a hold keeps; `ground` null = its words are gone. */
  readonly removalKept: (name: string, ground: string | null) => string
  /** Why the alarm rings, in one sentence. */
  readonly alertSentence: (why: AlertWhy, zone?: string) => string
  /** An act of the raw log in the story, by its number and name there. */
  readonly proofTaken: string
  readonly fromLog: (logSeq: number, act: string) => string
}

export const crisisWords = defineWords<CrisisWords>(
  {
    crisisState: {
      suspected: 'Suspected',
      issue: 'Issue',
      initial: 'Initial',
      maintenance: 'Maintenance',
      resolution: 'Resolution',
      evaluation: 'Evaluation',
      closed: 'Closed',
    },
    lineState: {
      new: 'New',
      claimed: 'Claimed',
      drafted: 'Drafted',
      awaitingApproval: 'Awaiting approval',
      planned: 'Planned',
      answered: 'Answered',
      answeredElsewhere: 'Answered elsewhere',
      reassigned: 'Handed over',
      silent: 'No answer, on purpose',
      unreachable: 'Unreachable',
    },
    statementState: { draft: 'Draft', approved: 'Approved', published: 'Published', corrected: 'Corrected' },
    sendState: {
      draft: 'Draft',
      approved: 'Approved',
      planned: 'Planned',
      held: 'Held',
      sending: 'Sending',
      sent: 'Sent',
      refused: 'Refused',
      unknown: 'Not known whether it left',
      notFound: 'Not found',
      awaitingConfirmation: 'Handed over, not confirmed',
      undone: 'Undone',
    },
    sourceState: { live: 'Live', catchingUp: 'Catching up', degraded: 'Degraded', blind: 'Blind', off: 'Off' },
    alertKind: {
      volume: 'Volume',
      tone: 'Tone',
      coordination: 'Coordination',
      author: 'Influential author',
      redflag: 'Red flag',
      source: 'Silent source',
    },
    platform: {
      x: 'X',
      bluesky: 'Bluesky',
      mastodon: 'Mastodon',
      weibo: 'Weibo',
      reddit: 'Reddit',
      youtube: 'YouTube',
      news: 'News',
      other: 'Other',
    },
    matchReason: {
      term: 'watch term',
      handle: 'names our account',
      thread: 'same conversation',
      own: 'our own post',
      all: 'every post is ours',
    },
    unknown: 'unknown',
    removalKept: (name, ground) =>
      `Removal noted, text kept under hold by ${name}${ground === null ? '' : `: ${ground}`}. Keeping it is their risk.`,
    alertSentence: alertSentences.en,
    proofTaken: 'Proof copy taken of a post: its picture and its data.',
    fromLog: (logSeq, act) => `From the raw log, entry ${logSeq}: ${act}.`,
  },
  {
    crisisState: {
      suspected: 'Soupçonnée',
      issue: 'Incident',
      initial: 'Initiale',
      maintenance: 'Suivi',
      resolution: 'Résolution',
      evaluation: 'Bilan',
      closed: 'Clôturée',
    },
    lineState: {
      new: 'Nouvelle',
      claimed: 'Prise',
      drafted: 'Rédigée',
      awaitingApproval: 'À valider',
      planned: 'Planifiée',
      answered: 'Répondue',
      answeredElsewhere: 'Répondue ailleurs',
      reassigned: 'Confiée',
      silent: 'Sans réponse, par choix',
      unreachable: 'Injoignable',
    },
    statementState: { draft: 'Brouillon', approved: 'Validé', published: 'Publié', corrected: 'Corrigé' },
    sendState: {
      draft: 'Brouillon',
      approved: 'Validé',
      planned: 'Planifié',
      held: 'Retenu',
      sending: 'En cours d’envoi',
      sent: 'Envoyé',
      refused: 'Refusé',
      unknown: 'Départ incertain',
      notFound: 'Introuvable',
      awaitingConfirmation: 'Confié, non confirmé',
      undone: 'Annulé',
    },
    sourceState: {
      live: 'En direct',
      catchingUp: 'Rattrapage',
      degraded: 'Dégradée',
      blind: 'Aveugle',
      off: 'Éteinte',
    },
    alertKind: {
      volume: 'Volume',
      tone: 'Ton',
      coordination: 'Coordination',
      author: 'Auteur influent',
      redflag: 'Signal rouge',
      source: 'Source muette',
    },
    platform: {
      x: 'X',
      bluesky: 'Bluesky',
      mastodon: 'Mastodon',
      weibo: 'Weibo',
      reddit: 'Reddit',
      youtube: 'YouTube',
      news: 'Presse',
      other: 'Autre',
    },
    matchReason: {
      term: 'terme de veille',
      handle: 'cite notre compte',
      thread: 'même conversation',
      own: 'notre message',
      all: 'tout est retenu',
    },
    unknown: 'inconnu',
    removalKept: (name, ground) =>
      `Retrait noté, texte conservé sur décision de ${name}${ground === null ? '' : ` : ${ground}`}. Le conserver est à ses risques.`,
    alertSentence: alertSentences.fr,
    proofTaken: 'Copie de preuve d’un message\u00a0: son image et ses données.',
    fromLog: (logSeq, act) => `Du journal brut, entrée ${logSeq}\u00a0: ${act}.`,
  },
)
