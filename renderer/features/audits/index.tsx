import './audits.css'

export { AuditPage } from './AuditPage.tsx'
export { AuditsPage } from './AuditsPage.tsx'
