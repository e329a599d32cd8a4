/** The key that the reference service and a hall on its defaults share. A real source never knows it. */
export const DEMO_KEY = { id: 'demo', secret: 'demo-secret-for-training-only' } as const
