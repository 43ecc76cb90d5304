import './changes.css'

export { ChangesPage } from './ChangesPage.tsx'
