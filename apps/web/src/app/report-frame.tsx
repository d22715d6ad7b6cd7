import { Outlet } from 'react-router'

export function ReportFrame() {
  return <Outlet />
}
