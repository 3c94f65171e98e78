interface SubNavigationProps<Id extends string> {
  readonly label: string
  readonly items: readonly { readonly id: Id; readonly label: string; readonly count?: number }[]
  readonly current: Id
  readonly onChoose: (id: Id) => void
}

/** Parts of one screen. */
export function SubNavigation<Id extends string>({ label, items, current, onChoose }: SubNavigationProps<Id>) {
  return (
    <nav class="sub-navigation" aria-label={label}>
      <ul class="sub-navigation__list">
        {items.map((item) => (
          <li key={item.id}>
            <button type="button" class="sub-navigation__link" aria-current={item.id === current ? 'page' : undefined} onClick={() => onChoose(item.id)}>
              {item.label}{item.count !== undefined && ` (${item.count})`}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
