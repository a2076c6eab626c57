// One claim in the posts' own words: how many say it, in how many wordings, since when and until when; the most telling
// posts on demand.
import { Button } from '@mantine/core'
import { useId, useState } from 'react'
import type { Claim } from '../../../shared/anatomy.ts'
import { anatomyWords } from '../../../shared/anatomy-words.ts'
import type { CrisisId } from '../../../shared/model.ts'
import { formatCount } from '../../../shared/words.ts'
import { Reading } from '../../asks/reading.tsx'
import { useAsk } from '../../bridge.ts'
import { DoorButton } from '../../ui/evidence-chips.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { TimeAgo } from '../../ui/figures.tsx'
import { useLang, useWords } from '../../ui/language.ts'
import { languageName } from '../../ui/language-name.ts'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { visibleText } from '../../ui/mention-text.tsx'
import { PostCard } from '../../ui/post-card.tsx'
import { openDoor } from '../../ui/selection.ts'
import styles from './claim-item.module.css'
import { RenameClaim } from './rename-claim.tsx'
import { claimsWords } from './words.ts'

export interface ClaimItemProps {
  readonly claim: Claim
  /** 0..1 of the biggest. */
  readonly share: number
  readonly crisisId: CrisisId
}

export const ClaimItem = ({ claim, share, crisisId }: ClaimItemProps) => {
  const words = useWords(claimsWords)
  const lang = useLang()
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const { size, textCount, firstAt, lastAt } = claim
  const label = visibleText(claim.label) || anatomyWords[lang].unlabelledClaim
  const openAll = (): void =>
    openDoor({ kind: 'behind', title: label, crisisId, of: { kind: 'claim', claimId: claim.id } })
  return (
    <li className={styles.claim}>
      <div className={styles.head}>
        <button
          type="button"
          className={styles.label}
          aria-expanded={isOpen}
          aria-controls={id}
          title={label}
          onClick={() => setOpen(!isOpen)}
        >
          <span aria-hidden="true" className={styles.turn}>
            {isOpen ? '▾' : '▸'}
          </span>
          <bdi dir="auto" className={styles.words}>
            {label}
          </bdi>
        </button>
        <span className={styles.size}>
          <DoorButton label={`${words.claimDoor(label)}, ${words.posts(size)}`} onOpen={openAll}>
            {formatCount(lang, size)}
          </DoorButton>
        </span>
      </div>
      <div className={styles.bar} aria-hidden="true">
        <span style={{ width: `${Math.max(1, share * 100)}%` }} />
      </div>
      <p className={styles.facts}>
        <span>{words.wordings(textCount)}</span>
        {claim.lang === null ? null : <span>{languageName(lang, claim.lang)}</span>}
        <span>
          {words.since} <TimeAgo at={firstAt} />
        </span>
        <span>
          {words.last} <TimeAgo at={lastAt} />
        </span>
        {claim.isRenamed ? <span title={words.renamedHint}>{words.renamed}</span> : null}
      </p>
      <div id={id}>
        {isOpen ? (
          <div className={styles.inside}>
            <div className={styles.acts}>
              <Button size="compact-xs" variant="default" onClick={openAll}>
                {words.allPosts(size)}
              </Button>
              <RenameClaim claim={claim} crisisId={crisisId} />
            </div>
            <Typical claim={claim} />
          </div>
        ) : null}
      </div>
    </li>
  )
}

const Typical = ({ claim }: { readonly claim: Claim }) => {
  const words = useWords(claimsWords)
  const posts = useAsk('mentions.get', { seqs: claim.typical.slice(0, 5) })
  if (posts.isLoading) return <LoadingRows count={3} />
  return (
    <section aria-label={words.typical}>
      <FailureNote failure={posts.failure} onAgain={posts.again} />
      {posts.value?.map((mention) => (
        <PostCard key={mention.seq} mention={mention} reading={<Reading mention={mention} />} />
      ))}
    </section>
  )
}
