// Words of reporting a post to its platform: a person does it there, and the record says so.
import { defineWords } from '../../shared/words.ts'

export const reportWords = defineWords(
  {
    act: 'Report to the platform…',
    open: 'Open the page',
    question: 'What is reported?',
    hint: (where: string) =>
      `A threat, hate, a false identity. The post opens on ${where} in your browser, and you report it there. Your name and these words enter the record; nothing is told to the author from here.`,
    done: 'page opened, noted in the record',
  },
  {
    act: 'Signaler à la plateforme…',
    open: 'Ouvrir la page',
    question: 'Que signalez-vous\u202f?',
    hint: (where: string) =>
      `Une menace, de la haine, une fausse identité. Le message s’ouvre sur ${where} dans votre navigateur, et vous l’y signalez. Votre nom et ces mots entrent au journal\u202f; rien n’est dit d’ici à l’auteur.`,
    done: 'page ouverte, noté au journal',
  },
)
