import type { ListView } from '../cards/view.js'
import type { Desk } from '../desk.js'
import type { Turn } from '../work/turn.js'

/** The picture that goes with a list, where people would rather look. */
export async function sendPicture(_desk: Desk, _turn: Turn, _view: ListView): Promise<void> {}
