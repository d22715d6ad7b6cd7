/** The product's mark. */
export function Mark() {
  return (
    <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true" className="flex-none">
      <rect width="22" height="22" rx="5.5" fill="var(--ink)" />
      <g fill="var(--inv)">
        <rect x="5" y="10" width="3" height="7" rx="1" />
        <rect x="9.5" y="5" width="3" height="12" rx="1" opacity=".72" />
        <rect x="14" y="7.5" width="3" height="9.5" rx="1" opacity=".45" />
      </g>
    </svg>
  )
}
