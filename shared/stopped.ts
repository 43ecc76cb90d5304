/** Stands in the window's address when its page died and was loaded again. */
export const STOPPED = 'stopped'
