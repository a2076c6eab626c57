// Words of the way by which something leaves: known, with its reason, before the first word is typed.
import type { RouteKind, RouteReason } from './outbox.ts'
import { defineWords } from './words.ts'

interface RouteWords {
  readonly kind: Record<RouteKind, string>
  readonly reason: Record<RouteReason, string>
}

export const routeWords = defineWords<RouteWords>(
  {
    kind: {
      api: 'Leaves by itself',
      assisted: 'You post it in your browser',
      enterprise: 'Leaves by itself, by contract',
      none: 'Cannot leave from here',
    },
    reason: {
      openToAll: 'this platform lets anybody answer',
      mentioned: 'the author named this account in the post',
      quoted: 'the author quoted a post of this account',
      learnt: 'the rule is not clear; the platform took one like it',
      trial: 'the rule is not clear; a member wants to know',
      ownPost: 'it answers nobody but ourselves',
      contract: 'the account has an enterprise contract',
      notMentioned: 'the author neither named nor quoted this account: the platform would refuse it',
      underOurs: 'it stands under a post of ours, unnamed: the platform’s rule does not say',
      refusedBefore: 'the platform refused one like it',
      overBudget: 'what is left of the budget is less than its price',
      noAccount: 'no account of ours is connected on this platform',
      switchedOff: 'the account is switched off',
      signedOut: 'the account is signed out',
      gone: 'the post is not there any more',
      notPublic: 'no answer at the same or a narrower visibility is possible',
      noWayThere: 'nothing can be sent to this platform from here',
    },
  },
  {
    kind: {
      api: 'Part d’elle-même',
      assisted: 'Vous la publiez dans votre navigateur',
      enterprise: 'Part d’elle-même, par contrat',
      none: 'Ne peut pas partir d’ici',
    },
    reason: {
      openToAll: 'cette plateforme laisse chacun répondre',
      mentioned: 'l’auteur a nommé ce compte dans son message',
      quoted: 'l’auteur a cité un message de ce compte',
      learnt: 'la règle n’est pas claire\u202f; la plateforme en a accepté une semblable',
      trial: 'la règle n’est pas claire\u202f; un membre veut savoir',
      ownPost: 'il ne répond à personne d’autre que nous',
      contract: 'le compte a un contrat entreprise',
      notMentioned: 'l’auteur n’a ni nommé ni cité ce compte\u00a0: la plateforme la refuserait',
      underOurs: 'sous un message à nous, sans nous nommer\u00a0: la règle de la plateforme ne le dit pas',
      refusedBefore: 'la plateforme en a refusé une semblable',
      overBudget: 'le reste du budget est inférieur à son prix',
      noAccount: 'aucun compte à nous n’est relié sur cette plateforme',
      switchedOff: 'le compte est éteint',
      signedOut: 'le compte est déconnecté',
      gone: 'le message n’existe plus',
      notPublic: 'aucune réponse de visibilité égale ou plus étroite n’est possible',
      noWayThere: 'rien ne peut être envoyé vers cette plateforme d’ici',
    },
  },
)
