/** Characters. */
export const MOST_REASON = 500
export const MOST_PURPOSE = 200
