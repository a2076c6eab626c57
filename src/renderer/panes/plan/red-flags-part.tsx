// The words that ring, as the watch knows them: one list, edited here or with the watch.
import type { Brand } from '../../../shared/model.ts'
import { redFlagWords } from '../../../shared/red-flag-words.ts'
import { useTell } from '../../bridge.ts'
import { useWords } from '../../ui/language.ts'
import { EditedText } from './edited-text.tsx'
import { planWords } from './words.ts'

const appList = redFlagWords.join('\n')

export const RedFlagsPart = ({ brand }: { readonly brand: Brand }) => {
  const words = useWords(planWords)
  const save = useTell('brands.save')
  const { id: brandId, ...fields } = brand
  const set = (redFlags: string | null) =>
    save.tell({ ...fields, brandId, ownHandles: [...fields.ownHandles], redFlags })
  return (
    <EditedText
      label={words.sections.redFlags}
      hint={words.flag}
      value={brand.redFlags ?? appList}
      maxLength={20_000}
      minRows={8}
      isOwn={brand.redFlags !== null}
      editedAt={null}
      editedBy={null}
      isBusy={save.isBusy}
      failure={save.failure}
      onSave={set}
      onRestore={() => void set(null)}
    />
  )
}
