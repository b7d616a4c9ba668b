package dev.kalturadiscord.client;

import dev.kalturadiscord.client.api.ConfigurationApi;
import dev.kalturadiscord.client.generated.ApiException;
import dev.kalturadiscord.client.generated.ApiResponse;
import dev.kalturadiscord.client.model.ConfigurationChange;
import dev.kalturadiscord.client.model.ConfigurationChangePage;
import dev.kalturadiscord.client.model.ConfigurationKey;
import dev.kalturadiscord.client.model.ConfigurationSection;
import dev.kalturadiscord.client.model.GuildConfiguration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the caller's guild has chosen; for its administrators and for clients of the guild. Each
 * change names the state that it is meant for and fails with {@link
 * Problems.PreconditionFailedException} when somebody was faster; after a broken connection that
 * can have been the very call. That makes every call safe to repeat, which is done.
 */
public final class Configuration {

  private final AuthorizedCalls calls;
  private final ConfigurationApi configuration;

  Configuration(AuthorizedCalls calls) {
    this.calls = calls;
    this.configuration = new ConfigurationApi(calls.client());
  }

  @FunctionalInterface
  private interface InGuild<T> {
    T run(String guildId) throws ApiException;
  }

  /** All sections. */
  public ConfigurationState get() {
    return state(guildId -> configuration.getConfigurationWithHttpInfo(guildId, null));
  }

  /** One section; the others are absent. */
  public ConfigurationState section(ConfigurationSection section) {
    return state(
        guildId -> configuration.getConfigurationSectionWithHttpInfo(guildId, section, null));
  }

  /**
   * Changes the configuration: all that is given or nothing.
   *
   * @param etag of the state that the change is meant for
   * @param valuesByKey by dotted keys such as {@code meetings.sharing}: booleans, numbers, strings,
   *     lists of strings; null gives a key back to its default
   * @return the state after it; has the same ETag when nothing was changed
   * @throws IllegalArgumentException when one key is a part of another
   * @throws Problems.InvalidFieldException when a value is not one that the key can have
   */
  public ConfigurationState change(String etag, Map<String, @Nullable Object> valuesByKey) {
    Map<String, Object> patch = MergePatch.of(valuesByKey);
    return state(guildId -> configuration.changeConfigurationWithHttpInfo(guildId, etag, patch));
  }

  /** Gives everything back to the defaults. */
  public ConfigurationState reset(String etag) {
    return state(guildId -> configuration.resetConfigurationWithHttpInfo(guildId, etag));
  }

  /** Gives one section back to the defaults; the state that comes back has all sections. */
  public ConfigurationState reset(String etag, ConfigurationSection section) {
    return state(
        guildId -> configuration.resetConfigurationSectionWithHttpInfo(guildId, section, etag));
  }

  /**
   * Undoes the last change.
   *
   * @throws Problems.ConflictException when there is none
   */
  public ConfigurationState undo(String etag) {
    return state(guildId -> configuration.undoConfigurationChangeWithHttpInfo(guildId, etag));
  }

  /**
   * One page of what was changed, newest first.
   *
   * @param limit changes on a page, 1 to 100
   * @param cursor {@code nextCursor} of the page before, null for the first
   */
  public ConfigurationChangePage changesPage(int limit, @Nullable String cursor) {
    return run(guildId -> configuration.listConfigurationChanges(guildId, limit, cursor));
  }

  /** What was changed, newest first; asks for page after page as the stream is read. */
  public Stream<ConfigurationChange> changes() {
    return Pages.stream(
        cursor -> {
          ConfigurationChangePage page = changesPage(Pages.LARGEST, cursor);
          return new Pages.Page<>(page.getItems(), page.getNextCursor());
        });
  }

  /** All that can be configured, the same for every guild, in the order to show it in. */
  public List<ConfigurationKey> keys() {
    return calls.run(configuration::listConfigurationKeys).getItems();
  }

  private ConfigurationState state(InGuild<ApiResponse<GuildConfiguration>> call) {
    ApiResponse<GuildConfiguration> answer = run(call);
    List<String> etags = answer.getHeaders().getOrDefault("etag", List.of());
    if (etags.isEmpty()) {
      throw ConnectionException.unreadable("no ETag");
    }
    return new ConfigurationState(answer.getData(), etags.get(0));
  }

  private <T> T run(InGuild<T> call) {
    String guildId = calls.guildId();
    if (guildId == null) {
      throw new IllegalStateException("This client belongs to no guild");
    }
    return calls.run(() -> call.run(guildId));
  }
}
