/**
 * How the reference gateway behaves: as it should, or as one does on a bad day. `lose` takes the text and cuts the line
 * before it answers; `reject` and `refuseText` take neither the number nor the words.
 */
export type GatewayBehaviour = 'normal' | 'slow' | 'down' | 'lose' | 'reject' | 'refuseText' | 'unsigned' | 'garbage'
