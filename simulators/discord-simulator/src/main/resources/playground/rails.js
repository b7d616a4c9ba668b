/** The two rails on the left: the servers, and the channels of the chosen one. */

import { element, initials } from './dom.js';
import { guildOf } from './store.js';

/** @param go called with {guildId, channelId} when the reader moves */
export function rails(store, { rails: area, servers, channels, guildName }, go) {
  let shown = '';
  store.watch((value) => {
    const { guilds, guildId, channelId, unread } = value;
    const look = JSON.stringify([guilds, guildId, channelId, [...unread]]);
    if (look === shown) return;
    shown = look;
    const focused = area.contains(document.activeElement)
      && document.activeElement.dataset.testid;
    servers.replaceChildren(...guilds.map((guild) => serverItem(guild, value, go)));
    const guild = guildOf(value);
    guildName.textContent = guild?.name ?? '';
    channels.replaceChildren(
      ...(guild?.channels ?? []).map((channel) => channelItem(channel, value, go)));
    if (focused) area.querySelector(`[data-testid="${CSS.escape(focused)}"]`)?.focus();
  });
}

function serverItem(guild, { guildId, unread }, go) {
  const news = guild.channels.some(({ id }) => unread.has(id));
  return element('li', {},
    element('button', {
      type: 'button',
      class: `server ${news ? 'news' : ''}`,
      title: guild.name,
      'aria-label': news ? `${guild.name}, new messages` : guild.name,
      'aria-current': guild.id === guildId ? 'true' : null,
      data: { testid: `server-${guild.id}` },
      on: { click: () => go({ guildId: guild.id, channelId: null }) },
    }, initials(guild.name)));
}

function channelItem(channel, { guildId, channelId, unread }, go) {
  const news = unread.has(channel.id);
  return element('li', {},
    element('button', {
      type: 'button',
      class: `channel ${news ? 'news' : ''}`,
      'aria-current': channel.id === channelId ? 'page' : null,
      data: { testid: `channel-${channel.id}` },
      on: { click: () => go({ guildId, channelId: channel.id }) },
    },
    element('span', { class: 'sign', 'aria-hidden': 'true' }, '#'),
    element('span', { class: 'label', dir: 'auto' }, channel.name),
    news && element('span', { class: 'visually-hidden' }, ', new messages')));
}
