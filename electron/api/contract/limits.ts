/** Characters. */
export const MOST_REASON = 500
export const MOST_PURPOSE = 200
export const MOST_DEFECT = 200
export const MOST_CLOSURE_REASON = 200
