/** The people of a server as a pane shows them: names, standing, roles and their colours. */

import { guildOf } from './store.js';

export const personOf = (value, id) => value.people.find((person) => person.id === id);

export const memberOf = (value, id) =>
  guildOf(value)?.members.find((member) => member.userId === id);

/** The name shown for a user that may be the bot, a known person, or only an id. */
export function nameOf(value, user) {
  if (user.id === value.bot.id) return value.bot.name;
  const known = personOf(value, user.id);
  return known?.displayName ?? user.global_name ?? user.username ?? 'unknown-user';
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

/** Every member has @everyone, whose id is the server's, so it says nothing. */
export function rolesOf(value, userId) {
  const guild = guildOf(value);
  return (memberOf(value, userId)?.roleIds ?? [])
    .filter((id) => id !== guild.id)
    .map((id) => guild.roles.find((role) => role.id === id))
    .filter(Boolean);
}

/** How markdown names mentions: {user(id), channel(id), role(id), roleColor(id)}. */
export function namesOf(value) {
  const guild = guildOf(value);
  const role = (id) => guild.roles.find((each) => each.id === id);
  return {
    user: (id) => nameOf(value, { id }),
    channel: (id) => guild.channels.find((channel) => channel.id === id)?.name ?? 'unknown',
    role: (id) => (id === guild.id ? 'everyone' : role(id)?.name ?? 'deleted-role'),
    roleColor: (id) => role(id)?.color || null,
  };
}

/** Whether a message pings the person of the pane: by name, by a role of theirs or everybody. */
export function pings(value, message) {
  const roleIds = memberOf(value, value.userId)?.roleIds ?? [];
  return Boolean(message.mention_everyone)
    || (message.mentions ?? []).some(({ id }) => id === value.userId)
    || (message.mention_roles ?? []).some((id) => roleIds.includes(id));
}
