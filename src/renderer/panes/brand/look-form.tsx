// How the reports of the brand look: its colour in headings and rules, its logo on the first page.
import { Button, ColorInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { type BrandLook, contrastOnWhite, LEAST_CONTRAST } from '../../../shared/brand-look.ts'
import type { RequestInput } from '../../../shared/contract/contract.ts'
import type { BrandId } from '../../../shared/model.ts'
import { pictureUrl } from '../../../shared/pictures.ts'
import { useAsk, useTell } from '../../bridge.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useWords } from '../../ui/language.ts'
import styles from './brand.module.css'
import { lookWords } from './look-words.ts'

export const LookForm = ({ brandId }: { readonly brandId: BrandId }) => {
  const words = useWords(lookWords)
  const look = useAsk('looks.get', { brandId })
  return (
    <section className={styles.form} aria-label={words.title}>
      <h3 className={styles.title}>{words.title}</h3>
      <FailureNote failure={look.failure} onAgain={look.again} />
      {look.value ? <Look key={brandId} brandId={brandId} look={look.value} /> : null}
    </section>
  )
}

type Logo = RequestInput<'looks.save'>['logo']

const COLOUR = /^#[0-9a-f]{6}$/

const Look = ({ brandId, look }: { readonly brandId: BrandId; readonly look: BrandLook }) => {
  const words = useWords(lookWords)
  const save = useTell('looks.save')
  const chooser = useTell('files.choosePicture')
  const [colour, setColour] = useState(look.colour ?? '')
  const [logo, setLogo] = useState<Logo>({ kind: 'keep' })
  const [chosenName, setChosenName] = useState<string | null>(null)
  const [isSaved, setSaved] = useState(false)
  const isColour = colour === '' || COLOUR.test(colour)
  const isPale = isColour && colour !== '' && contrastOnWhite(colour) < LEAST_CONTRAST
  const change = (next: Logo, name: string | null): void => {
    setSaved(false)
    setLogo(next)
    setChosenName(name)
  }
  const choose = async (): Promise<void> => {
    const result = await chooser.tell({})
    if (result.ok && result.value) change({ kind: 'file', fileId: result.value.fileId }, result.value.name)
  }
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (!isColour || isPale || save.isBusy) return
    const { ok } = await save.tell({ brandId, colour: colour === '' ? null : colour, logo })
    if (ok) change({ kind: 'keep' }, null)
    setSaved(ok)
  }
  const hasLogo = logo.kind === 'file' || (logo.kind === 'keep' && look.logo256 !== null)
  return (
    <form className={styles.form} onSubmit={(event) => void send(event)}>
      <FailureNote failure={save.failure ?? chooser.failure} />
      <ColorInput
        // The dropper reads the whole screen and has no name for a reader.
        withEyeDropper={false}
        label={words.colour}
        description={words.colourHint}
        error={isColour ? (isPale ? words.pale : undefined) : words.wrong}
        value={colour}
        onChange={(value) => {
          setSaved(false)
          setColour(value.toLowerCase())
        }}
      />
      <fieldset className={styles.choice}>
        <legend>{words.logo}</legend>
        <p className={styles.hint}>{words.logoHint}</p>
        <div className={styles.which}>
          {logo.kind === 'keep' && look.logo256 !== null ? (
            <img className={styles.logo} src={pictureUrl(look.logo256)} alt={words.logo} />
          ) : null}
          {chosenName === null ? null : <bdi>{chosenName}</bdi>}
          <Button size="xs" variant="default" onClick={() => void choose()}>
            {words.choose}
          </Button>
          {hasLogo ? (
            <Button size="xs" variant="subtle" onClick={() => change({ kind: 'none' }, null)}>
              {words.remove}
            </Button>
          ) : null}
        </div>
      </fieldset>
      <div className={styles.acts}>
        <span className={styles.hint} role="status">
          {isSaved ? words.saved : ''}
        </span>
        <Button type="submit" disabled={!isColour || isPale || save.isBusy}>
          {words.save}
        </Button>
      </div>
    </form>
  )
}
