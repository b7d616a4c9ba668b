/** Values that parts of the page share and watch, and what can be read from those of a pane. */

/** @returns a store whose watchers run once per turn, however many changes it brought */
export function createStore(initial) {
  let value = initial;
  const readers = new Set();
  let scheduled = false;

  function announce() {
    if (scheduled) return;
    scheduled = true;
    queueMicrotask(() => {
      scheduled = false;
      for (const reader of readers) reader(value);
    });
  }

  return {
    get: () => value,
    change(changes) {
      value = { ...value, ...changes };
      announce();
    },
    /** @returns {() => void} ends the watching */
    watch(reader) {
      readers.add(reader);
      reader(value);
      return () => readers.delete(reader);
    },
  };
}

/** What all panes share: the simulated Discord, and what the simulator lets one do to it. */
export function createWorld() {
  return createStore({
    bot: { id: '', name: 'Kaltura', connected: false },
    guilds: [],
    people: [],
    /** By server. */
    commands: {},
    /** Of the control interface, as "POST /gateway/drop". */
    routes: new Set(),
    /** False until the simulator was asked once: nothing may be said of the bot before. */
    known: false,
    reachable: true,
  });
}

/** What a pane starts with besides the world: its place, and what is seen there. */
export const emptyPane = {
  guildId: null,
  channelId: null,
  userId: null,
  commands: [],
  messages: [],
  /** Whether the messages of the place have been read. */
  read: false,
  /** Interactions of this pane without an answer yet, or failed. See interactions.js. */
  attempts: [],
  unread: new Set(),
};

export function putMessage(store, message) {
  const others = store.get().messages.filter((known) => known.id !== message.id);
  store.change({ messages: [...others, message].sort(byAge) });
}

export function removeMessage(store, messageId) {
  store.change({ messages: store.get().messages.filter((known) => known.id !== messageId) });
}

export const guildOf = (value) => value.guilds.find((guild) => guild.id === value.guildId);

export const channelOf = (value) =>
  guildOf(value)?.channels.find((channel) => channel.id === value.channelId);

/** Ids grow with time; as numbers they are too large for a double, so length comes first. */
export function byAge(one, other) {
  return one.id.length - other.id.length || (one.id < other.id ? -1 : 1);
}
