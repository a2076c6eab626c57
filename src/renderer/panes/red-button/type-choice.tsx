// What happened, as one of eight: told by what people say where that is plain, with some of it to read; otherwise a person
// picks, with one key.
import type { RedProposal } from '../../../shared/contract/red.ts'
import { CRISIS_TYPES, type CrisisType } from '../../../shared/library.ts'
import { libraryWords } from '../../../shared/library-words.ts'
import type { Mention } from '../../../shared/model.ts'
import { useAsk } from '../../bridge.ts'
import { KeyHint } from '../../ui/key-hint.tsx'
import { useWords } from '../../ui/language.ts'
import { Handle, MentionText } from '../../ui/mention-text.tsx'
import styles from './red-button.module.css'
import { sheetWords } from './sheet-words.ts'

const EXAMPLES = 2
/** Many say it in the same words. */
const LOOKED_AT = 12

const unlike = (posts: readonly Mention[]): Mention[] =>
  posts.filter((post, index) => posts.findIndex(({ text }) => text === post.text) === index).slice(0, EXAMPLES)

export interface TypeChoiceProps {
  readonly type: CrisisType | null
  readonly toldBy: RedProposal['toldBy']
  readonly onPick: (type: CrisisType) => void
}

export const TypeChoice = ({ type, toldBy, onPick }: TypeChoiceProps) => {
  const words = useWords(sheetWords)
  const names = useWords(libraryWords)
  const seqs = toldBy.slice(0, LOOKED_AT)
  const examples = unlike(useAsk('mentions.get', seqs.length > 0 ? { seqs } : null).value ?? [])
  return (
    <fieldset className={styles.types}>
      <legend>{words.whatHappened}</legend>
      <div className={styles.typeList}>
        {CRISIS_TYPES.map((one, index) => (
          <button
            key={one}
            type="button"
            className={styles.type}
            aria-pressed={type === one}
            aria-keyshortcuts={String(index + 1)}
            data-red-next={(type === null && index === 0) || undefined}
            onClick={() => onPick(one)}
          >
            <KeyHint stroke={String(index + 1)} />
            <span>{names.type[one]}</span>
            {type === one ? <span aria-hidden="true">✓</span> : null}
          </button>
        ))}
      </div>
      {type === null ? <p className={styles.quiet}>{words.notTold}</p> : null}
      {type !== null && toldBy.length > 0 ? (
        <div className={styles.told}>
          <p className={styles.quiet}>{words.told(toldBy.length)}</p>
          {examples.map(({ seq, author, text }) => (
            <p key={seq} className={styles.example}>
              <Handle name={`@${author.handle}`} /> <MentionText text={text} lines={1} />
            </p>
          ))}
        </div>
      ) : null}
    </fieldset>
  )
}
