/** What one can break, and the call of the control interface for it. */

const EVERY_PATH = '/';
const RETRY_AFTER_SECONDS = 2;

/**
 * Each: {id, group, label, about, needs, call({place, times}), mend?}. `needs` is the route without
 * which it is not offered, `call` and `mend` give [method, path, body]. What has a `mend` lasts until
 * it is used.
 */
export const TROUBLES = [
  {
    id: 'drop',
    group: 'Connection',
    label: 'Drop the gateway',
    about: 'The connection breaks without a word; the bot should resume its session.',
    needs: 'POST /gateway/drop',
    call: () => ['POST', '/gateway/drop', {}],
  },
  {
    id: 'invalid-session',
    group: 'Connection',
    label: 'Invalidate the session',
    about: 'The bot has to identify anew.',
    needs: 'POST /gateway/invalid-session',
    call: () => ['POST', '/gateway/invalid-session', { resumable: false }],
  },
  {
    id: 'reconnect',
    group: 'Connection',
    label: 'Ask to reconnect',
    about: 'As Discord does before it restarts a gateway.',
    needs: 'POST /gateway/reconnect',
    call: () => ['POST', '/gateway/reconnect', {}],
  },
  {
    id: 'refuse',
    group: 'Connection',
    label: 'Keep the bot away',
    about: 'The gateway takes no connection; the bot stays offline once it is dropped.',
    needs: 'POST /gateway/connections',
    call: () => ['POST', '/gateway/connections', { accepted: false }],
    mend: () => ['POST', '/gateway/connections', { accepted: true }],
  },
  {
    id: 'latency',
    group: 'Discord’s API',
    label: 'Slow Discord',
    about: 'Every request takes two seconds longer; a command has three in all.',
    needs: 'POST /latency',
    call: () => ['POST', '/latency', { millis: 2000 }],
    mend: () => ['POST', '/latency', { millis: 0 }],
  },
  fault('429', 'Rate limit', '429 with “retry after”: a limit of this kind of request.', 429, 'user'),
  fault('429-global', 'Global rate limit', '429 for the bot as a whole.', 429, 'global'),
  fault('500', 'Server error', '500, as if Discord had a bad day.', 500, 'user'),
  fault('503', 'Unavailable', '503, as in an outage.', 503, 'user'),
  {
    id: 'mute',
    group: 'This channel',
    label: 'Forbid the bot to write',
    about: 'Takes away its right to send messages here. Answers to commands still come.',
    needs: 'POST /guilds/{guildId}/channels/{channelId}/bot-permissions',
    call: ({ place }) => permissions(place, ['SEND_MESSAGES']),
    mend: ({ place }) => permissions(place, []),
  },
  {
    id: 'outage',
    group: 'This channel',
    label: 'Server outage',
    about: 'Discord tells the bot that this server cannot be reached.',
    needs: 'POST /guilds/{guildId}/availability',
    call: ({ place }) => availability(place, false),
    mend: ({ place }) => availability(place, true),
  },
];

/** Requests fail a number of times, which the reader sets. */
function fault(id, label, about, status, scope) {
  return {
    id,
    group: 'Discord’s API',
    label,
    about,
    counted: true,
    needs: 'POST /faults',
    call: ({ times }) => ['POST', '/faults',
      { path: EVERY_PATH, status, scope, times, retryAfter: RETRY_AFTER_SECONDS }],
  };
}

/** Undoes faults that are still waiting for a request. */
export const FORGET_FAULTS = { needs: 'DELETE /faults', call: () => ['DELETE', '/faults'] };

function permissions({ guildId, channelId }, deny) {
  return ['POST', `/guilds/${guildId}/channels/${channelId}/bot-permissions`, { deny }];
}

function availability({ guildId }, available) {
  return ['POST', `/guilds/${guildId}/availability`, { available }];
}
