// What a person reads when X does not answer: what is wrong, and what to do.
import { defineWords } from '../../../../shared/words.ts'

export const laneWords = {
  mentions: defineWords('posts that mention us on X', 'messages qui nous mentionnent sur X'),
  own: defineWords('our own posts on X', 'nos propres messages sur X'),
  stream: defineWords('the watched words on X, live', 'les termes suivis sur X, en direct'),
  search: defineWords('the watched words on X, by search', 'les termes suivis sur X, par recherche'),
  conversations: defineWords('conversations of the crisis on X', 'conversations de la crise sur X'),
  activity: defineWords('replies, quotes and reposts on X, live', 'réponses, citations et reposts sur X, en direct'),
  figures: defineWords('reposts of the loudest posts on X', 'reposts des messages les plus vus sur X'),
  counts: defineWords(
    'how much is said on X, while only a part is read',
    'combien il s’en dit sur X, quand seule une partie est lue',
  ),
  removals: defineWords('posts removed from X', 'messages retirés de X'),
}

export const problemWords = {
  network: defineWords(
    'X cannot be reached. Check the connection; it is tried again by itself.',
    'X est injoignable. Vérifiez la connexion\u202f; un nouvel essai se fait tout seul.',
  ),
  silent: defineWords(
    'X has sent nothing for 25 seconds, not even a heartbeat. It is connected again by itself.',
    'X n’a rien envoyé depuis 25 secondes, pas même un signal de vie. La connexion est refaite toute seule.',
  ),
  cut: defineWords(
    'X has closed the live stream. It is connected again by itself, and what was missed is read.',
    'X a fermé le flux en direct. La connexion est refaite toute seule, et ce qui a manqué est relu.',
  ),
  server: defineWords(
    'X has a fault of its own. It is tried again by itself.',
    'X a une panne. Un nouvel essai se fait tout seul.',
  ),
  limited: defineWords(
    'X allows no more calls for now. It is tried again when X allows it.',
    'X n’autorise plus d’appels pour le moment. Un nouvel essai se fera dès que X l’autorise.',
  ),
  connections: defineWords(
    'Another program holds the live stream of this X app, which allows one. Close it, or use another app there.',
    'Un autre programme occupe le flux en direct de cette app X, qui n’en permet qu’un. Fermez-le, ou donnez-lui une autre app.',
  ),
  unpaid: defineWords(
    'X has answered that the app’s spending limit is reached or its credits are used up. Add credits in X’s developer console.',
    'X répond que la limite de dépense de l’app est atteinte ou que ses crédits sont épuisés. Ajoutez des crédits dans la console de X.',
  ),
  budget: defineWords(
    'The budget for X is used up but for what is kept for our own posts. Raise it under Accounts and feeds.',
    'Le budget pour X est épuisé, sauf ce qui est gardé pour nos propres messages. Augmentez-le dans «\u00a0Comptes et flux\u00a0».',
  ),
  degraded: defineWords(
    'Paused to save the budget for X, which runs out. Raise it under Accounts and feeds to read this again.',
    'En pause pour ménager le budget de X, qui s’épuise. Augmentez-le dans «\u00a0Comptes et flux\u00a0» pour reprendre.',
  ),
  signIn: defineWords(
    'X does not take our keys, or they are not here any more. Sign in again under Accounts and feeds; nothing is lost.',
    'X n’accepte plus nos clés, ou elles ne sont plus ici. Reconnectez-vous dans «\u00a0Comptes et flux\u00a0»\u202f; rien n’est perdu.',
  ),
  bearer: defineWords(
    'X does not take the app’s Bearer token. Copy a new one from X’s developer console and sign in again under Accounts and feeds.',
    'X n’accepte pas le jeton Bearer de l’app. Copiez-en un nouveau depuis la console de X et reconnectez-vous dans «\u00a0Comptes et flux\u00a0».',
  ),
  refused: defineWords(
    'X does not allow this to the app. Check its access in X’s developer console.',
    'X ne permet pas cela à l’app. Vérifiez ses droits dans la console de X.',
  ),
  ours: defineWords(
    'X answered in a way that Sangfroid does not know. It is tried again; if it lasts, look for an update.',
    'X a répondu d’une façon que Sangfroid ne connaît pas. Un nouvel essai suivra\u202f; si cela dure, cherchez une mise à jour.',
  ),
  behind: defineWords(
    'More came from X than could be taken. What was missed is read by search.',
    'X a envoyé plus que ce qui pouvait être reçu. Ce qui a manqué est relu par recherche.',
  ),
  noTerms: defineWords(
    'There is nothing to look for on X: the brand has no watch term and no handle. Add one to the watch, in the brand menu.',
    'Il n’y a rien à chercher sur X\u202f: la marque n’a ni terme de veille ni compte. Ajoutez-en à la veille, dans le menu de la marque.',
  ),
  tooManyTerms: defineWords(
    'X takes no more than 1,000 rules: the last watch terms are not watched there. Shorten the list.',
    'X n’accepte pas plus de 1\u202f000 règles\u202f: les derniers termes de veille n’y sont pas suivis. Raccourcissez la liste.',
  ),
  denied: defineWords(
    'The consent was refused on X. Start again, and agree there.',
    'L’autorisation a été refusée sur X. Recommencez, et acceptez là-bas.',
  ),
  tooLate: defineWords(
    'Nobody agreed on X within five minutes. Start again.',
    'Personne n’a accepté sur X en cinq minutes. Recommencez.',
  ),
  noPort: defineWords(
    'The ports that X answers to are all in use on this computer. Close what holds them, or restart it.',
    'Les ports auxquels X répond sont tous occupés sur cet ordinateur. Fermez ce qui les occupe, ou redémarrez.',
  ),
}
