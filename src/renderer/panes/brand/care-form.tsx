// Who answers whom: people whom one member answers, by the team's own list and by their number of followers, and which words
// an approver reads first. A list and a number, never a guess about a person (law L9).
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { CareRules, ListedPerson } from '../../../shared/care.ts'
import type { BrandId, Member, MemberId } from '../../../shared/model.ts'
import { APPROVAL_NEEDS, APPROVER } from '../../../shared/roles.ts'
import { useAsk, useTell } from '../../bridge.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useWords } from '../../ui/language.ts'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import styles from './brand.module.css'
import { careFormWords } from './care-form-words.ts'
import { readFollowers } from './followers-field.ts'
import { ListedPeople } from './listed-people.tsx'
import { MemberChoice } from './member-choice.tsx'

export const CareForm = ({ brandId }: { readonly brandId: BrandId }) => {
  const words = useWords(careFormWords)
  const rules = useAsk('care.get', { brandId })
  const members = useAsk('members.list', {})
  return (
    <section className={styles.form} aria-label={words.title}>
      <h3 className={styles.title}>{words.title}</h3>
      <FailureNote failure={rules.failure ?? members.failure} onAgain={rules.again} />
      {rules.isLoading || members.isLoading ? <LoadingRows count={3} /> : null}
      {rules.value && members.value ? (
        <Rules key={brandId} brandId={brandId} rules={rules.value} members={members.value} />
      ) : null}
    </section>
  )
}

interface RulesProps {
  readonly brandId: BrandId
  readonly rules: CareRules
  readonly members: readonly Member[]
}

const Rules = ({ brandId, rules, members }: RulesProps) => {
  const words = useWords(careFormWords)
  const save = useTell('care.save')
  const [approvalNeeded, setApproval] = useState(rules.approvalNeeded)
  const [people, setPeople] = useState<readonly ListedPerson[]>(rules.people)
  const [followers, setFollowers] = useState(rules.large === null ? '' : String(rules.large.followers))
  const [largeTo, setLargeTo] = useState<MemberId | null>(rules.large?.memberId ?? null)
  const [isSaved, setSaved] = useState(false)
  const isOf = readFollowers(followers)
  const isHalf = isOf !== null && isOf !== undefined && largeTo === null
  const isReady = isOf !== undefined && !isHalf && people.every(({ handle }) => handle.trim() !== '') && !save.isBusy
  const approvers = members.filter(({ roles }) => roles.includes(APPROVER))
  const changing =
    <T,>(change: (value: T) => void) =>
    (value: T): void => {
      setSaved(false)
      change(value)
    }
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (!isReady) return
    const large = isOf === null || largeTo === null ? null : { followers: isOf, memberId: largeTo }
    const result = await save.tell({ brandId, approvalNeeded, people, large })
    setSaved(result.ok)
  }
  if (members.length === 0) return <p className={styles.hint}>{words.noMembers}</p>
  return (
    <form className={styles.form} onSubmit={(event) => void send(event)}>
      <NativeSelect
        label={words.approval}
        description={approvers.length === 0 ? words.noApprover : words.approvers(approvers.map(({ name }) => name))}
        value={approvalNeeded}
        onChange={({ currentTarget }) =>
          changing(setApproval)(APPROVAL_NEEDS.find((need) => need === currentTarget.value) ?? 'none')
        }
      >
        {APPROVAL_NEEDS.map((need) => (
          <option key={need} value={need}>
            {words.need[need]}
          </option>
        ))}
      </NativeSelect>
      <ListedPeople people={people} members={members} onChange={changing(setPeople)} />
      <div className={styles.pair}>
        <TextInput
          label={words.large}
          description={words.largeHint}
          error={isOf === undefined ? words.largeWrong : undefined}
          inputMode="numeric"
          value={followers}
          onChange={(event) => changing(setFollowers)(event.currentTarget.value)}
        />
        <MemberChoice
          label={words.largeTo}
          members={members}
          memberId={largeTo}
          error={isHalf ? words.largeNobody : undefined}
          onChange={changing(setLargeTo)}
        />
      </div>
      <FailureNote failure={save.failure} />
      <div className={styles.acts}>
        <span className={styles.hint} role="status">
          {isSaved ? words.saved : ''}
        </span>
        <Button type="submit" disabled={!isReady}>
          {words.save}
        </Button>
      </div>
    </form>
  )
}
