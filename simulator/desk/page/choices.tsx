import type { VNode } from 'preact'

interface ChoicesProps<Id extends string> {
  label: string
  options: readonly { id: Id; label: string }[]
  chosen: Id | undefined
  isDisabled?: boolean
  onChoose: (id: Id) => void
}

/** A row of buttons of which one is pressed. */
export function Choices<Id extends string>({ label, options, chosen, isDisabled = false, onChoose }: ChoicesProps<Id>): VNode {
  return (
    <div class="choices" role="group" aria-label={label}>
      {options.map((option) => (
        <button
          key={option.id}
          type="button"
          class="choices__option"
          aria-pressed={option.id === chosen}
          disabled={isDisabled}
          onClick={() => {
            onChoose(option.id)
          }}
        >
          {option.label}
        </button>
      ))}
    </div>
  )
}
