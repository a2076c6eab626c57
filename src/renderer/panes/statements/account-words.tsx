// What one account says, in its own words: one post or several, each with its count, and what they cost.
import { Button, Checkbox } from '@mantine/core'
import { useRef, useState } from 'react'
import { crisisWords } from '../../../shared/crisis-words.ts'
import { hasLink } from '../../../shared/post-length.ts'
import type { Connection } from '../../../shared/sources.ts'
import { PRICES } from '../../../shared/x-prices.ts'
import { useCrisis } from '../../asks/current-crisis.ts'
import { LibraryPicker } from '../../asks/library-picker.tsx'
import { OutgoingPictures } from '../../asks/outgoing-pictures.tsx'
import { focusSoon } from '../../ui/focus.ts'
import { useLang, useWords } from '../../ui/language.ts'
import { formatPrice } from '../../ui/price.ts'
import { likelyStage } from './likely-stage.ts'
import { PostField } from './post-field.tsx'
import styles from './publish.module.css'
import {
  type AccountDraft,
  addPost,
  isOverBudget,
  MOST_POSTS,
  priceOf,
  sameWordsAs,
  startDraft,
  textsOf,
} from './publish-draft.ts'
import { publishWords } from './publish-words.ts'
import { Remark } from './remark.tsx'

export interface ChosenAccount {
  readonly connection: Connection
  readonly draft: AccountDraft
}

export interface AccountWordsProps extends ChosenAccount {
  /** Of every account that was chosen. */
  readonly all: readonly ChosenAccount[]
  readonly onChange: (draft: AccountDraft) => void
}

export const AccountWords = ({ connection, draft, all, onChange }: AccountWordsProps) => {
  const lang = useLang()
  const words = useWords(publishWords)
  const place = useRef<HTMLElement>(null)
  const crisis = useCrisis()
  const [isChoosing, setChoosing] = useState(false)
  const { posts, platform, isNumbered, pictures } = draft
  const texts = textsOf(draft)
  const price = priceOf(connection, texts)
  const drafts = all.map((one) => one.draft)
  const same = sameWordsAs(drafts, draft)
  const twin = all.find((one) => one.draft === same)?.connection.label
  const name = words.saysOn(connection.label, crisisWords[lang].platform[platform])
  return (
    <section ref={place} className={styles.account} aria-label={name}>
      <header className={styles.head}>
        <span>
          <bdi className={styles.name}>{connection.label}</bdi>
          <span className={styles.where}>{crisisWords[lang].platform[platform]}</span>
        </span>
        <span className={styles.price}>{price === null ? words.free : words.priced(formatPrice(lang, price))}</span>
      </header>
      {posts.map((post, index) => (
        <PostField
          key={post.key}
          draft={draft}
          post={post}
          published={texts[index] ?? ''}
          label={words.post(index + 1, posts.length)}
          onChange={onChange}
        />
      ))}
      {isChoosing && crisis ? (
        <LibraryPicker
          brandId={crisis.brandId}
          crisisId={crisis.id}
          stage={likelyStage(crisis)}
          length={platform === 'mastodon' ? 'medium' : 'short'}
          onUse={(text) => {
            onChange({ ...draft, posts: startDraft(connection, text).posts })
            setChoosing(false)
          }}
        />
      ) : null}
      <div className={styles.under}>
        <Button size="compact-xs" variant="subtle" aria-expanded={isChoosing} onClick={() => setChoosing(!isChoosing)}>
          {words.otherWords}
        </Button>
        {posts.length < MOST_POSTS ? (
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => {
              onChange(addPost(draft))
              focusSoon(() => [...(place.current?.querySelectorAll('textarea') ?? [])].at(-1) ?? null)
            }}
          >
            {words.addPost}
          </Button>
        ) : null}
        {posts.length > 1 ? (
          <Checkbox
            size="xs"
            label={words.number}
            checked={isNumbered}
            onChange={(event) => onChange({ ...draft, isNumbered: event.currentTarget.checked })}
          />
        ) : null}
      </div>
      <OutgoingPictures pictures={pictures} onChange={(next) => onChange({ ...draft, pictures: next })} />
      {price !== null && texts.some(hasLink) ? (
        <Remark
          shape="gem"
          says={words.linkPriced(formatPrice(lang, PRICES.postWithUrl), formatPrice(lang, PRICES.post))}
        />
      ) : null}
      {isOverBudget(connection, price) ? <Remark shape="half" tint="hand" says={words.overBudget} /> : null}
      {twin === undefined ? null : <Remark shape="repost" says={words.sameWords(twin)} />}
    </section>
  )
}
