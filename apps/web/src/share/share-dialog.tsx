import { LINK_EXPIRIES, type LinkExpiry } from '@readyboard/contract'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useQueueName } from '../question/queue-filter.tsx'
import { useQuestion } from '../question/use-question.ts'
import { IconButton } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import type { PopoverContentProps } from '../ui/popover.tsx'
import { QuietSelect } from '../ui/quiet-select.tsx'
import { Switch } from '../ui/switch.tsx'
import { SHARE } from '../words/share.ts'
import { LinkRow } from './link-row.tsx'
import { ReaderGets } from './reader-gets.tsx'
import { TimeOptions } from './time-options.tsx'
import { useShareChoice } from './use-share-choice.ts'
import './share-dialog.css'

/** Makes a link to what is seen: which time it holds, what the reader gets, and the link itself, short or full. */
export function ShareDialog({ close }: PopoverContentProps) {
  const choice = useShareChoice()
  const { kind, wallboard, report } = choice
  const onOpenChange = (open: boolean) => !open && close()
  return (
    <ModalOverlay isOpen isDismissable onOpenChange={onOpenChange} className="dialog-scrim share-scrim">
      <Modal className="dialog share-dialog">
        <Dialog className="share-sheet outline-none">
          <header className="flex items-start gap-3 px-5 pt-4 pb-3">
            <div className="min-w-0 flex-1">
              <Heading slot="title" className="text-[16px] leading-[22px] font-[640] tracking-[-.012em]">
                {SHARE.title}
              </Heading>
              <p className="text-xs text-t2">{SHARE.intro}</p>
            </div>
            <IconButton icon="close" label={SHARE.close} className="-mr-1" onClick={close} />
          </header>
          <div className="share-body">
            <div className="px-5 py-4">
              <TimeOptions options={choice.options} kind={kind} onChoose={choice.setKind} />
              {wallboard && <p className="mt-2 text-xs text-t2">{SHARE.wallboardTime}</p>}
              <WhoCanOpen />
              <div className="share-switches">
                {choice.lookable ? (
                  <Switch on={choice.look} onChange={choice.setLook}>
                    {SHARE.keepLook}
                  </Switch>
                ) : (
                  <p className="w-full text-xs text-t2">{SHARE.pinnedLook}</p>
                )}
                <Switch on={wallboard} onChange={choice.setWallboard}>
                  {SHARE.asWallboard}
                </Switch>
                {choice.ends && <Expiry {...choice} />}
              </div>
            </div>
            <ReaderGets {...{ report, kind, wallboard }} />
          </div>
          <LinkRow asked={choice.asked} known={choice.known} full={choice.full} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function WhoCanOpen() {
  const { question } = useQuestion()
  const queue = useQueueName()
  return (
    <>
      <h3 className="share-label mt-4">{SHARE.whoCanOpen}</h3>
      <p className="share-who">
        <Icon name="lock" className="text-t3" />
        {question.queue === null ? SHARE.whoAll : SHARE.whoQueue({ queue })}
      </p>
    </>
  )
}

type ExpiryProps = Pick<ReturnType<typeof useShareChoice>, 'kind' | 'expires' | 'setExpires'>

function Expiry({ kind, expires, setExpires }: ExpiryProps) {
  // Pinned numbers are kept for 13 months at the longest.
  const [choices, value] = kind === 'pinned' ? [ENDING, longest(expires)] : [LINK_EXPIRIES, expires]
  return (
    <QuietSelect
      label={<span className="visually-hidden">{SHARE.expiry}</span>}
      className="max-md:-ml-1 md:ml-auto"
      value={value}
      onChange={({ target }) => setExpires(choices.find((choice) => choice === target.value) ?? 'never')}
    >
      {choices.map((choice) => (
        <option key={choice} value={choice}>
          {SHARE.expiries[choice]}
        </option>
      ))}
    </QuietSelect>
  )
}

const ENDING = LINK_EXPIRIES.filter((choice) => choice !== 'never')
const longest = (expires: LinkExpiry) => (expires === 'never' ? '13_months' : expires)
