import { useEffect, useEffectEvent, useState } from 'react'
import { addressOf } from '../question/address.ts'
import { useQuestion, useView } from '../question/use-question.ts'
import { WALLBOARD } from '../words/wallboard.ts'
import { leavesWall } from './leaves-wall.ts'
import { namesWanted, wallTheme } from './wallboard-view.ts'

const SHOWN_MS = 4_000
/** A browser looks for what a tap presses a moment after the finger is lifted; what the tap brings back comes later. */
const AFTER_TAP_MS = 350

/** What a person at the screen may need; gone while nobody moves the pointer or tabs to it. */
export function WallControls() {
  const { question, setTable, navigate } = useQuestion()
  const view = useView()
  const [full, setFull] = useState(() => document.fullscreenElement !== null)
  const shown = useAttention()
  const names = namesWanted(view)
  const dark = wallTheme(view) === 'dark'
  const leave = () => {
    if (document.fullscreenElement) void document.exitFullscreen()
    navigate({ pathname: '/', search: addressOf(question) })
  }
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (leavesWall(event, document.fullscreenElement !== null)) leave()
  })
  useEffect(() => {
    // At the window: what is open above the wall has had the key by then.
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  useEffect(() => {
    const changed = () => setFull(document.fullscreenElement !== null)
    document.addEventListener('fullscreenchange', changed)
    return () => document.removeEventListener('fullscreenchange', changed)
  }, [])
  const toggleFull = () => void (full ? document.exitFullscreen() : document.documentElement.requestFullscreen())
  return (
    <nav className={`wall-controls ${shown ? 'shown' : ''}`} aria-label={WALLBOARD.controls}>
      <button type="button" className="button" onClick={leave}>
        {WALLBOARD.leave}
      </button>
      <button type="button" className="button" onClick={toggleFull}>
        {full ? WALLBOARD.leaveFullScreen : WALLBOARD.fullScreen}
      </button>
      <button
        type="button"
        className="button"
        onClick={() => setTable({ names: names ? null : 'yes' }, { replace: true })}
      >
        {names ? WALLBOARD.hideNames : WALLBOARD.showNames}
      </button>
      <button
        type="button"
        className="button"
        onClick={() => setTable({ theme: dark ? 'light' : null }, { replace: true })}
      >
        {dark ? WALLBOARD.toLight : WALLBOARD.toDark}
      </button>
    </nav>
  )
}

/** True for a few seconds after somebody moved the pointer, tapped the screen or pressed a key. */
function useAttention(): boolean {
  const [shown, setShown] = useState(true)
  useEffect(() => {
    let timer = setTimeout(() => setShown(false), SHOWN_MS)
    const attend = () => {
      clearTimeout(timer)
      setShown(true)
      timer = setTimeout(() => setShown(false), SHOWN_MS)
    }
    const move = ({ pointerType }: PointerEvent) => pointerType !== 'touch' && attend()
    const lift = ({ pointerType }: PointerEvent) => {
      if (pointerType !== 'touch') return
      clearTimeout(timer)
      timer = setTimeout(attend, AFTER_TAP_MS)
    }
    window.addEventListener('keydown', attend)
    window.addEventListener('pointermove', move)
    window.addEventListener('pointerup', lift)
    window.addEventListener('pointercancel', lift)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('keydown', attend)
      window.removeEventListener('pointermove', move)
      window.removeEventListener('pointerup', lift)
      window.removeEventListener('pointercancel', lift)
    }
  }, [])
  return shown
}
