import './schools.css'

export { RegisterPage } from './RegisterPage.tsx'
export { SchoolPage } from './SchoolPage.tsx'
export { SchoolsPage } from './SchoolsPage.tsx'
