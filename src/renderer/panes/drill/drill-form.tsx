// Choose a storm: what happens, which seed, how fast. It opens in a window of its own.
import { Button, NativeSelect, NumberInput } from '@mantine/core'
import { useState } from 'react'
import type { ScenarioName } from '../../../shared/contract/desk.ts'
import { scenarioNames } from '../../../shared/scenario-names.ts'
import { useAsk, useTell } from '../../bridge.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useWords } from '../../ui/language.ts'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import styles from './drill.module.css'
import { drillWords } from './words.ts'

const speeds = [1, 10, 60, 300, 1000]
const mostSeed = 2 ** 31 - 1

export const DrillForm = ({ onStarted }: { readonly onStarted: () => void }) => {
  const words = useWords(drillWords)
  const names = useWords(scenarioNames)
  const scenarios = useAsk('drills.scenarios', {})
  const start = useTell('drills.start')
  const [chosen, setChosen] = useState<ScenarioName | null>(null)
  const [seed, setSeed] = useState<number | string>(1)
  const [speed, setSpeed] = useState('60')
  const list = (scenarios.value ?? []).toSorted((a, b) => Number(b.ready) - Number(a.ready))
  const scenario = chosen ?? list.find((one) => one.ready)?.name ?? null
  const act = async (): Promise<void> => {
    if (!scenario) return
    const result = await start.tell({ scenario, seed: Math.trunc(Number(seed) || 0), speed: Number(speed) })
    if (result.ok) onStarted()
  }
  if (scenarios.isLoading) return <LoadingRows />
  return (
    <div className={styles.form}>
      <p className={styles.intro}>{words.intro}</p>
      <FailureNote failure={scenarios.failure ?? start.failure} />
      <fieldset className={styles.list}>
        <legend>{words.scenario}</legend>
        {list.map(({ name, ready }) => (
          <label key={name} className={styles.one} data-ready={ready}>
            <input
              type="radio"
              name="scenario"
              checked={name === scenario}
              disabled={!ready}
              onChange={() => setChosen(name)}
            />
            <span>{names[name]}</span>
            {ready ? null : <span className={styles.later}>{words.notReady}</span>}
          </label>
        ))}
      </fieldset>
      <div className={styles.foot}>
        <NumberInput
          label={words.seed}
          description={words.seedHint}
          min={0}
          max={mostSeed}
          allowDecimal={false}
          hideControls
          value={seed}
          onChange={setSeed}
        />
        <NativeSelect label={words.speed} value={speed} onChange={(event) => setSpeed(event.currentTarget.value)}>
          {speeds.map((times) => (
            <option key={times} value={times}>
              {words.speedOf(times)}
            </option>
          ))}
        </NativeSelect>
        <Button disabled={!scenario || start.isBusy} onClick={() => void act()}>
          {words.start}
        </Button>
      </div>
    </div>
  )
}
