/**
 * What the page shows, in its address: `#panes=server.channel.person~…&developer=open`. A reload
 * and a link bring it back.
 */

const NOWHERE = { guildId: null, channelId: null, userId: null };

/** @returns {panes, developer}: the places the address names, at least one; parts may be null */
export function shownInAddress() {
  const fields = new URLSearchParams(location.hash.slice(1));
  const panes = (fields.get('panes') ?? '').split('~').filter(Boolean).map((text) => {
    const [guildId, channelId, userId] = text.split('.').map((id) => id || null);
    return { guildId, channelId, userId };
  });
  return {
    panes: panes.length > 0 ? panes : [NOWHERE],
    developer: fields.get('developer') === 'open',
  };
}

/** @param {boolean} step whether the Back button is to undo this change */
export function keepInAddress({ panes, developer }, step) {
  const text = panes
    .map(({ guildId, channelId, userId }) => [guildId, channelId, userId].join('.'))
    .join('~');
  const hash = `#panes=${text}${developer ? '&developer=open' : ''}`;
  if (hash === location.hash) return;
  history[step ? 'pushState' : 'replaceState'](null, '', hash);
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
  if (!guild) return NOWHERE;
  const channel = guild.channels.find(({ id }) => id === wish.channelId) ?? guild.channels[0];
  const member = guild.members.find(({ userId }) => userId === wish.userId) ?? guild.members[0];
  return {
    guildId: guild.id,
    channelId: channel?.id ?? null,
    userId: member?.userId ?? null,
  };
}

/** The same channel through other eyes: the first member who has no pane there yet. */
export function besidePlace({ guilds }, place, taken) {
  const members = guilds.find(({ id }) => id === place.guildId)?.members ?? [];
  const free = members.find(({ userId }) => !taken.some((each) =>
    each.channelId === place.channelId && each.userId === userId));
  return { ...place, userId: free?.userId ?? place.userId };
}
