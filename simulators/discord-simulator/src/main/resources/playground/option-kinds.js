/** What can be typed or picked for each type of a command's option. */

import { channelChoices, peopleChoices, roleChoices } from './picker-choices.js';

const KIND = {
  string: 3,
  integer: 4,
  boolean: 5,
  user: 6,
  channel: 7,
  role: 8,
  mentionable: 9,
  number: 10,
};
const YES_NO = [
  { value: true, label: 'True' },
  { value: false, label: 'False' },
];

/**
 * @param state the store's value, for people, channels and roles
 * @returns {value, label, description?, face?, color?}, the choices of an option that has a closed list, else null
 */
export function closedList(option, state) {
  if (option.choices?.length) {
    return option.choices.map(({ name, value }) => ({ value, label: name }));
  }
  switch (option.type) {
    case KIND.boolean: return YES_NO;
    case KIND.user: return peopleChoices(state);
    case KIND.role: return roleChoices(state);
    case KIND.mentionable: return [...peopleChoices(state), ...roleChoices(state)];
    case KIND.channel: return channelChoices(state);
    default: return null;
  }
}

/**
 * Reads typed text as the option's value.
 *
 * @returns {value} or {problem}
 */
export function valueOf(option, text, list) {
  if (list) {
    const wanted = text.trim().toLowerCase();
    const item = list.find((each) =>
      [each.label, String(each.value)].some((word) => word.toLowerCase() === wanted));
    return item ? { value: item.value } : { problem: `${option.name}: pick one of the choices` };
  }
  if (option.type === KIND.integer || option.type === KIND.number) return numberOf(option, text);
  if (option.min_length && text.length < option.min_length) {
    return { problem: `${option.name}: at least ${option.min_length} characters` };
  }
  if (option.max_length && text.length > option.max_length) {
    return { problem: `${option.name}: at most ${option.max_length} characters` };
  }
  return { value: text };
}

function numberOf(option, text) {
  const value = Number(text);
  const whole = option.type === KIND.integer;
  if (!Number.isFinite(value) || (whole && !Number.isInteger(value))) {
    return { problem: `${option.name}: must be a ${whole ? 'whole number' : 'number'}` };
  }
  if (value < (option.min_value ?? -Infinity)) {
    return { problem: `${option.name}: at least ${option.min_value}` };
  }
  if (value > (option.max_value ?? Infinity)) {
    return { problem: `${option.name}: at most ${option.max_value}` };
  }
  return { value };
}

/** The limits of an option in words, empty when it has none. */
export function limitsOf(option) {
  const range = (low, high, unit) => {
    if (low !== undefined && high !== undefined) return `${low} to ${high}${unit}`;
    if (high !== undefined) return `up to ${high}${unit}`;
    return low === undefined ? '' : `at least ${low}${unit}`;
  };
  return range(option.min_value, option.max_value, '') ||
    range(option.min_length || undefined, option.max_length, ' characters');
}
