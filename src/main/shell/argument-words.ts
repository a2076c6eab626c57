// What the command line says when it cannot be used: one line each, with what to do.
import { defineWords } from '../../shared/words.ts'

export const argumentWords = defineWords(
  {
    unknown: (name: string) => `unknown argument ${name}; docs/headless.md lists the ones there are`,
    loose: (word: string) => `"${word}" belongs to no argument; put words with spaces between quotes`,
    needsValue: (name: string) => `${name} needs a value; write ${name} VALUE`,
    noValue: (name: string) => `${name} takes no value; write it alone`,
    twice: (name: string) => `${name} is there twice; keep one`,
    needs: (name: string, other: string) => `${name} works only with ${other}; add it or leave ${name} out`,
    missing: (name: string) => `${name} is missing; add it`,
    notTogether: (one: string, other: string) => `${one} and ${other} do not go together; keep one`,
    oneOf: (name: string, values: string) => `${name} must be one of: ${values}`,
    wholeNumber: (name: string, max: number) => `${name} must be a whole number from 0 to ${max}`,
    notATime: (name: string, text: string) =>
      `${name}: "${text}" is not a time; write it like 2015-11-26T22:00Z or 2015-11-26T23:00+01:00`,
    notAPeriod: (text: string) => `--crisis: "${text}" is not FROM..TO with two times, the earlier first`,
    comesLater: (what: string) => `${what} comes with a later version; leave it out for now`,
    reportKind: (path: string, ends: string) => `--report ${path}: end the name in one of: ${ends}`,
    endsIn: (name: string, end: string) => `${name}: the file's name must end in ${end}`,
  },
  {
    unknown: (name: string) => `argument inconnu ${name}\u00a0; docs/headless.md donne ceux qui existent`,
    loose: (word: string) =>
      `«\u00a0${word}\u00a0» n’appartient à aucun argument\u00a0; mettez les mots avec espaces entre guillemets`,
    needsValue: (name: string) => `${name} attend une valeur\u00a0; écrivez ${name} VALEUR`,
    noValue: (name: string) => `${name} ne prend pas de valeur\u00a0; écrivez-le seul`,
    twice: (name: string) => `${name} est là deux fois\u00a0; gardez-en un`,
    needs: (name: string, other: string) => `${name} ne va qu’avec ${other}\u00a0; ajoutez-le ou retirez ${name}`,
    missing: (name: string) => `${name} manque\u00a0; ajoutez-le`,
    notTogether: (one: string, other: string) => `${one} et ${other} ne vont pas ensemble\u00a0; gardez-en un`,
    oneOf: (name: string, values: string) => `${name} doit être l’un de\u00a0: ${values}`,
    wholeNumber: (name: string, max: number) => `${name} doit être un nombre entier de 0 à ${max}`,
    notATime: (name: string, text: string) =>
      `${name}\u00a0: «\u00a0${text}\u00a0» n’est pas une heure\u00a0; écrivez-la comme 2015-11-26T22:00Z ou 2015-11-26T23:00+01:00`,
    notAPeriod: (text: string) =>
      `--crisis\u00a0: «\u00a0${text}\u00a0» n’est pas DE..À avec deux heures, la plus ancienne d’abord`,
    comesLater: (what: string) => `${what} viendra dans une version suivante\u00a0; retirez-le pour l’instant`,
    reportKind: (path: string, ends: string) => `--report ${path}\u00a0: terminez le nom par l’un de\u00a0: ${ends}`,
    endsIn: (name: string, end: string) => `${name}\u00a0: le nom du fichier doit finir par ${end}`,
  },
)
