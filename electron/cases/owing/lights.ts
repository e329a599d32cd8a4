export const LIGHTS = ['green', 'yellow', 'red', 'purple', 'none'] as const

export type Light = (typeof LIGHTS)[number]
