// Words of the alarm.
import { defineWords, plural } from '../../../shared/words.ts'
import type { Snooze } from './snooze.ts'

interface AlarmWords {
  readonly title: (kind: string) => string
  readonly titleOf: (brand: string, kind: string) => string
  readonly switchTo: (brand: string) => string
  readonly others: string
  readonly otherBrand: (brand: string, count: number) => string
  readonly evidence: string
  readonly acknowledge: string
  readonly seenCommand: string
  readonly more: (count: number) => string
  readonly mute: string
  readonly unmute: string
  readonly openCrisis: string
  readonly also: string
  readonly later: string
  readonly laterHint: string
  readonly snoozes: Record<Snooze, string>
  readonly notForUs: string
  readonly dismiss: string
  readonly dismissHint: string
}

export const alarmWords = defineWords<AlarmWords>(
  {
    title: (kind) => `Alarm: ${kind.toLowerCase()}`,
    titleOf: (brand, kind) => `Alarm, ${brand}: ${kind.toLowerCase()}`,
    switchTo: (brand) => `Go to ${brand}`,
    others: 'Alarms of other brands',
    otherBrand: (brand, count) => `${brand}: ${plural('en', count, 'alarm', 'alarms')} not yet seen`,
    evidence: 'Posts that prove the alarm',
    acknowledge: 'I have seen it',
    seenCommand: 'Alarm: I have seen it',
    more: (count) => `and ${plural('en', count, 'earlier alarm', 'earlier alarms')} not yet seen`,
    mute: 'Mute alarms',
    unmute: 'Let alarms ring',
    openCrisis: 'Decide: issue or crisis',
    also: 'Also:',
    later: 'Later',
    laterHint: 'Rings again, unless somebody has seen to it',
    snoozes: { quarter: 'In 15 minutes', hour: 'In an hour', morning: 'In the morning' },
    notForUs: 'Not for us',
    dismiss: 'Not for us',
    dismissHint:
      'It takes clearly more of the same to ring again for two weeks. The crisis that this alarm opened is closed if it is only suspected. Your reason goes into the record with your name.',
  },
  {
    title: (kind) => `Alarme\u00a0: ${kind.toLowerCase()}`,
    titleOf: (brand, kind) => `Alarme, ${brand}\u00a0: ${kind.toLowerCase()}`,
    switchTo: (brand) => `Passer à ${brand}`,
    others: 'Alarmes d’autres marques',
    otherBrand: (brand, count) => `${brand}\u00a0: ${plural('fr', count, 'alarme', 'alarmes')} à voir`,
    evidence: 'Messages qui prouvent l’alarme',
    acknowledge: 'J’ai vu',
    seenCommand: 'Alarme\u00a0: j’ai vu',
    more: (count) => `et ${plural('fr', count, 'alarme plus ancienne', 'alarmes plus anciennes')} à voir`,
    mute: 'Couper la sonnerie',
    unmute: 'Remettre la sonnerie',
    openCrisis: 'Trancher\u00a0: incident ou crise',
    also: 'Aussi\u00a0:',
    later: 'Plus tard',
    laterHint: 'Sonnera à nouveau, sauf si quelqu’un s’en est occupé',
    snoozes: { quarter: 'Dans 15 minutes', hour: 'Dans une heure', morning: 'Au matin' },
    notForUs: 'Pas pour nous',
    dismiss: 'Pas pour nous',
    dismissHint:
      'Pendant deux semaines, il en faudra nettement plus pour sonner à nouveau. La crise que cette alarme a ouverte est clôturée si elle n’est que soupçonnée. Votre motif entre au journal avec votre nom.',
  },
)
