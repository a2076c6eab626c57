// What a member saw where no program may read: a link, its author, the words, the moment, a picture.
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { ChosenFile } from '../../../shared/contract/watch.ts'
import { crisisWords } from '../../../shared/crisis-words.ts'
import { type BrandId, PLATFORMS, type Platform, VISIBILITIES, type Visibility } from '../../../shared/model.ts'
import { hostOf, readLink } from '../../../shared/post-links.ts'
import type { Failure } from '../../../shared/result.ts'
import { useTell } from '../../bridge.ts'
import { useDropped } from '../../ui/dropped-files.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useLang, useWords } from '../../ui/language.ts'
import { useNow } from '../../ui/now.ts'
import { WhenField } from '../../ui/when-field.tsx'
import styles from './by-hand.module.css'
import { PictureField } from './picture-field.tsx'
import { byHandWords } from './words.ts'

interface Seen {
  readonly url: string
  readonly platform: Platform
  readonly author: string
  readonly text: string
  readonly createdAt: number | null
  readonly visibility: Visibility
  readonly picture: ChosenFile | null
}

/** `now`: the brand's. The time of today in a replayed past would stretch every clock over the years between. */
const nothingYet = (now: number): Seen => ({
  url: '',
  platform: 'other',
  author: '',
  text: '',
  createdAt: now,
  visibility: 'public',
  picture: null,
})

/** A link fills in what it tells and what nobody has typed yet. */
export const withLink = (seen: Seen, url: string): Seen => {
  const { platform, handle } = readLink(url.trim())
  return {
    ...seen,
    url,
    platform: platform ?? (hostOf(url.trim()) !== null && seen.platform === 'other' ? 'news' : seen.platform),
    author: seen.author === '' && handle !== null ? `@${handle}` : seen.author,
  }
}

export const ByHandForm = ({ brandId }: { readonly brandId: BrandId }) => {
  const words = useWords(byHandWords)
  const lang = useLang()
  const add = useTell('mentions.addByHand')
  const now = useNow()
  const [seen, setSeen] = useState(() => nothingYet(now))
  /** A fresh form has fresh fields. */
  const [round, setRound] = useState(0)
  const [dropFailure, setDropFailure] = useState<Failure | null>(null)
  const [ended, setEnded] = useState<'added' | 'known' | null>(null)
  const change = (part: Partial<Seen>): void => {
    setEnded(null)
    setSeen((before) => ({ ...before, ...part }))
  }
  useDropped((dropped) => {
    setDropFailure('failure' in dropped ? dropped.failure : null)
    if ('files' in dropped) change({ picture: dropped.files[0] ?? null })
  })
  const url = seen.url.trim()
  const isLink = url === '' || hostOf(url) !== null
  const isReady =
    isLink && seen.author.trim() !== '' && seen.text.trim() !== '' && seen.createdAt !== null && !add.isBusy
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (!isReady || seen.createdAt === null) return
    const { platform, author, text, createdAt, visibility, picture } = seen
    const result = await add.tell({
      brandId,
      platform,
      url: url === '' ? null : url,
      authorHandle: author,
      text,
      createdAt,
      visibility,
      pictureId: picture?.fileId ?? null,
    })
    if (!result.ok) return
    setEnded(result.value.isNew ? 'added' : 'known')
    setSeen(nothingYet(now))
    setRound(round + 1)
  }
  return (
    <form className={styles.form} onSubmit={(event) => void send(event)}>
      <p className={styles.hint}>{words.what}</p>
      <FailureNote failure={dropFailure ?? add.failure} />
      <div className={styles.pair}>
        <TextInput
          className={styles.wide}
          label={words.link}
          description={words.linkHint}
          error={isLink ? undefined : words.badLink}
          inputMode="url"
          maxLength={2000}
          data-autofocus
          value={seen.url}
          onChange={(event) => {
            setEnded(null)
            setSeen(withLink(seen, event.currentTarget.value))
          }}
        />
        <NativeSelect
          label={words.platform}
          value={seen.platform}
          onChange={(event) =>
            change({ platform: PLATFORMS.find((one) => one === event.currentTarget.value) ?? 'other' })
          }
        >
          {PLATFORMS.map((one) => (
            <option key={one} value={one}>
              {crisisWords[lang].platform[one]}
            </option>
          ))}
        </NativeSelect>
      </div>
      <TextInput
        label={words.author}
        description={words.authorHint}
        required
        maxLength={300}
        value={seen.author}
        onChange={(event) => change({ author: event.currentTarget.value })}
      />
      <Textarea
        label={words.text}
        description={words.textHint}
        required
        autosize
        minRows={3}
        maxRows={10}
        maxLength={50_000}
        value={seen.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      <div className={styles.pair}>
        <WhenField
          key={round}
          size="sm"
          label={words.when}
          at={seen.createdAt}
          onChange={(createdAt) => change({ createdAt })}
        />
        <NativeSelect
          label={words.visibility}
          value={seen.visibility}
          onChange={(event) =>
            change({ visibility: VISIBILITIES.find((one) => one === event.currentTarget.value) ?? 'direct' })
          }
        >
          {VISIBILITIES.map((one) => (
            <option key={one} value={one}>
              {words.visibilities[one]}
            </option>
          ))}
        </NativeSelect>
      </div>
      <PictureField picture={seen.picture} onChange={(picture) => change({ picture })} />
      <div className={styles.acts}>
        <span className={styles.hint} role="status">
          {ended === null ? '' : words[ended]}
        </span>
        <Button type="submit" disabled={!isReady}>
          {words.add}
        </Button>
      </div>
    </form>
  )
}
