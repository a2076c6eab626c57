// Above the first word: by which way it leaves and why, from which account and why, and what it costs.
import { Button, Menu } from '@mantine/core'
import { crisisWords } from '../../../shared/crisis-words.ts'
import type { Price, Route } from '../../../shared/outbox.ts'
import { routeWords } from '../../../shared/route-words.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import { useLang, useWords } from '../../ui/language.ts'
import { formatPrice } from '../../ui/price.ts'
import { select } from '../../ui/selection.ts'
import { type Shape, StateMark } from '../../ui/state-mark.tsx'
import styles from './composer-route.module.css'
import { isMendable } from './hindrance.ts'
import { sendingWords } from './sending-words.ts'
import type { ChosenRoute } from './use-route.ts'

const shapes: Readonly<Record<Route['kind'], Shape>> = {
  api: 'tick',
  assisted: 'half',
  enterprise: 'tick',
  none: 'cross',
}

export interface ComposerRouteProps {
  readonly chosen: ChosenRoute
  readonly hasLink: boolean
  readonly isChoosing: boolean
  readonly onChoosing: (isChoosing: boolean) => void
}

export const ComposerRoute = ({ chosen, hasLink, isChoosing, onChoosing }: ComposerRouteProps) => {
  const words = useWords(sendingWords)
  const { kind, reason } = useWords(routeWords)
  const { route, accounts } = chosen
  return (
    // biome-ignore lint/a11y/useSemanticElements: these are no form fields
    <div className={styles.route} role="group" aria-label={words.route}>
      <div className={styles.way}>
        <StateMark shape={shapes[route.kind]} word={kind[route.kind]} />
        <span className={styles.why}>{reason[route.reason]}</span>
        {route.kind === 'none' ? null : (
          <PriceTag price={route.kind === 'assisted' ? null : route.price} hasLink={hasLink} />
        )}
      </div>
      {route.account || accounts.length > 0 || isMendable(route) || route.reason === 'noAccount' ? (
        <div className={styles.way}>
          {route.account ? <Account route={route} /> : null}
          {isMendable(route) || route.reason === 'noAccount' ? (
            <Button size="compact-xs" variant="default" onClick={() => select({ overlay: 'connections' })}>
              {route.reason === 'noAccount' ? words.connect : words.signIn}
            </Button>
          ) : null}
          {accounts.length > (route.account ? 1 : 0) ? (
            <OtherAccount chosen={chosen} isOpen={isChoosing} onOpen={onChoosing} />
          ) : null}
        </div>
      ) : null}
      <FailureNote failure={chosen.failure} />
    </div>
  )
}

const Account = ({ route: { account } }: { readonly route: Route }) => {
  const words = useWords(sendingWords)
  if (!account) return null
  return (
    <span className={styles.account}>
      {words.from}{' '}
      <bdi className={styles.handle} title={`@${account.handle}`}>
        @{account.handle}
      </bdi>
      <span className={styles.why}>{words.because[account.reason]}</span>
    </span>
  )
}

interface OtherAccountProps {
  readonly chosen: ChosenRoute
  readonly isOpen: boolean
  readonly onOpen: (isOpen: boolean) => void
}

const OtherAccount = ({ chosen, isOpen, onOpen }: OtherAccountProps) => {
  const words = useWords(sendingWords)
  const lang = useLang()
  const current = chosen.chosenId ?? chosen.route.account?.connectionId ?? null
  return (
    <Menu opened={isOpen} onChange={onOpen} position="bottom-end" width={320} withinPortal>
      <Menu.Target>
        <Button
          size="compact-xs"
          variant="default"
          className={styles.another}
          aria-keyshortcuts="A"
          rightSection={<KeyHint stroke="a" />}
        >
          {words.another}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{words.accounts}</Menu.Label>
        {chosen.accounts.map(({ connectionId, handle, platform, reason }) => (
          <Menu.Item
            key={connectionId}
            leftSection={<span className={styles.tick}>{connectionId === current ? '✓' : ''}</span>}
            onClick={() => chosen.choose(connectionId)}
          >
            <bdi className={styles.handle}>@{handle}</bdi>{' '}
            <span className={styles.why}>
              {crisisWords[lang].platform[platform]}, {words.because[reason]}
            </span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

const PriceTag = ({ price, hasLink }: { readonly price: Price | null; readonly hasLink: boolean }) => {
  const lang = useLang()
  const words = useWords(sendingWords)
  return (
    <span className={hasLink && price ? styles.priceOfLink : styles.price} title={words.priceHint}>
      {priceText(price, hasLink, words, (micro) => formatPrice(lang, micro))}
    </span>
  )
}

type PriceWords = Pick<(typeof sendingWords)['en'], 'free' | 'plain' | 'onePrice' | 'withLink'>

export const priceText = (
  price: Price | null,
  hasLink: boolean,
  words: PriceWords,
  format: (micro: number) => string,
): string => {
  if (price === null) return words.free
  const { plainMicroDollars: plain, withLinkMicroDollars: withLink } = price
  if (plain === withLink) return words.onePrice(format(plain))
  return hasLink ? words.withLink(format(withLink)) : words.plain(format(plain), format(withLink))
}
