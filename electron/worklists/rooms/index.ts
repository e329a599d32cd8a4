import type { Room, RoomId } from '../room.ts'
import { CASE_ROOM } from './case.ts'
import { ORDER_ROOM } from './order.ts'
import { OWED_ROOM } from './owed.ts'
import { STEP_ROOM } from './step.ts'

export const ROOM: Readonly<Record<RoomId, Room>> = {
  owed: OWED_ROOM,
  step: STEP_ROOM,
  case: CASE_ROOM,
  order: ORDER_ROOM,
}
