const PATHS = {
  alert: 'M8 2.2l6.2 11H1.8zM8 6.4v3.2M8 11.4v.1',
  bookmark: 'M4.5 2.5h7v11L8 10.8l-3.5 2.7z',
  calendar: 'M2.5 4.5a1 1 0 011-1h9a1 1 0 011 1v8a1 1 0 01-1 1h-9a1 1 0 01-1-1zM2.5 7h11M5.5 2v3M10.5 2v3',
  check: 'M3 8.5l3.2 3L13 4.5',
  'chevron-down': 'M4 6l4 4 4-4',
  'chevron-left': 'M10 4L6 8l4 4',
  'chevron-right': 'M6 4l4 4-4 4',
  clock: 'M8 14A6 6 0 108 2a6 6 0 000 12zM8 4.8V8l2.2 1.6',
  close: 'M4 4l8 8M12 4l-8 8',
  columns: 'M2.5 3h11v10h-11zM6.2 3v10M9.8 3v10',
  download: 'M8 2.5v8M4.5 7.5L8 11l3.5-3.5M2.5 13.5h11',
  filters:
    'M2.5 5h6M12 5h1.5M2.5 11h1.5M7.5 11h6M10.2 6.7a1.7 1.7 0 100-3.4 1.7 1.7 0 000 3.4zM5.7 12.7a1.7 1.7 0 100-3.4 1.7 1.7 0 000 3.4z',
  grip: 'M6 4h.1M6 8h.1M6 12h.1M10 4h.1M10 8h.1M10 12h.1',
  help: 'M8 14A6 6 0 108 2a6 6 0 000 12zM6.3 6.4A1.8 1.8 0 118 8.5v.9M8 11.3v.1',
  info: 'M8 14A6 6 0 108 2a6 6 0 000 12zM8 7.4v3.4M8 5.2v.1',
  link: 'M6.5 9.5l3-3M7 4.5l1.2-1.2a2.8 2.8 0 014 4L11 8.5M9 11.5l-1.2 1.2a2.8 2.8 0 01-4-4L5 7.5',
  lock: 'M4 7.2h8v6H4zM5.5 7V5a2.5 2.5 0 015 0v2',
  menu: 'M2.5 4.5h11M2.5 8h11M2.5 11.5h11',
  minus: 'M4 8h8',
  moon: 'M13 9.5A5.5 5.5 0 016.5 3 5.5 5.5 0 1013 9.5z',
  more: 'M3.5 8h.1M8 8h.1M12.4 8h.1',
  overview: 'M2.5 2.5h4.5v4.5H2.5zM9 2.5h4.5v4.5H9zM2.5 9h4.5v4.5H2.5zM9 9h4.5v4.5H9z',
  people:
    'M6 7.5a2.3 2.3 0 100-4.6 2.3 2.3 0 000 4.6zM2 13c0-2.2 1.8-3.6 4-3.6s4 1.4 4 3.6M10.5 3.2a2.2 2.2 0 010 4.1M11.5 9.7c1.5.4 2.5 1.6 2.5 3.3',
  plus: 'M8 4v8M4 8h8',
  refresh: 'M13 4v3h-3M12.7 7A5 5 0 108 13a5 5 0 004.6-3',
  search: 'M7 12A5 5 0 107 2a5 5 0 000 10zM11 11l3 3',
  'sort-down': 'M8 3v10M4.5 9.5L8 13l3.5-3.5',
  'sort-up': 'M8 13V3M4.5 6.5L8 3l3.5 3.5',
  stop: 'M4 4h8v8H4z',
  sun: 'M8 10.8a2.8 2.8 0 100-5.6 2.8 2.8 0 000 5.6zM8 1.5v1.3M8 13.2v1.3M1.5 8h1.3M13.2 8h1.3M3.4 3.4l.9.9M11.7 11.7l.9.9M3.4 12.6l.9-.9M11.7 4.3l.9-.9',
  system: 'M2.5 3.5h11v7h-11zM6 13.5h4M8 10.5v3',
} as const

export type IconName = keyof typeof PATHS

/** A line icon; it never carries meaning alone, so it is hidden from those who hear the page. */
export function Icon({ name, small = false, className = '' }: { name: IconName; small?: boolean; className?: string }) {
  return (
    <svg className={`icon ${small ? 'small' : ''} ${className}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  )
}
