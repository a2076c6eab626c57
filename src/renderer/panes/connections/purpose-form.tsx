// Saying what an account is for: languages, regions, products, who is on duty. Empty fits everything.
import { Button, Checkbox, MultiSelect, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { MemberId } from '../../../shared/model.ts'
import type { AccountProfile } from '../../../shared/outbox.ts'
import { useAsk, useTell } from '../../bridge.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { OWN_ESCAPE } from '../../ui/keys.ts'
import { useLang, useWords } from '../../ui/language.ts'
import { languageName } from '../../ui/language-name.ts'
import { listOf } from '../../ui/list-of.ts'
import { uiWords } from '../../ui/words.ts'
import styles from './connections.module.css'
import { purposeWords } from './purpose-words.ts'

/** As posts have them; any other that an account has already is offered too. */
const LANGS = (
  'ar bg bn ca cs da de el en es et eu fa fi fr ga gl gu he hi hr hu id it ja kn ko lt lv ml mr ms nl no pl pt ro ru ' +
  'sk sl sr sv sw ta te th tl tr uk ur vi zh'
).split(' ')

const MOST_TERMS = 50
const LONGEST_TERM = 80

const isTooMuch = (terms: readonly string[]): boolean =>
  terms.length > MOST_TERMS || terms.some(({ length }) => length > LONGEST_TERM)

export interface PurposeFormProps {
  readonly label: string
  readonly profile: AccountProfile
  readonly onSaved: () => void
  readonly onCancel: () => void
}

export const PurposeForm = ({ label, profile, onSaved, onCancel }: PurposeFormProps) => {
  const lang = useLang()
  const words = useWords(purposeWords)
  const ui = useWords(uiWords)
  const set = useTell('accounts.setProfile')
  const members = useAsk('members.list', {}).value ?? []
  const [langs, setLangs] = useState<readonly string[]>(profile.langs)
  const [regions, setRegions] = useState(profile.regions.join('\n'))
  const [products, setProducts] = useState(profile.products.join('\n'))
  const [onDuty, setOnDuty] = useState<readonly MemberId[]>(profile.memberIds)
  const [isRegionsWrong, isProductsWrong] = [isTooMuch(listOf(regions)), isTooMuch(listOf(products))]
  const isReady = !isRegionsWrong && !isProductsWrong && !set.isBusy
  const choices = [...new Set([...LANGS, ...profile.langs])]
    .map((code) => ({ value: code, label: languageName(lang, code) }))
    .sort((a, b) => a.label.localeCompare(b.label, lang))
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (!isReady) return
    const result = await set.tell({
      connectionId: profile.connectionId,
      langs: [...langs],
      regions: listOf(regions),
      products: listOf(products),
      memberIds: [...onDuty],
    })
    if (result.ok) onSaved()
  }
  return (
    <form className={styles.form} aria-label={words.titleOf(label)} onSubmit={(event) => void save(event)}>
      <p className={styles.intro}>{words.hint}</p>
      <MultiSelect
        {...OWN_ESCAPE}
        size="sm"
        label={words.langsLabel}
        description={words.langsHint}
        data={choices}
        value={[...langs]}
        maxValues={20}
        searchable
        classNames={{ input: styles.chips, inputField: styles.typed }}
        hidePickedOptions
        nothingFoundMessage={words.langsNone}
        onChange={setLangs}
      />
      <div className={styles.pair}>
        <Textarea
          label={words.regionsLabel}
          description={words.regionsHint}
          error={isRegionsWrong ? words.tooMany : undefined}
          rows={3}
          value={regions}
          onChange={(event) => setRegions(event.currentTarget.value)}
        />
        <Textarea
          label={words.productsLabel}
          description={words.productsHint}
          error={isProductsWrong ? words.tooMany : undefined}
          rows={3}
          value={products}
          onChange={(event) => setProducts(event.currentTarget.value)}
        />
      </div>
      <Checkbox.Group
        label={words.dutyLabel}
        description={words.dutyHint}
        value={onDuty.map(String)}
        onChange={(ids) => setOnDuty(members.map(({ id }) => id).filter((id) => ids.includes(String(id))))}
      >
        <div className={styles.duty}>
          {members.length === 0 ? <span className={styles.intro}>{words.nobody}</span> : null}
          {members.map(({ id, name }) => (
            <Checkbox key={id} size="xs" value={String(id)} label={<bdi>{name}</bdi>} />
          ))}
        </div>
      </Checkbox.Group>
      <FailureNote failure={set.failure} />
      <div className={styles.acts}>
        <Button variant="subtle" onClick={onCancel}>
          {ui.cancel}
        </Button>
        <Button type="submit" disabled={!isReady}>
          {words.save}
        </Button>
      </div>
    </form>
  )
}
