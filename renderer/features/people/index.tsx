import './people.css'

export { ContactsPage } from './ContactsPage.tsx'
export { PeoplePage } from './PeoplePage.tsx'
