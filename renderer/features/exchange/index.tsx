import './exchange.css'

export { ExchangePage } from './ExchangePage.tsx'
export { InboxPage } from './InboxPage.tsx'
