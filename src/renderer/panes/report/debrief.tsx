// What we learnt, asked prompt by prompt: saved when the hand rests, the field is left or Ctrl-S is pressed; what was typed outlives the tab.
import { Textarea } from '@mantine/core'
import { useEffect, useEffectEvent, useState } from 'react'
import { DEBRIEF_PROMPTS, type DebriefAnswer, type DebriefPrompt } from '../../../shared/debrief.ts'
import { debriefWords } from '../../../shared/debrief-words.ts'
import type { CrisisId } from '../../../shared/model.ts'
import { useMemberNames } from '../../asks/member-names.ts'
import { request, useAsk, useTell } from '../../bridge.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { shortExact } from '../../ui/figures.tsx'
import { strokeOf } from '../../ui/keys.ts'
import { useLang, useWords } from '../../ui/language.ts'
import { useNow } from '../../ui/now.ts'
import { Actions } from './actions.tsx'
import { debriefPageWords } from './debrief-words.ts'
import styles from './report.module.css'

export const Debrief = ({ crisisId }: { readonly crisisId: CrisisId }) => {
  const words = useWords(debriefWords)
  const page = useWords(debriefPageWords)
  const debrief = useAsk('debrief.get', { crisisId })
  useEffect(() => {
    window.addEventListener('pagehide', saveTyped)
    return () => window.removeEventListener('pagehide', saveTyped)
  }, [])
  return (
    <>
      <section className={styles.part} aria-label={words.title}>
        <h3 className={styles.title}>{words.title}</h3>
        <p className={styles.note}>{page.hint}</p>
        <FailureNote failure={debrief.failure} onAgain={debrief.again} />
        {debrief.value
          ? DEBRIEF_PROMPTS.map((prompt) => (
              <Answer
                key={prompt}
                crisisId={crisisId}
                prompt={prompt}
                answer={debrief.value?.answers.find((one) => one.prompt === prompt) ?? null}
              />
            ))
          : null}
      </section>
      <Actions crisisId={crisisId} actions={debrief.value?.actions ?? []} />
    </>
  )
}

const REST_MS = 4000

/** By crisis and prompt; outlives the pane: a tab is not a bin. */
const typedTexts = new Map<string, Pick<AnswerProps, 'crisisId' | 'prompt'> & { readonly text: string }>()

/** Who closes the window has not left the field. */
const saveTyped = (): void => {
  for (const typed of typedTexts.values()) void request('debrief.answer', typed)
}

interface AnswerProps {
  readonly crisisId: CrisisId
  readonly prompt: DebriefPrompt
  readonly answer: DebriefAnswer | null
}

const Answer = ({ crisisId, prompt, answer }: AnswerProps) => {
  const lang = useLang()
  const words = useWords(debriefWords)
  const page = useWords(debriefPageWords)
  const nameOf = useMemberNames()
  const now = useNow()
  const saving = useTell('debrief.answer')
  const key = `${crisisId}:${prompt}`
  const [typed, setTyped] = useState(typedTexts.get(key)?.text ?? null)
  const saved = answer?.text ?? ''
  const type = (text: string | null): void => {
    if (text === null) typedTexts.delete(key)
    else typedTexts.set(key, { crisisId, prompt, text })
    setTyped(text)
  }
  const save = async (): Promise<void> => {
    if (typed === null || typed.trim() === saved) return type(null)
    const { ok } = await saving.tell({ crisisId, prompt, text: typed })
    // What was typed while it was on its way stays.
    if (ok && (typedTexts.get(key)?.text ?? typed) === typed) type(null)
  }
  const isUnsaved = typed !== null && typed.trim() !== saved
  /** The field keeps its words until it is left: what is saved comes back a moment later. */
  const saveAtRest = useEffectEvent(async (): Promise<void> => {
    if (typed === null) return
    const { ok } = await saving.tell({ crisisId, prompt, text: typed })
    if (ok && typedTexts.get(key)?.text === typed) typedTexts.delete(key)
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: every key starts the rest anew
  useEffect(() => {
    if (!isUnsaved) return
    const timer = setTimeout(() => void saveAtRest(), REST_MS)
    return () => clearTimeout(timer)
  }, [isUnsaved, typed])
  const state = isUnsaved
    ? page.unsaved
    : answer
      ? page.saved(nameOf(answer.memberId), shortExact(lang, answer.recordedAt, now))
      : ''
  return (
    <>
      <Textarea
        size="sm"
        className={styles.answer}
        label={words.prompt[prompt]}
        dir="auto"
        autosize
        minRows={1}
        maxRows={12}
        maxLength={10_000}
        value={typed ?? saved}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        description={state}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={() => void save()}
        onKeyDown={(event) => {
          if (strokeOf(event) !== 'mod+s') return
          event.preventDefault()
          void save()
        }}
      />
      <FailureNote failure={saving.failure} />
    </>
  )
}
