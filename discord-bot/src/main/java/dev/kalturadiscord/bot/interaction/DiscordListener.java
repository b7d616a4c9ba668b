package dev.kalturadiscord.bot.interaction;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.kalturadiscord.client.model.DiscordMemberGrant;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import net.dv8tion.jda.api.components.Component;
import net.dv8tion.jda.api.entities.IMentionable;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.interaction.GenericInteractionCreateEvent;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.EntitySelectInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.interactions.commands.CommandInteractionPayload;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.jspecify.annotations.Nullable;

/**
 * Receives interactions from JDA and hands them to the router.
 *
 * <p>Roles and permissions of the acting member are taken from the payload itself: JDA would give
 * only roles it has cached, and none where the bot is no member of the guild. JDA has to pass the
 * payloads on with its events.
 */
public final class DiscordListener extends ListenerAdapter {

  private final InteractionRouter router;
  private final InteractionMetrics metrics;

  public DiscordListener(InteractionRouter router, InteractionMetrics metrics) {
    this.router = router;
    this.metrics = metrics;
  }

  @Override
  public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
    Receipt receipt = metrics.received(Request.Kind.COMMAND);
    Input input = new Input(null, options(event), List.of());
    router.accept(
        request(event, Request.Kind.COMMAND, event.getName(), input, roles(event)),
        new JdaResponder(event, receipt));
  }

  @Override
  public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
    Receipt receipt = metrics.received(Request.Kind.SUGGESTIONS);
    Input input = new Input(event.getFocusedOption().getName(), options(event), List.of());
    router.suggest(
        request(event, Request.Kind.SUGGESTIONS, event.getName(), input, roles(event)),
        choices -> {
          event.replyChoices(choices).complete();
          receipt.acknowledged();
        });
  }

  @Override
  public void onButtonInteraction(ButtonInteractionEvent event) {
    accept(
        event,
        Request.Kind.BUTTON,
        event.getComponentId(),
        Map.of(),
        List.of(),
        event.getMessage());
  }

  @Override
  public void onStringSelectInteraction(StringSelectInteractionEvent event) {
    accept(
        event,
        Request.Kind.SELECT,
        event.getComponentId(),
        Map.of(),
        event.getValues(),
        event.getMessage());
  }

  @Override
  public void onEntitySelectInteraction(EntitySelectInteractionEvent event) {
    List<String> ids = event.getValues().stream().map(IMentionable::getId).toList();
    accept(event, Request.Kind.SELECT, event.getComponentId(), Map.of(), ids, event.getMessage());
  }

  @Override
  public void onModalInteraction(ModalInteractionEvent event) {
    Map<String, String> texts =
        event.getValues().stream()
            .filter(value -> value.getType() == Component.Type.TEXT_INPUT)
            .collect(toUnmodifiableMap(ModalMapping::getCustomId, ModalMapping::getAsString));
    List<String> chosen =
        event.getValues().stream()
            .filter(DiscordListener::isSelect)
            .flatMap(value -> value.getAsStringList().stream())
            .toList();
    accept(event, Request.Kind.MODAL, event.getModalId(), texts, chosen, event.getMessage());
  }

  private static boolean isSelect(ModalMapping value) {
    return value.getType() == Component.Type.STRING_SELECT || value.getType().isEntitySelectMenu();
  }

  private <E extends GenericInteractionCreateEvent & IReplyCallback> void accept(
      E event,
      Request.Kind kind,
      String customId,
      Map<String, String> options,
      List<String> values,
      @Nullable Message message) {
    Receipt receipt = metrics.received(kind);
    Optional<CustomId> id = CustomId.parse(customId);
    String name = id.map(CustomId::action).orElse("");
    @Nullable String argument = id.map(CustomId::argument).orElse(null);
    Input input = new Input(argument, options, values, descriptions(message));
    router.accept(
        request(event, kind, name, input, roles(event)), new JdaResponder(event, receipt));
  }

  private static List<String> descriptions(@Nullable Message message) {
    return message == null
        ? List.of()
        : message.getEmbeds().stream()
            .map(embed -> Optional.ofNullable(embed.getDescription()).orElse(""))
            .toList();
  }

  private Request request(
      GenericInteractionCreateEvent event,
      Request.Kind kind,
      String name,
      Input input,
      List<GuildRole> roles) {
    Member member = event.getMember();
    Locale userLocale = event.getUserLocale().toLocale();
    return new Request(
        event.getId(),
        kind,
        name,
        input,
        member == null ? null : member.getGuild().getId(),
        Optional.ofNullable(event.getChannelId()).orElse("0"),
        roles,
        userLocale,
        member == null ? userLocale : event.getGuildLocale().toLocale(),
        member == null
            ? new CompletableFuture<>()
            : CompletableFuture.completedFuture(event.getRawData())
                .thenApply(payload -> grant(member, payload)),
        new ChannelAccess(event.getChannelType().isThread(), ofBot(event.getRawData())));
  }

  private static Optional<BigInteger> ofBot(@Nullable DataObject event) {
    String permissions = event == null ? "" : event.getObject("d").getString("app_permissions", "");
    return permissions.isEmpty() ? Optional.empty() : Optional.of(new BigInteger(permissions));
  }

  private static Map<String, String> options(CommandInteractionPayload command) {
    return command.getOptions().stream()
        .collect(toUnmodifiableMap(OptionMapping::getName, OptionMapping::getAsString));
  }

  // Where the bot is no member of the guild, JDA knows none and would throw.
  private static List<GuildRole> roles(GenericInteractionCreateEvent event) {
    return event.isFromAttachedGuild() && event.getGuild() != null
        ? event.getGuild().getRoles().stream()
            .filter(role -> !role.isPublicRole())
            .map(role -> new GuildRole(role.getId(), role.getName()))
            .toList()
        : List.of();
  }

  private static DiscordMemberGrant grant(Member member, @Nullable DataObject event) {
    return Grants.grant(
        member.getGuild().getId(),
        member.getId(),
        member.getEffectiveName(),
        member.getEffectiveAvatarUrl(),
        Objects.requireNonNull(event, "JDA passes no payloads on")
            .getObject("d")
            .getObject("member"));
  }
}
