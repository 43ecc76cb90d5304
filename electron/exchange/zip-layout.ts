/** Sizes and marks of the three records of a zip file (APPNOTE 4.3). */
export const LOCAL = { signature: 0x04034b50, bytes: 30 } as const
export const CENTRAL = { signature: 0x02014b50, bytes: 46 } as const
export const END = { signature: 0x06054b50, bytes: 22 } as const
export const DESCRIPTOR = { signature: 0x08074b50, bytes: 12 } as const

/** 1 January 1980, midnight: when something was made stands in the manifest. */
export const FIXED_DATE = 0x0021
