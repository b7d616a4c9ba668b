/** Reads what bot and Discord say to each other: often while somebody looks, else now and then. */

import { readWire } from './control.js';
import { entryOfExchange, entryOfFrame } from './wire-entry.js';

const LOOKING_MILLIS = 500;
const CALM_MILLIS = 4000;
const KEPT = 400;

/** @param told called when there are other entries than before */
export function wireLog(told) {
  let entries = [];
  let since = { exchanges: 0, frames: 0 };
  let pause = CALM_MILLIS;
  let timer = setTimeout(read, 0);

  async function read() {
    clearTimeout(timer);
    try {
      const { exchanges, frames } = await readWire(since);
      since = {
        exchanges: exchanges.at(-1)?.sequence ?? since.exchanges,
        frames: frames.at(-1)?.sequence ?? since.frames,
      };
      const fresh = [...exchanges.map(entryOfExchange), ...frames.map(entryOfFrame)];
      if (fresh.length > 0) {
        entries = [...entries, ...fresh].sort((one, other) => one.time - other.time).slice(-KEPT);
        told();
      }
    } catch {
      // Its banner tells that the simulator is away; what was read stays.
    }
    clearTimeout(timer);
    timer = setTimeout(read, document.hidden ? CALM_MILLIS : pause);
  }

  return {
    entries: () => entries,
    clear() {
      entries = [];
      told();
    },
    hurry(looking) {
      pause = looking ? LOOKING_MILLIS : CALM_MILLIS;
      if (looking) read();
    },
  };
}
