/** What the page shows: the simulated Discord, the place in it, and the person acting. */

export function createStore() {
  let value = {
    bot: { id: '', name: 'Kaltura', connected: false },
    guilds: [],
    people: [],
    guildId: null,
    channelId: null,
    userId: null,
    commands: [],
    messages: [],
    /** Interactions of this page without an answer yet, or failed. See interactions.js. */
    attempts: [],
    unread: new Set(),
    reachable: true,
  };
  const readers = new Set();
  let scheduled = false;

  /** Readers run once per turn, however many changes it brought. */
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
    watch(reader) {
      readers.add(reader);
      reader(value);
    },
    putMessage(message) {
      const others = value.messages.filter((known) => known.id !== message.id);
      this.change({ messages: [...others, message].sort(byAge) });
    },
    removeMessage(messageId) {
      this.change({ messages: value.messages.filter((known) => known.id !== messageId) });
    },
  };
}

export const guildOf = (value) => value.guilds.find((guild) => guild.id === value.guildId);

export const channelOf = (value) =>
  guildOf(value)?.channels.find((channel) => channel.id === value.channelId);

export const personOf = (value, id) => value.people.find((person) => person.id === id);

export const memberOf = (value, id) =>
  guildOf(value)?.members.find((member) => member.userId === id);

/** The name shown for a user that may be the bot, a known person, or only an id. */
export function nameOf(value, user) {
  if (user.id === value.bot.id) return value.bot.name;
  const known = personOf(value, user.id);
  return known?.displayName ?? user.global_name ?? user.username ?? 'unknown-user';
}

/** How markdown names mentions: {user(id), channel(id), role(id)}. */
export function namesOf(value) {
  const guild = guildOf(value);
  return {
    user: (id) => nameOf(value, { id }),
    channel: (id) => guild.channels.find((channel) => channel.id === id)?.name ?? 'unknown',
    role: (id) => guild.roles.find((role) => role.id === id)?.name ?? 'deleted-role',
  };
}

/** What the person may do on the chosen server, in Discord's words. */
export function standingOf(member) {
  if (member?.administrator) return 'Administrator';
  return member?.moderator ? 'Moderator' : 'Member';
}

/** Administrators first, then moderators, then members; each by name. */
export function peopleOf(value) {
  const order = ['Administrator', 'Moderator', 'Member'];
  return (guildOf(value)?.members ?? [])
    .map((member) => ({ person: personOf(value, member.userId), standing: standingOf(member) }))
    .filter((entry) => entry.person)
    .sort(
      (one, other) =>
        order.indexOf(one.standing) - order.indexOf(other.standing) ||
        one.person.displayName.localeCompare(other.person.displayName),
    );
}

/** Ids grow with time; as numbers they are too large for a double, so length comes first. */
export function byAge(one, other) {
  return one.id.length - other.id.length || (one.id < other.id ? -1 : 1);
}
