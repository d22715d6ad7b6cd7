import type { ComponentProps } from 'react'
import { Icon, type IconName } from './icon.tsx'

type ButtonProps = ComponentProps<'button'> & { kind?: 'primary' | 'secondary' | 'ghost'; icon?: IconName }

/** A button with words, and an icon in front of them where it helps. */
export function Button({ kind = 'secondary', icon, className = '', children, ...rest }: ButtonProps) {
  return (
    <button type="button" className={`button ${kind} ${className}`} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  )
}

type IconButtonProps = ComponentProps<'button'> & { icon: IconName; label: string }

/** A button that is only an icon; `label` names it for those who hear the page and as a tooltip. */
export function IconButton({ icon, label, className = '', ...rest }: IconButtonProps) {
  return (
    <button type="button" className={`icon-button ${className}`} aria-label={label} title={label} {...rest}>
      <Icon name={icon} />
    </button>
  )
}
