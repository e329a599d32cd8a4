export const DEMO_KEY = { id: 'demo', secret: 'demo-secret-for-training-only' } as const
