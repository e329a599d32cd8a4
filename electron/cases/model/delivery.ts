/** 送达: at the window, by post, by electronic means that the party agreed to, left at the address, by public notice. */
export const DELIVERY_METHODS = ['counter', 'post', 'electronic', 'left', 'publicNotice'] as const

export type DeliveryMethod = (typeof DELIVERY_METHODS)[number]
