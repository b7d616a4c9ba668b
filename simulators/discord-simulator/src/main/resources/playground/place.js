/** The place a link leads to: `/?guild=…&channel=…&as=…`. */

/** @returns the place the address names, each part null when absent */
export function placeInAddress() {
  const query = new URLSearchParams(location.search);
  return { guildId: query.get('guild'), channelId: query.get('channel'), userId: query.get('as') };
}

/**
 * Completes a wished place to one that exists: an unknown server becomes the first one, an unknown
 * channel its first channel, and someone who is not a member its first member.
 */
export function existingPlace({ guilds }, wish) {
  const guild =
    guilds.find((candidate) => candidate.id === wish.guildId) ??
    guilds.find((candidate) => candidate.channels.some(({ id }) => id === wish.channelId)) ??
    guilds[0];
  if (!guild) return { guildId: null, channelId: null, userId: null };
  const channel = guild.channels.find(({ id }) => id === wish.channelId) ?? guild.channels[0];
  const member = guild.members.find(({ userId }) => userId === wish.userId) ?? guild.members[0];
  return {
    guildId: guild.id,
    channelId: channel?.id ?? null,
    userId: member?.userId ?? null,
  };
}

/** Another server or channel is a step the Back button undoes; another person is not. */
export function keepInAddress({ guildId, channelId, userId }) {
  const before = placeInAddress();
  const query = new URLSearchParams({ guild: guildId, channel: channelId, as: userId });
  const address = `${location.pathname}?${query}`;
  if (address === location.pathname + location.search) return;
  const moved = before.channelId !== null && before.channelId !== channelId;
  history[moved ? 'pushState' : 'replaceState'](null, '', address);
}
