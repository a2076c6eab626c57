// One account: whether it speaks, in which words, by which way and at what price.
import { Checkbox, Textarea } from '@mantine/core'
import { crisisWords } from '../../../shared/crisis-words.ts'
import { routeWords } from '../../../shared/route-words.ts'
import { useLang, useWords } from '../../ui/language.ts'
import { formatPrice } from '../../ui/price.ts'
import { StateMark } from '../../ui/state-mark.tsx'
import styles from './red-button.module.css'
import type { RedPost } from './red-form.ts'
import { sheetWords } from './sheet-words.ts'

export interface AccountFieldProps {
  readonly post: RedPost
  readonly onChoose: (isChosen: boolean) => void
  readonly onWrite: (text: string) => void
}

export const AccountField = ({ post, onChoose, onWrite }: AccountFieldProps) => {
  const lang = useLang()
  const words = useWords(sheetWords)
  const routes = useWords(routeWords)
  const { account, isChosen, text, length, price, twin } = post
  const { label, muted, route } = account
  const platform = crisisWords[lang].platform[account.platform]
  return (
    <div className={styles.account}>
      <div className={styles.row}>
        <Checkbox
          size="sm"
          checked={isChosen}
          disabled={muted !== null}
          onChange={(event) => onChoose(event.currentTarget.checked)}
          label={
            <>
              <bdi className={styles.label}>{label}</bdi> <span className={styles.quiet}>{platform}</span>
            </>
          }
        />
        <span className={styles.quiet} title={routes.reason[route.reason]}>
          {muted === null ? words.way[route.kind] : words.muted[muted]}
          {', '}
          {price === null ? words.free : formatPrice(lang, price)}
        </span>
      </div>
      {isChosen ? (
        <>
          <Textarea
            aria-label={words.wordsOf(label, platform)}
            dir="auto"
            lang={account.lang}
            autosize
            minRows={2}
            maxRows={8}
            maxLength={10_000}
            value={text}
            onChange={(event) => onWrite(event.currentTarget.value)}
          />
          <p className={styles.marks}>
            {length.limit === null ? null : (
              <StateMark
                shape={length.isOver ? 'cross' : 'tick'}
                tint={length.isOver ? 'hand' : 'quiet'}
                word={words.count(length.count, length.limit)}
              />
            )}
            {text.trim() === '' ? <StateMark shape="box" tint="hand" word={words.emptyCell} /> : null}
            {twin === null ? null : <StateMark shape="repost" word={words.copy(twin.label)} />}
          </p>
        </>
      ) : null}
    </div>
  )
}
