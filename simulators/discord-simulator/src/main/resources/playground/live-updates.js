/** The one stream of events of this page, for all people it acts as; it comes back by itself. */

import { eventsAddress } from './control.js';

const EVENTS = ['message', 'messageDeleted', 'interaction', 'commands', 'bot'];
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 3000;

/**
 * One stream, because browsers open few connections to a host, and all panes and tabs share them.
 *
 * @param listeners one function per event name, plus `opened()` and `lost()`; what only one person
 *     may see names them as `onlyFor`
 * @returns {watchAs(userIds)} goes on with the eyes of these people
 */
export function followEvents(listeners) {
  let watched = '';
  let source = null;
  let timer;
  let pause = FIRST_PAUSE;

  function connect() {
    const current = new EventSource(eventsAddress(watched.split(',')));
    source = current;
    current.addEventListener('open', () => {
      pause = FIRST_PAUSE;
      listeners.opened();
    });
    current.addEventListener('error', () => {
      listeners.lost();
      // The browser's own retry gives up on an HTTP error, so the page always retries itself.
      current.close();
      timer = setTimeout(connect, pause);
      pause = Math.min(pause * 2, LONGEST_PAUSE);
    });
    for (const name of EVENTS) {
      current.addEventListener(name, (event) => {
        if (current === source) listeners[name](JSON.parse(event.data));
      });
    }
  }

  // A page that is kept for the Back button would keep its connection, too, and there are few.
  window.addEventListener('pagehide', stop);
  window.addEventListener('pageshow', (event) => event.persisted && watched && connect());

  function stop() {
    clearTimeout(timer);
    source?.close();
  }

  return {
    watchAs(userIds) {
      const wanted = [...new Set(userIds)].sort().join(',');
      if (!wanted || wanted === watched) return;
      watched = wanted;
      stop();
      connect();
    },
  };
}
