package dev.kalturadiscord.discordsimulator.message;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * A message as it is now; a change makes a new one.
 *
 * @param onlyFor the one person who sees it when it is ephemeral, else null
 * @param document Discord's message object; not to be changed
 */
public record Message(String id, String channelId, @Nullable String onlyFor, ObjectNode document) {

  public boolean ephemeral() {
    return onlyFor != null;
  }

  public boolean visibleTo(@Nullable String userId) {
    return onlyFor == null || onlyFor.equals(userId);
  }

  public int flags() {
    return document.path("flags").asInt();
  }

  /** Whether the application has deferred and not yet shown anything. */
  public boolean loading() {
    return MessageFlag.isSet(flags(), MessageFlag.LOADING);
  }

  /** The message object with what a watcher needs beside it. */
  public ObjectNode forWatchers() {
    ObjectNode shown = document.deepCopy();
    shown.put("ephemeral", ephemeral());
    shown.put("loading", loading());
    return shown;
  }

  Message with(ObjectNode changed) {
    return new Message(id, channelId, onlyFor, changed);
  }
}
