const PATHS = {
  copy: 'M5.5 5.5h8v8h-8zM2.5 10.5v-8h8',
  people:
    'M6 7.5a2.3 2.3 0 100-4.6 2.3 2.3 0 000 4.6zM2 13c0-2.2 1.8-3.6 4-3.6s4 1.4 4 3.6M10.5 3.2a2.2 2.2 0 010 4.1M11.5 9.7c1.5.4 2.5 1.6 2.5 3.3',
  pin: 'M8 9.5V14M5 2.5h6l-.8 4 1.8 3H4l1.8-3z',
  roll: 'M13.5 8A5.5 5.5 0 112.9 6M2.5 2.5V6H6',
} as const

/** The icons of sharing, which only come with it (see Icon). */
export function ShareMark({ name, className = '' }: { name: keyof typeof PATHS; className?: string }) {
  return (
    <svg className={`icon small ${className}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  )
}
