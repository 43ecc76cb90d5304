import './frameworks.css'

export { CrosswalkPage } from './CrosswalkPage.tsx'
export { FrameworkPage } from './FrameworkPage.tsx'
export { FrameworksPage } from './FrameworksPage.tsx'
