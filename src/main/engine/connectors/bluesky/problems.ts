// What can go wrong with Bluesky, in words. No message of a server is passed on: it may hold what somebody wrote.
import { SourceProblem, type SourceTrouble } from '../connector.ts'

const WORDS = {
  noKeys: {
    en: 'Its keys are not on this machine any more. Sign in again under Accounts and feeds.',
    fr: 'Ses clés ne sont plus sur cette machine. Reconnectez-vous dans «\u00a0Comptes et flux\u00a0».',
  },
  signedOut: {
    en: 'Bluesky does not take our sign-in any more. Make a new app password at bsky.app/settings/app-passwords and sign in again.',
    fr: 'Bluesky n’accepte plus notre connexion. Créez un nouveau mot de passe d’application sur bsky.app/settings/app-passwords et reconnectez-vous.',
  },
  wrongPassword: {
    en: 'Bluesky does not know this handle with this app password. Check both; app passwords are made at bsky.app/settings/app-passwords.',
    fr: 'Bluesky ne connaît pas cet identifiant avec ce mot de passe d’application. Vérifiez les deux\u202f; les mots de passe d’application se créent sur bsky.app/settings/app-passwords.',
  },
  mainPassword: {
    en: 'This is not an app password (four groups of four letters or digits). Make one at bsky.app/settings/app-passwords: it can be taken back alone, and the account stays yours.',
    fr: 'Ce n’est pas un mot de passe d’application (quatre groupes de quatre lettres ou chiffres). Créez-en un sur bsky.app/settings/app-passwords\u202f: il peut être retiré seul, et le compte reste à vous.',
  },
  notSecure: {
    en: 'This is no secure address of a Bluesky server. Give one that begins with https://.',
    fr: 'Ce n’est pas l’adresse sécurisée d’un serveur Bluesky. Donnez-en une qui commence par https://.',
  },
  limited: {
    en: 'Bluesky asks us to wait: too many calls. Reading goes on by itself.',
    fr: 'Bluesky nous demande d’attendre\u202f: trop d’appels. La lecture reprendra d’elle-même.',
  },
  server: {
    en: 'Bluesky has trouble of its own. It is tried again by itself.',
    fr: 'Bluesky a un problème. Un nouvel essai suivra de lui-même.',
  },
  network: {
    en: 'Bluesky does not answer. Check the network; it is tried again by itself.',
    fr: 'Bluesky ne répond pas. Vérifiez le réseau\u202f; un nouvel essai suivra de lui-même.',
  },
  cut: {
    en: 'The stream of Bluesky was cut. What was missed is read after it is taken up again.',
    fr: 'Le flux de Bluesky a été coupé. Ce qui a été manqué sera lu à la reprise.',
  },
  noIndex: {
    en: 'This Bluesky server has no index of the network: posts come in by the stream; notifications, threads and figures do not.',
    fr: 'Ce serveur Bluesky n’a pas d’index du réseau\u202f: les messages arrivent par le flux, les notifications, fils et compteurs non.',
  },
  unknown: {
    en: 'Bluesky answered in a way that Sangfroid does not know. Look for an update.',
    fr: 'Bluesky a répondu d’une façon que Sangfroid ne connaît pas. Cherchez une mise à jour.',
  },
} as const

const TROUBLES: Record<keyof typeof WORDS, SourceTrouble> = {
  noKeys: 'signIn',
  signedOut: 'signIn',
  wrongPassword: 'signIn',
  mainPassword: 'refused',
  notSecure: 'refused',
  limited: 'limited',
  server: 'server',
  network: 'network',
  cut: 'network',
  noIndex: 'refused',
  unknown: 'ours',
}

export const problem = (trouble: keyof typeof WORDS, untilAt: number | null = null): SourceProblem =>
  new SourceProblem(TROUBLES[trouble], WORDS[trouble], untilAt)
