package dev.kalturadiscord.bot.interaction;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.kalturadiscord.bot.text.Phrases;
import dev.kalturadiscord.bot.text.Texts;
import dev.kalturadiscord.client.MemberClient;
import dev.kalturadiscord.client.model.DiscordMemberGrant;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * Finds the feature for each interaction, acknowledges before anything else (Discord waits 3
 * seconds) and lets an {@link Errand} do the rest.
 */
public final class InteractionRouter {

  private final Map<String, SlashCommand> commands;
  private final Map<String, ButtonAction> buttons;
  private final Function<DiscordMemberGrant, MemberClient> server;
  private final Texts texts;
  private final InteractionCounts counts;
  private final InFlight inFlight;

  /**
   * @param server gives the API in the name of a member
   * @param deadline for one interaction; well below the 15 minutes that its token lives
   */
  public InteractionRouter(
      Collection<SlashCommand> commands,
      Collection<ButtonAction> buttons,
      Function<DiscordMemberGrant, MemberClient> server,
      Texts texts,
      InteractionCounts counts,
      Duration deadline) {
    this.commands = commands.stream().collect(toUnmodifiableMap(SlashCommand::name, c -> c));
    this.buttons = buttons.stream().collect(toUnmodifiableMap(ButtonAction::action, b -> b));
    this.server = server;
    this.texts = texts;
    this.counts = counts;
    this.inFlight = new InFlight(deadline);
  }

  /** Takes one interaction; returns at once. */
  public void accept(Request request, Responder responder) {
    if (inFlight.isDraining()) {
      decline(request, responder, new Failure.Draining());
    } else if (request.guildId() == null) {
      decline(request, responder, new Failure.DirectMessage());
    } else {
      switch (request.kind()) {
        case COMMAND ->
            Optional.ofNullable(commands.get(request.name()))
                .ifPresentOrElse(
                    command -> start(request, responder, command.ack(), command.feature()),
                    () -> decline(request, responder, new Failure.UnknownCommand()));
        case BUTTON ->
            Optional.ofNullable(buttons.get(request.name()))
                .ifPresentOrElse(
                    button -> start(request, responder, button.ack(), button.feature()),
                    () -> decline(request, responder, new Failure.UnknownButton()));
      }
    }
  }

  /**
   * Declines new interactions politely from now on and waits for those under way.
   *
   * @param patience after which the remaining ones are told to come again
   * @param farewell how long that may take
   * @return whether all of them were answered
   */
  public boolean drain(Duration patience, Duration farewell) {
    return inFlight.drain(patience, farewell);
  }

  private void start(Request request, Responder responder, Ack ack, Feature feature) {
    CompletionStage<?> acknowledged = responder.acknowledge(ack);
    Phrases publicOrPrivate =
        texts.in(ack == Ack.PRIVATE_REPLY ? request.userLocale() : request.guildLocale());
    Errand errand =
        new Errand(
            request,
            responder,
            ack,
            acknowledged,
            member -> new Invocation(request, member, server.apply(member), publicOrPrivate),
            feature,
            texts,
            counts);
    inFlight.start(errand);
  }

  private void decline(Request request, Responder responder, Failure failure) {
    counts.add("declined");
    responder.decline(FailureSentences.say(failure, texts.in(request.userLocale())));
  }
}
