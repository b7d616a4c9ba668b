/** The control interface of the simulator (`/__sim/…`): all this page knows comes from here. */

/** What the simulator refused, in its own words. */
export class Refusal extends Error {
  constructor(status, message) {
    super(message);
    this.name = 'Refusal';
    this.status = status;
  }
}

/** @returns {string[]} what the simulator lets one do, as "POST /gateway/drop" */
export const readRoutes = () => ask('GET', '/routes');

export const readState = () => ask('GET', '/state');

export const readCommands = (guildId) => ask('GET', `/guilds/${guildId}/commands`);

export const readMessages = (channelId, userId) =>
  ask('GET', `/channels/${channelId}/messages?userId=${userId}&limit=50`);

/** @param {number} wait seconds to wait for the interaction to end; 0 answers at once */
export const readInteraction = (id, wait) => ask('GET', `/interactions/${id}?wait=${wait}`);

/** @param order {guildId, channelId, userId, name, options} */
export const useCommand = (order) => ask('POST', '/interactions/commands', order);

/** @param order {guildId, channelId, userId, messageId, customId, values?} */
export const useComponent = (order) => ask('POST', '/interactions/components', order);

/** @param order {guildId, channelId, userId, name, options, focused} */
export const askChoices = (order) => ask('POST', '/interactions/autocompletes', order);

/** @param order {interactionId, userId, values}; the interaction is the one that opened the modal */
export const submitModal = (order) => ask('POST', '/interactions/modals', order);

export const dismissMessage = (channelId, messageId, userId) =>
  ask('POST', `/channels/${channelId}/messages/${messageId}/dismissal`, { userId });

export const deleteMessage = (channelId, messageId) =>
  ask('DELETE', `/channels/${channelId}/messages/${messageId}`);

/**
 * @param since {exchanges, frames}: sequences to go on after
 * @returns {exchanges, frames}, each oldest first
 */
export const readWire = (since) =>
  ask('GET', `/wire?exchanges=${since.exchanges}&frames=${since.frames}`);

/** Any other thing of the control interface that is done and gives nothing back. */
export const perform = (method, path, body) => ask(method, path, body);

export const eventsAddress = (userIds) =>
  `/__sim/events?${userIds.map((id) => `userId=${encodeURIComponent(id)}`).join('&')}`;

async function ask(method, path, body) {
  let response;
  try {
    response = await fetch(`/__sim${path}`, {
      method,
      headers: body ? { 'Content-Type': 'application/json' } : {},
      body: body ? JSON.stringify(body) : undefined,
    });
  } catch {
    throw new Refusal(0, 'The simulator cannot be reached.');
  }
  const text = await response.text();
  const answer = parse(text);
  if (!response.ok) {
    const problem = answer?.error ?? `The simulator answered ${response.status}.`;
    throw new Refusal(response.status, problem);
  }
  return answer;
}

function parse(text) {
  try {
    return text ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}
