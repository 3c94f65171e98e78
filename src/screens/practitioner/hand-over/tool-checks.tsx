import { Fieldset } from '../../../components/form/field.tsx'
import type { AnyTool } from '../../../direct-work/tool.ts'
import { checkName } from './hand-over-draft.ts'
import type { HandOverPartProps } from './hand-over-parts.tsx'

/** What the chosen tools ask of the adult first. A hard check: without it there is no hand-over. */
export function ToolChecks({ form, change, facts, errorFor, tools }: HandOverPartProps & { readonly tools: readonly AnyTool[] }) {
  const checks = form.tools.flatMap((tool) => facts.checksOf(tool).map((words) => ({ name: checkName(tool, words), words, toolName: tools.find(({ id }) => id === tool)?.name ?? tool })))
  if (checks.length === 0) return null
  const toggle = (name: string) => change({ ...form, checked: form.checked.includes(name) ? form.checked.filter((one) => one !== name) : [...form.checked, name] })
  return (
    <Fieldset id="hand-checks" label="Make sure of this first" error={errorFor('hand-checks')}>
      <div class="choices">
        {checks.map(({ name, words, toolName }, position) => {
          const id = position === 0 ? 'hand-checks' : `hand-checks-${position}`
          return (
            <div class="choice" key={name}>
              <input class="choice__input" type="checkbox" id={id} checked={form.checked.includes(name)} onChange={() => toggle(name)} aria-describedby={`${id}-hint`} />
              <label class="choice__label" for={id}>{words}</label>
              <div class="choice__hint" id={`${id}-hint`}>{toolName}</div>
            </div>
          )
        })}
      </div>
    </Fieldset>
  )
}
