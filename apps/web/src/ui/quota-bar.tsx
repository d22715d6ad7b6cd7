type QuotaBarProps = { used: number; scarce: boolean; className?: string }

/** The used part (0..1) of an allowance; red where little is left. What it says stands beside it in words. */
export function QuotaBar({ used, scarce, className = '' }: QuotaBarProps) {
  return (
    <span
      aria-hidden="true"
      className={`block h-[5px] overflow-hidden rounded-[3px] bg-line-2 forced-color-adjust-none ${className}`}
    >
      <span
        className={`block h-full min-w-[3px] ${scarce ? 'bg-danger' : 'bg-ink'}`}
        style={{ width: `${used * 100}%` }}
      />
    </span>
  )
}
