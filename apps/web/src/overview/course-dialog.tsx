import type { TimeSheetReport } from '@readyboard/contract'
import { isClockInterval } from '@readyboard/timesheet'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { IconButton } from '../ui/button.tsx'
import { COURSE } from '../words/course.ts'
import { INTERVAL_NAMES } from '../words/interval-names.ts'
import { COURSE_MEASURES, type CourseStep, courseSteps, courseSummary, measureText } from './course-steps.ts'
import './course-dialog.css'
import '../ui/plain-table.css'

type CourseDialogProps = { report: TimeSheetReport; now: number; close: () => void }

/** What the small curves beside the figures show: each in a sentence, and all of them as a table. */
export function CourseDialog({ report, now, close }: CourseDialogProps) {
  const { interval, tz } = report.query
  const steps = courseSteps(report.series, interval, tz, now)
  const whole = steps.length === report.series.length || !isClockInterval(interval)
  return (
    <ModalOverlay isOpen isDismissable onOpenChange={(open) => !open && close()} className="dialog-scrim">
      <Modal className="dialog course-dialog">
        <Dialog className="outline-none">
          <header>
            <Heading slot="title" className="text-base font-semibold">
              {COURSE.title}{' '}
              <span className="text-xs font-normal text-t3">
                {whole ? COURSE.byStep.interval({ interval: INTERVAL_NAMES[interval].one }) : COURSE.byStep.day}
              </span>
            </Heading>
            <IconButton icon="close" label={COURSE.close} onClick={close} />
          </header>
          <ul>
            {COURSE_MEASURES.map((measure) => (
              <li key={measure}>{courseSummary(steps, measure)}</li>
            ))}
          </ul>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
          <section tabIndex={0} aria-label={COURSE.caption}>
            <table className="plain-table">
              <caption className="visually-hidden">{COURSE.caption}</caption>
              <thead>
                <tr>
                  <th scope="col">{COURSE.step}</th>
                  {COURSE_MEASURES.map((measure) => (
                    <th key={measure} scope="col">
                      {COURSE.names[measure]}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {steps.map((step) => (
                  <CourseRow key={step.start} step={step} />
                ))}
              </tbody>
            </table>
          </section>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function CourseRow({ step }: { step: CourseStep }) {
  const { state } = step
  const note = state === 'final' || state === 'missing' ? null : COURSE.notes[state]
  return (
    <tr className={note ? 'open' : undefined}>
      <th scope="row">
        {step.name}
        {note && <span className="text-t3"> {note}</span>}
      </th>
      {COURSE_MEASURES.map((measure) => (
        <td key={measure}>{measureText(step[measure], measure)}</td>
      ))}
    </tr>
  )
}
