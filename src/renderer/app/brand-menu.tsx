// Which brand this window watches, and the ways to feed it.
import { Menu } from '@mantine/core'
import type { Brand } from '../../shared/model.ts'
import { planWords } from '../panes/plan/words.ts'
import { KeyHint } from '../ui/key-hint.tsx'
import { useWords } from '../ui/language.ts'
import { select } from '../ui/selection.ts'
import styles from './brand-menu.module.css'
import { frameWords } from './words.ts'

export interface BrandMenuProps {
  readonly brand: Brand
  readonly brands: readonly Brand[]
}

export const BrandMenu = ({ brand, brands }: BrandMenuProps) => {
  const words = useWords(frameWords)
  const plan = useWords(planWords)
  return (
    <Menu position="bottom-start" width={280}>
      <Menu.Target>
        <button type="button" className={styles.brand} title={brand.name}>
          <bdi className={styles.name}>{brand.name}</bdi>
          <span aria-hidden="true">▾</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{words.brands}</Menu.Label>
        {brands.map((one) => (
          <Menu.Item
            key={one.id}
            leftSection={<span className={styles.tick}>{one.id === brand.id ? '✓' : ''}</span>}
            onClick={() => select({ brandId: one.id, crisisId: null, door: null })}
          >
            <bdi>{one.name}</bdi>
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => select({ overlay: 'brand' })}>
          <bdi>{words.watchOf(brand.name)}</bdi>
        </Menu.Item>
        <Menu.Item rightSection={<KeyHint stroke="mod+i" />} onClick={() => select({ overlay: 'import' })}>
          {words.importFile}
        </Menu.Item>
        <Menu.Item onClick={() => select({ overlay: 'byHand' })}>{words.enterByHand}</Menu.Item>
        <Menu.Item onClick={() => select({ overlay: 'connections' })}>{words.connections}</Menu.Item>
        <Menu.Item rightSection={<KeyHint stroke="mod+p" />} onClick={() => select({ overlay: 'plan' })}>
          {plan.title}
        </Menu.Item>
        <Menu.Item onClick={() => select({ overlay: 'drill' })}>{words.flyDrill}</Menu.Item>
        <Menu.Divider />
        <Menu.Item rightSection={<KeyHint stroke="mod+m" />} onClick={() => select({ overlay: 'members' })}>
          {words.members}
        </Menu.Item>
        <Menu.Item onClick={() => select({ overlay: 'callouts' })}>{words.callouts}</Menu.Item>
        <Menu.Item rightSection={<KeyHint stroke="mod+," />} onClick={() => select({ overlay: 'settings' })}>
          {words.settings}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
