// Words of the search and of the palette.
import { defineWords, plural } from '../../../shared/words.ts'

export const searchWords = defineWords(
  {
    search: 'Search the posts',
    placeholder: 'Words, part of a word, a name',
    results: 'Posts found',
    hint: 'Enter opens the post, the arrows move, Escape closes.',
    start: {
      title: 'Search everything that was said',
      body: 'All posts received for this brand, newest first; accents do not matter, parts of words are enough.',
    },
    none: (query: string) => `Nothing found for “${query}”`,
    noneHint: 'Try fewer letters or another spelling.',
    newestOnly: 'Two characters are looked for in the newest 50,000 texts only. Three or more search everything.',
    found: (count: number, more: boolean) => `${plural('en', count, 'post', 'posts')}${more ? ' so far' : ''}`,
    more: 'Older posts',
    showAll: 'Open these in the side panel',
    post: 'Post',
    noBrand: { title: 'No brand yet', body: 'There is nothing to search before a brand is watched.' },
    palette: 'Everything you can do',
    palettePlaceholder: 'What do you want to do?',
    nothing: 'No such command',
    commands: 'Commands',
    crises: 'Recent crises',
    unnamed: (at: string) => `Crisis of ${at}`,
  },
  {
    search: 'Chercher dans les messages',
    placeholder: 'Des mots, une partie d’un mot, un nom',
    results: 'Messages trouvés',
    hint: 'Entrée ouvre le message, les flèches déplacent, Échap ferme.',
    start: {
      title: 'Chercher dans tout ce qui a été dit',
      body: 'Tous les messages reçus pour cette marque, les plus récents d’abord\u202f; sans souci des accents, même une partie de mot.',
    },
    none: (query: string) => `Rien trouvé pour «\u202f${query}\u202f»`,
    noneHint: 'Essayez moins de lettres ou une autre orthographe.',
    newestOnly:
      'Deux caractères se cherchent seulement dans les 50\u202f000 textes les plus récents. Trois ou plus cherchent partout.',
    found: (count: number, more: boolean) =>
      `${plural('fr', count, 'message', 'messages')}${more ? ' pour l’instant' : ''}`,
    more: 'Messages plus anciens',
    showAll: 'Les ouvrir dans le volet',
    post: 'Message',
    noBrand: { title: 'Pas encore de marque', body: 'Il n’y a rien à chercher tant qu’aucune marque n’est suivie.' },
    palette: 'Tout ce qu’on peut faire',
    palettePlaceholder: 'Que voulez-vous faire\u202f?',
    nothing: 'Aucune commande de ce nom',
    commands: 'Commandes',
    crises: 'Crises récentes',
    unnamed: (at: string) => `Crise du ${at}`,
  },
)
