import './audits.css'
import './how/how.css'
import './views/views.css'

export { AuditPage } from './AuditPage.tsx'
export { AuditsPage } from './AuditsPage.tsx'
export { AcrossPage } from './across/AcrossPage.tsx'
export { NeedsPage } from './needs/NeedsPage.tsx'
