import './coaching.css'

export { CoachingPage } from './CoachingPage.tsx'
export { ConversationPage } from './ConversationPage.tsx'
