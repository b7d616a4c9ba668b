/** Interactions this page starts, followed until the bot answered or failed to. */

import { readInteraction, submitModal, useCommand, useComponent } from './control.js';

/** Longer than the three seconds the bot has, so one look is normally enough. */
const WAIT_SECONDS = 4;

/**
 * An attempt is {id, kind, name?, channelId, userId, messageId?, customId?, state}. It leaves the
 * store with the bot's first answer and stays as `failed` until its person dismisses it.
 *
 * @param screen {openModal(interactionId, modal), reload()}
 */
export function interactions(store, screen) {
  let presses = 0;

  /** @throws Refusal when Discord's client would not send this command */
  async function runCommand(name, options) {
    const { interactionId } = await useCommand({ ...here(), name, options });
    follow({ id: interactionId, kind: 'command', name });
  }

  /** @throws Refusal when the message has no such component any more */
  async function press(message, customId, values) {
    const order = { ...here(), messageId: message.id, customId };
    if (values) order.values = values;
    forget((each) => each.messageId === message.id);
    // The button shows at once that it was pressed, not only when the simulator has taken it.
    presses += 1;
    const press = begun(
      { id: `press-${presses}`, kind: 'component', messageId: message.id, customId });
    try {
      const { interactionId } = await useComponent(order);
      follow({ ...press, id: interactionId });
    } finally {
      forget(({ id }) => id === press.id);
    }
  }

  /** @throws Refusal when a value is missing or too long */
  async function fillIn(openedBy, title, values) {
    const { userId } = here();
    const { interactionId } = await submitModal({ interactionId: openedBy, userId, values });
    follow({ id: interactionId, kind: 'modal', name: title });
  }

  function begun(fresh) {
    const { channelId, userId } = here();
    const attempt = { channelId, userId, ...fresh, state: 'pending' };
    store.change({ attempts: [...store.get().attempts, attempt] });
    return attempt;
  }

  async function follow(fresh) {
    const attempt = begun(fresh);
    while (find(attempt.id)?.state === 'pending') {
      try {
        settle(await readInteraction(attempt.id, WAIT_SECONDS));
      } catch {
        // The simulator is gone or forgot the interaction: the banner tells, nothing to wait for.
        forget(({ id }) => id === attempt.id);
      }
    }
  }

  /** An event tells that an interaction moved on; what it moved to is read from its record. */
  async function noticed({ id, state }) {
    if (find(id) && state !== 'pending') settle(await readInteraction(id, 0));
  }

  function settle(record) {
    const attempt = find(record.id);
    if (!attempt || attempt.state === 'failed' || record.state === 'pending') return;
    if (record.state === 'failed') {
      const failed = { ...attempt, state: 'failed' };
      const attempts = store.get().attempts.map((each) => (each === attempt ? failed : each));
      store.change({ attempts });
      return;
    }
    forget((each) => each === attempt);
    const { channelId, userId, messages } = store.get();
    if (attempt.channelId !== channelId || attempt.userId !== userId) return;
    if (record.modal) screen.openModal(record.id, record.modal);
    const missing = record.messageId && !messages.some(({ id }) => id === record.messageId);
    if (missing) screen.reload();
  }

  function here() {
    const { guildId, channelId, userId } = store.get();
    return { guildId, channelId, userId };
  }

  const find = (wanted) => store.get().attempts.find(({ id }) => id === wanted);

  function forget(matches) {
    store.change({ attempts: store.get().attempts.filter((each) => !matches(each)) });
  }

  return {
    runCommand,
    press,
    fillIn,
    noticed,
    dismissAttempt: (attempt) => forget(({ id }) => id === attempt.id),
  };
}
