import './forum.css'

export { ForumPage } from './ForumPage.tsx'
export { ForumsPage } from './ForumsPage.tsx'
