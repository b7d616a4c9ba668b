/** What the menus and options for people, roles and channels offer in a pane. */

import { peopleOf, rolesOf } from './members.js';
import { cssColor } from './dom.js';
import { guildOf } from './store.js';

const USER = 5;
const ROLE = 6;
const CHANNEL = 8;

/**
 * @param kind the type of a select menu; every other one than those above takes both people and
 *     roles
 * @returns {value, label, description?, face?, color?}: `face` is drawn as an avatar of that name
 */
export function choicesOf(kind, value) {
  if (kind === USER) return peopleChoices(value);
  if (kind === ROLE) return roleChoices(value);
  if (kind === CHANNEL) return channelChoices(value);
  return [...peopleChoices(value), ...roleChoices(value)];
}

export function peopleChoices(value) {
  return peopleOf(value).map(({ person }) => ({
    value: person.id,
    label: person.displayName,
    description: [`@${person.username}`, ...rolesOf(value, person.id).map(({ name }) => name)]
      .join(' · '),
    face: person.displayName,
  }));
}

export function roleChoices(value) {
  return guildOf(value).roles.map(({ id, name, color }) => (
    { value: id, label: name, color: color ? cssColor(color) : 'var(--away)' }));
}

export function channelChoices(value) {
  return guildOf(value).channels.map(({ id, name }) => ({ value: id, label: `#${name}` }));
}
