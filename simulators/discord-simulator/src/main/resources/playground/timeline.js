/** The message list: keeps what did not change, so focus, open menus and reading stay put. */

import { timelineEntries } from './timeline-entries.js';

const NEAR_END_PIXELS = 120;

/**
 * @param parts {scroller, messages, newer}: what scrolls, the list, the button to its end
 * @param actions {use(message, customId, values), dismiss(message), remove(message),
 *     dismissAttempt(attempt), begin(commandName), beside(), canOpen()}
 */
export function timeline(store, { scroller, messages: list, newer }, actions) {
  let kept = new Map();
  let shownPlace = '';
  let shownSent = 0;
  let atEnd = true;
  newer.addEventListener('click', toEnd);
  scroller.addEventListener('scroll', () => {
    atEnd = nearEnd();
    if (atEnd) newer.hidden = true;
  });
  // The entry grows with a command's options; who reads the newest message keeps seeing it.
  new ResizeObserver(() => atEnd && toEnd()).observe(scroller);

  store.watch((value) => {
    const place = `${value.channelId}/${value.userId}`;
    const sent = value.attempts.filter(({ kind }) => kind !== 'component').length;
    const follow = atEnd || place !== shownPlace || sent > shownSent;
    const before = list.lastElementChild;
    const next = new Map();
    for (const { key, signature, build } of timelineEntries(value, actions)) {
      const known = kept.get(key);
      next.set(key, known?.signature === signature ? known : { signature, node: build() });
    }
    const restoreFocus = focusKeeper(list);
    arrange([...next.values()].map((entry) => entry.node));
    restoreFocus();
    kept = next;
    shownPlace = place;
    shownSent = sent;
    if (follow) toEnd();
    else if (before && before !== list.lastElementChild) newer.hidden = false;
  });

  /** Moves only what is out of order: a node that is moved would lose the focus inside it. */
  function arrange(nodes) {
    const wanted = new Set(nodes);
    for (const node of [...list.children]) if (!wanted.has(node)) node.remove();
    nodes.forEach((node, at) => {
      if (list.children[at] !== node) list.insertBefore(node, list.children[at] ?? null);
    });
  }

  function nearEnd() {
    return scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR_END_PIXELS;
  }

  function toEnd() {
    scroller.scrollTop = scroller.scrollHeight;
    newer.hidden = true;
  }
}

/** A message that changes is built anew; the button the reader was on gets the focus again. */
function focusKeeper(list) {
  const focused = document.activeElement;
  const { customId } = focused?.dataset ?? {};
  const { messageId } = focused?.closest('.message')?.dataset ?? {};
  return () => {
    if (!customId || !messageId || list.contains(focused)) return;
    const inMessage = `[data-message-id="${CSS.escape(messageId)}"]`;
    list.querySelector(`${inMessage} [data-custom-id="${CSS.escape(customId)}"]`)?.focus();
  };
}
