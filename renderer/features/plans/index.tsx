import './plan.css'

export { PlanPage } from './PlanPage.tsx'
export { PlansPage } from './PlansPage.tsx'
