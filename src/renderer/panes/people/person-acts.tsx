// The chosen person in one sentence: the whole name, exact times, and each number a door to the posts behind it.
import type { PersonSummary } from '../../../shared/contract/crises.ts'
import { crisisWords } from '../../../shared/crisis-words.ts'
import type { CrisisId } from '../../../shared/model.ts'
import { formatExact } from '../../../shared/words.ts'
import { DoorButton } from '../../ui/evidence-chips.tsx'
import { useLang, useWords } from '../../ui/language.ts'
import { Handle } from '../../ui/mention-text.tsx'
import { type Only, openDoor } from '../../ui/selection.ts'
import { StateMark } from '../../ui/state-mark.tsx'
import styles from './people.module.css'
import { PersonPrivacy } from './person-privacy.tsx'
import { countOf } from './person-row.tsx'
import { ACTS, type Act, peopleWords } from './words.ts'

const onlyOf = (act: Act): Only => (act === 'amplify' ? { as: 'repost' } : { as: 'post', stance: act })

export interface PersonActsProps {
  readonly person: PersonSummary
  readonly crisisId: CrisisId
}

export const PersonActs = ({ person, crisisId }: PersonActsProps) => {
  const lang = useLang()
  const words = useWords(peopleWords)
  const { author, firstAt, lastAt } = person
  const who = `@${author.handle}`
  const follows = author.followsUs === null ? 'unknown' : author.followsUs ? 'yes' : 'no'
  const span =
    firstAt === lastAt
      ? words.once(formatExact(lang, firstAt))
      : words.between(formatExact(lang, firstAt), formatExact(lang, lastAt))
  const open = (title: string, only?: Only): void =>
    openDoor({
      kind: 'behind',
      title,
      crisisId,
      of: { kind: 'author', authorId: author.id },
      ...(only === undefined ? {} : { only }),
    })
  return (
    <div className={styles.foot} role="status">
      <p className={styles.name}>
        <Handle name={who} />
        <span>{crisisWords[lang].platform[author.platform]}</span>
        <StateMark
          shape={follows === 'yes' ? 'dot' : follows === 'no' ? 'ring' : 'dash'}
          word={words.follows[follows]}
        />
        <span>{author.followers === null ? words.followersUnknown : words.followers(author.followers)}</span>
      </p>
      <p className={styles.acts}>
        <DoorButton
          label={`${words.postsOf(who)}, ${words.posts(person.postCount)}`}
          onOpen={() => open(words.postsOf(who))}
        >
          {words.posts(person.postCount)}
        </DoorButton>
        {ACTS.filter((act) => countOf(person, act) > 0).map((act) => {
          const told = words.did[act](countOf(person, act))
          return (
            <DoorButton key={act} label={`${who}: ${told}`} onOpen={() => open(`${who}: ${told}`, onlyOf(act))}>
              {told}
            </DoorButton>
          )
        })}
        <span>{span}</span>
      </p>
      <PersonPrivacy key={author.id} authorId={author.id} who={who} />
    </div>
  )
}
