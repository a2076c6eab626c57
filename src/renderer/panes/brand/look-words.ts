// Words of the look of a brand's reports.
import { defineWords } from '../../../shared/words.ts'

export const lookWords = defineWords(
  {
    title: 'How the reports look',
    colour: 'Colour of the brand',
    colourHint: 'For headings and rules, like #1f4f8f. Empty: ours.',
    wrong: 'A colour is # and six letters or figures, like #1f4f8f.',
    pale: 'Too pale to be read on white: choose a darker one.',
    logo: 'Logo',
    logoHint: 'A PNG up to 1 MB, on the first page of PDF and Word.',
    choose: 'Choose a PNG',
    remove: 'No logo',
    save: 'Save the look',
    saved: 'Saved. The next report wears it.',
  },
  {
    title: 'L’allure des rapports',
    colour: 'Couleur de la marque',
    colourHint: 'Pour les titres et les filets, comme #1f4f8f. Vide\u00a0: la nôtre.',
    wrong: 'Une couleur s’écrit # et six lettres ou chiffres, comme #1f4f8f.',
    pale: 'Trop pâle pour être lue sur du blanc\u00a0: choisissez-en une plus sombre.',
    logo: 'Logo',
    logoHint: 'Un PNG de 1\u00a0Mo au plus, sur la première page du PDF et du document Word.',
    choose: 'Choisir un PNG',
    remove: 'Pas de logo',
    save: 'Enregistrer l’allure',
    saved: 'Enregistré. Le prochain rapport la portera.',
  },
)
