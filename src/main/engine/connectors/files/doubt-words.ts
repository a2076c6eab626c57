// What only a person can say of a CSV file, asked in one sentence with what to do.
import type { CsvDoubt } from '../../../../shared/file-formats.ts'
import type { Words } from '../../../../shared/words.ts'

const DOUBTS: Readonly<Record<CsvDoubt, Words<string>>> = {
  noTime: {
    en: 'no column is known to be the time of the post. Say which one it is in the import room, or call it created_at',
    fr: 'aucune colonne n’est reconnue comme la date du message. Dites laquelle dans la salle d’import, ou nommez-la created_at',
  },
  noText: {
    en: 'no column is known to be the text. Say which one it is in the import room, or call it text',
    fr: 'aucune colonne n’est reconnue comme le texte. Dites laquelle dans la salle d’import, ou nommez-la text',
  },
  noAuthor: {
    en: 'no column is known to be the author or the link. Say which one it is in the import room, or call it author_handle',
    fr: 'aucune colonne n’est reconnue comme l’auteur ou le lien. Dites laquelle dans la salle d’import, ou nommez-la author_handle',
  },
  dateOrder: {
    en: 'nothing tells the day from the month in its dates. Say it in the import room, or write them as 2024-12-31',
    fr: 'rien ne distingue le jour du mois dans ses dates. Dites-le dans la salle d’import, ou écrivez-les comme 2024-12-31',
  },
  timeZone: {
    en: 'its times say no time zone. Say it in the import room, or write them as 2024-12-31T18:30:00+01:00',
    fr: 'ses dates ne disent pas leur fuseau horaire. Dites-le dans la salle d’import, ou écrivez-les comme 2024-12-31T18:30:00+01:00',
  },
}

export const doubtWords = (fileName: string, doubt: CsvDoubt): Words<string> => ({
  en: `${fileName}: ${DOUBTS[doubt].en}.`,
  fr: `${fileName} : ${DOUBTS[doubt].fr}.`,
})
