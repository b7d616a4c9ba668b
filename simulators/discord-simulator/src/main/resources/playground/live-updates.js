/** The stream of events for one person; it comes back by itself when it breaks. */

import { eventsAddress } from './control.js';

const EVENTS = ['message', 'messageDeleted', 'interaction', 'commands', 'bot'];
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 3000;

/**
 * @param {string} userId whose eyes the events are for
 * @param listeners one function per event name, plus `opened()` and `lost()`
 * @returns {() => void} ends the stream
 */
export function followEvents(userId, listeners) {
  let source;
  let timer;
  let pause = FIRST_PAUSE;
  let ended = false;

  function connect() {
    source = new EventSource(eventsAddress(userId));
    source.addEventListener('open', () => {
      pause = FIRST_PAUSE;
      listeners.opened();
    });
    source.addEventListener('error', () => {
      listeners.lost();
      // The browser's own retry gives up on an HTTP error, so the page always retries itself.
      source.close();
      clearTimeout(timer);
      timer = setTimeout(connect, pause);
      pause = Math.min(pause * 2, LONGEST_PAUSE);
    });
    for (const name of EVENTS) {
      source.addEventListener(name, (event) => {
        if (!ended) listeners[name](JSON.parse(event.data));
      });
    }
  }

  connect();
  return () => {
    ended = true;
    clearTimeout(timer);
    source.close();
  };
}
