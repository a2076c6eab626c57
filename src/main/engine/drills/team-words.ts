// What the scripted team writes in the record, in both languages.
import { defineWords } from '../../../shared/words.ts'

export const teamWords = defineWords(
  {
    opened: 'The posts multiply and name a danger or a fault of ours: by our own definition this is a crisis.',
    seen: 'First post found, nobody of ours has answered it. We keep it, we delete nothing.',
    speakNow: 'We speak now, with what we know: we have seen it, we are looking into it, you will hear more.',
    maintenance: 'The first statement is out, the facts are being checked, answers go out one by one.',
    resolution: 'The facts are established and published; the tone is turning.',
    turned: 'People who know us explain the facts in our place. To be thanked.',
    evaluation: 'The counts are back to normal. Time to learn.',
    lessonQuick:
      'Spoke within ten minutes and kept both appointments. To improve: have the definitions of red flags at hand.',
    lessonSlow:
      'Spoke after almost an hour; the second appointment was late. The holding statement must be ready beforehand.',
    closed: 'Nothing new since the last statement; every question has an answer or a reason.',
  },
  {
    opened:
      'Les messages se multiplient et désignent un danger ou une faute de notre part\u00a0: selon notre définition, c’est une crise.',
    seen: 'Premier message retrouvé, personne chez nous n’y a répondu. On le garde, on n’efface rien.',
    speakNow: 'On parle maintenant, avec ce que l’on sait\u00a0: nous avons vu, nous cherchons, vous en saurez plus.',
    maintenance:
      'Le premier communiqué est publié, les faits sont en cours de vérification, les réponses partent une à une.',
    resolution: 'Les faits sont établis et publiés\u202f; le ton change.',
    turned: 'Des personnes qui nous connaissent expliquent les faits à notre place. À remercier.',
    evaluation: 'Les volumes sont revenus à la normale. Place au bilan.',
    lessonQuick:
      'Prise de parole en moins de dix minutes, les deux rendez-vous tenus. À améliorer\u00a0: avoir les signaux rouges sous la main.',
    lessonSlow:
      'Prise de parole après près d’une heure, le deuxième rendez-vous en retard. Le premier message doit être prêt d’avance.',
    closed: 'Plus rien de nouveau depuis le dernier communiqué\u202f; chaque question a une réponse ou un motif.',
  },
)
