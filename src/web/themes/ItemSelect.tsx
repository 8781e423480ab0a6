/** Chooses items of any plan, found by plan, number or name. Each says its plan: numbers of two plans may be equal. */

import { Select } from 'antd'
import type { ThemeChoices } from '#contract/themes.ts'
import { useWords } from '../language.tsx'

interface ItemSelectProps {
  /** As a form's field has it. */
  id?: string
  value?: string[]
  onChange?: (itemIds: string[]) => void
  choices: ThemeChoices
  /** Items that stand in the theme already: each stands there once. */
  taken: readonly string[]
}

export function ItemSelect({ id, value = [], onChange, choices, taken }: ItemSelectProps) {
  const words = useWords('themes')
  const parts = useWords('parts')
  const plans = new Map(choices.plans.map((plan) => [plan.id, plan.name]))
  const options = choices.items.map((item) => {
    const named = words('itemNumbered', item)
    const plan = plans.get(item.planId) ?? ''
    return {
      value: item.id,
      label: (
        <span className="theme-item">
          {named} <span className="quiet">{plan}</span>
        </span>
      ),
      search: `${plan} ${parts(item.kind)} ${named}`,
      disabled: taken.includes(item.id) && !value.includes(item.id),
    }
  })
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      mode="multiple"
      value={value}
      onChange={(itemIds) => onChange?.(itemIds)}
      options={options}
      placeholder={words('itemsHint')}
      filterOption={(typed, option) =>
        typed
          .trim()
          .split(/\s+/)
          .every((word) => (option?.search ?? '').includes(word))
      }
    />
  )
}
