package dev.kalturadiscord.server.configuration;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kalturadiscord.api.ConfigurationApi;
import dev.kalturadiscord.api.model.ConfigurationChangePage;
import dev.kalturadiscord.api.model.ConfigurationSection;
import dev.kalturadiscord.server.permission.Caller;
import dev.kalturadiscord.server.permission.Operation;
import dev.kalturadiscord.server.platform.database.Transactions;
import dev.kalturadiscord.server.platform.http.IfMatch;
import dev.kalturadiscord.server.platform.http.IfNoneMatch;
import dev.kalturadiscord.server.platform.paging.PageCursor;
import dev.kalturadiscord.server.platform.problem.ProblemCode;
import dev.kalturadiscord.server.platform.problem.ProblemException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Configurations over HTTP: maps, decides nothing. */
@Singleton
public final class ConfigurationResource implements ConfigurationApi {

  private static final Pattern VERSION = Pattern.compile("[0-9]{1,18}");

  private final GuildConfigurations configurations;
  private final ChangeConfiguration change;
  private final ConfigurationHistory history;
  private final ConfigurationMapper mapper;
  private final Transactions transactions;
  private final ObjectMapper json;

  @Context private SecurityContext security;

  @Inject
  ConfigurationResource(
      GuildConfigurations configurations,
      ChangeConfiguration change,
      ConfigurationHistory history,
      ConfigurationMapper mapper,
      Transactions transactions,
      ObjectMapper json) {
    this.configurations = configurations;
    this.change = change;
    this.history = history;
    this.mapper = mapper;
    this.transactions = transactions;
    this.json = json;
  }

  @Override
  public Response getConfiguration(String guildId, @Nullable String ifNoneMatch) {
    checkGuild(guildId);
    return read(guildId, List.of(Section.values()), ifNoneMatch);
  }

  @Override
  public Response getConfigurationSection(
      String guildId, ConfigurationSection section, @Nullable String ifNoneMatch) {
    checkGuild(guildId);
    return read(guildId, List.of(Section.valueOf(section.name())), ifNoneMatch);
  }

  @Override
  public Response changeConfiguration(
      String guildId, String ifMatch, Map<String, Object> document) {
    ChangeConfiguration.Wish wish =
        wish(guildId, Operation.CHANGE_CONFIGURATION, ChangeKind.UPDATE, ifMatch);
    return answer(change.patch(wish, ConfigurationPatch.of(json.valueToTree(document))));
  }

  @Override
  public Response resetConfiguration(String guildId, String ifMatch) {
    ChangeConfiguration.Wish wish =
        wish(guildId, Operation.RESET_CONFIGURATION, ChangeKind.RESET, ifMatch);
    return answer(change.patch(wish, ConfigurationPatch.resetAll()));
  }

  @Override
  public Response resetConfigurationSection(
      String guildId, ConfigurationSection section, String ifMatch) {
    ChangeConfiguration.Wish wish =
        wish(guildId, Operation.RESET_CONFIGURATION_SECTION, ChangeKind.RESET, ifMatch);
    return answer(change.patch(wish, ConfigurationPatch.reset(Section.valueOf(section.name()))));
  }

  @Override
  public Response undoConfigurationChange(String guildId, String ifMatch) {
    return answer(
        change.undo(wish(guildId, Operation.UNDO_CONFIGURATION_CHANGE, ChangeKind.UNDO, ifMatch)));
  }

  @Override
  public Response listConfigurationChanges(String guildId, Integer limit, @Nullable String cursor) {
    checkGuild(guildId);
    String before = PageCursor.idBefore(cursor, text -> VERSION.matcher(text).matches());
    long below = before == null ? Long.MAX_VALUE : Long.parseLong(before);
    // One more than asked for tells whether there is a next page.
    List<ConfigurationChange> found =
        transactions.read(entities -> history.page(entities, guildId, below, limit + 1));
    List<ConfigurationChange> items = found.subList(0, Math.min(limit, found.size()));
    ConfigurationChangePage page =
        new ConfigurationChangePage().items(items.stream().map(mapper::map).toList());
    if (found.size() > limit) {
      page.nextCursor(PageCursor.after(String.valueOf(items.getLast().version())));
    }
    return Response.ok(page).build();
  }

  @Override
  public Response listConfigurationKeys() {
    return Response.ok(mapper.keys()).build();
  }

  private Response read(String guildId, List<Section> sections, @Nullable String ifNoneMatch) {
    ConfigurationState state = configurations.state(guildId);
    boolean known = IfNoneMatch.parse(ifNoneMatch).matches(state.etag());
    return (known ? Response.notModified() : Response.ok(mapper.map(state, sections)))
        .header("ETag", state.etag())
        .build();
  }

  private Response answer(ConfigurationState state) {
    return Response.ok(mapper.map(state, List.of(Section.values())))
        .header("ETag", state.etag())
        .build();
  }

  private ChangeConfiguration.Wish wish(
      String guildId, Operation operation, ChangeKind kind, String ifMatch) {
    return new ChangeConfiguration.Wish(
        checkGuild(guildId), guildId, operation, kind, IfMatch.parse(ifMatch));
  }

  /** Whoever asks for another guild than their own. */
  private Caller checkGuild(String guildId) {
    Caller caller = Caller.of(security);
    if (!caller.requireGuild().equals(guildId)) {
      throw new ProblemException(
          ProblemCode.NOT_FOUND, "This token was made for another guild; nothing else exists.");
    }
    return caller;
  }
}
