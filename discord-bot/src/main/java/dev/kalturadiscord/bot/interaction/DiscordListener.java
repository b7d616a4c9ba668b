package dev.kalturadiscord.bot.interaction;

import dev.kalturadiscord.client.model.DiscordMemberGrant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.events.RawGatewayEvent;
import net.dv8tion.jda.api.events.interaction.GenericInteractionCreateEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.jspecify.annotations.Nullable;

/**
 * Receives interactions from JDA and hands them to the router.
 *
 * <p>Roles and permissions of the acting member are taken from the payload itself: JDA would give
 * only roles it has cached, and none where the bot is no member of the guild. The payload comes as
 * a raw event right after the interaction's own.
 */
public final class DiscordListener extends ListenerAdapter {

  private final InteractionRouter router;
  private final Map<String, CompletableFuture<DataObject>> awaitedPayloads =
      new ConcurrentHashMap<>();

  public DiscordListener(InteractionRouter router) {
    this.router = router;
  }

  @Override
  public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
    Map<String, String> options =
        event.getOptions().stream()
            .collect(
                Collectors.toUnmodifiableMap(OptionMapping::getName, OptionMapping::getAsString));
    router.accept(
        request(event, Request.Kind.COMMAND, event.getName(), null, options),
        new JdaResponder(event, null));
  }

  @Override
  public void onButtonInteraction(ButtonInteractionEvent event) {
    Optional<CustomId> id = CustomId.parse(event.getComponentId());
    router.accept(
        request(
            event,
            Request.Kind.BUTTON,
            id.map(CustomId::action).orElse(""),
            id.map(CustomId::argument).orElse(null),
            Map.of()),
        new JdaResponder(event, event));
  }

  @Override
  public void onRawGateway(RawGatewayEvent event) {
    if (event.getType().equals("INTERACTION_CREATE")) {
      DataObject payload = event.getPayload();
      CompletableFuture<DataObject> awaited = awaitedPayloads.remove(payload.getString("id"));
      if (awaited != null) {
        awaited.complete(payload);
      }
    }
  }

  private Request request(
      GenericInteractionCreateEvent event,
      Request.Kind kind,
      String name,
      @Nullable String argument,
      Map<String, String> options) {
    Member member = event.getMember();
    Locale userLocale = event.getUserLocale().toLocale();
    return new Request(
        event.getId(),
        kind,
        name,
        argument,
        options,
        member == null ? null : member.getGuild().getId(),
        Optional.ofNullable(event.getChannelId()).orElse("0"),
        userLocale,
        member == null ? userLocale : event.getGuildLocale().toLocale(),
        member == null
            ? new CompletableFuture<>()
            : payload(event.getId()).thenApply(grant(member)));
  }

  private CompletableFuture<DataObject> payload(String interactionId) {
    CompletableFuture<DataObject> payload = new CompletableFuture<>();
    awaitedPayloads.put(interactionId, payload);
    return payload;
  }

  private static Function<DataObject, DiscordMemberGrant> grant(Member member) {
    return payload ->
        Grants.grant(
            member.getGuild().getId(),
            member.getId(),
            member.getEffectiveName(),
            member.getEffectiveAvatarUrl(),
            payload.getObject("member"));
  }
}
