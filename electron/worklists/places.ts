/** The pages of those who work in a list. */
export const LIST_PLACES = ['follow-up', 'department', 'supervision'] as const

export type ListPlace = (typeof LIST_PLACES)[number]
