import './calendars.css'

export { CalendarPage } from './CalendarPage.tsx'
export { CalendarsPage } from './CalendarsPage.tsx'
