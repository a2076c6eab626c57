// A definition or a list of the plan, edited in its place.
import type { BrandId } from '../../../shared/model.ts'
import type { PlanPart, PlanText } from '../../../shared/plan.ts'
import { useAsk, useTell } from '../../bridge.ts'
import { useLang } from '../../ui/language.ts'
import { EditedText } from './edited-text.tsx'
import { VersionList, type VersionListProps } from './version-list.tsx'

export interface PlanTextFieldProps {
  readonly brandId: BrandId
  readonly part: PlanPart
  readonly label: string
  readonly hint?: string
  readonly of: PlanText
}

export const PlanTextField = ({ brandId, part, label, hint, of }: PlanTextFieldProps) => {
  const lang = useLang()
  const save = useTell('plan.save')
  const restore = useTell('plan.restore')
  return (
    <EditedText
      label={label}
      {...(hint === undefined ? {} : { hint })}
      value={of.text[lang]}
      maxLength={4000}
      isOwn={of.editedAt !== null}
      editedAt={of.editedAt}
      editedBy={of.editedBy}
      isBusy={save.isBusy || restore.isBusy}
      failure={save.failure ?? restore.failure}
      onSave={(text) => save.tell({ brandId, part, text })}
      onRestore={() => void restore.tell({ brandId, part })}
      versions={(take) => <PartVersions brandId={brandId} part={part} onTake={take} />}
    />
  )
}

type PartVersionsProps = Pick<PlanTextFieldProps, 'brandId' | 'part'> & Pick<VersionListProps, 'onTake'>

const PartVersions = ({ brandId, part, onTake }: PartVersionsProps) => (
  <VersionList versions={useAsk('plan.history', { brandId, part })} onTake={onTake} />
)
