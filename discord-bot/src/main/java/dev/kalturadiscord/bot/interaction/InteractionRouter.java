package dev.kalturadiscord.bot.interaction;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.kalturadiscord.bot.text.Phrases;
import dev.kalturadiscord.bot.text.Texts;
import dev.kalturadiscord.client.MemberClient;
import dev.kalturadiscord.client.model.DiscordMemberGrant;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;

/**
 * Finds the feature for each interaction, acknowledges before anything else (Discord waits 3
 * seconds) and lets an {@link Errand} do the rest. Where the first response is no acknowledgement
 * but a form or suggestions, finding it has a deadline of its own.
 */
public final class InteractionRouter {

  private final Map<String, SlashCommand> commands;
  private final Map<String, ComponentAction> components;
  private final Map<String, OpeningAction> openings;
  private final Map<String, ModalAction> modals;
  private final RetiredCommands retired;
  private final Function<DiscordMemberGrant, MemberClient> server;
  private final Texts texts;
  private final InteractionMetrics metrics;
  private final Deadlines deadlines;
  private final PendingAcks pendingAcks = new PendingAcks();
  private final InFlight inFlight = new InFlight();

  /**
   * How long things may take.
   *
   * @param firstResponse a form or suggestions; below the 3 seconds that Discord waits, by as much
   *     as the way there takes
   * @param answer from the acknowledgement on; well below the 15 minutes that its token lives
   */
  public record Deadlines(Duration firstResponse, Duration answer) {}

  /**
   * @param server gives the API in the name of a member
   */
  public InteractionRouter(
      Routes routes,
      Function<DiscordMemberGrant, MemberClient> server,
      Texts texts,
      InteractionMetrics metrics,
      Deadlines deadlines) {
    this.commands = byName(routes.commands(), SlashCommand::name);
    this.components = byName(routes.components(), ComponentAction::action);
    this.openings = byName(routes.openings(), OpeningAction::action);
    this.modals = byName(routes.modals(), ModalAction::action);
    this.retired = routes.retired();
    this.server = server;
    this.texts = texts;
    this.metrics = metrics;
    this.deadlines = deadlines;
  }

  private static <T> Map<String, T> byName(List<T> routes, Function<T, String> name) {
    return routes.stream().collect(toUnmodifiableMap(name, route -> route));
  }

  /** Takes one interaction other than a request for suggestions; returns at once. */
  public void accept(Request request, Responder responder) {
    if (inFlight.isDraining()) {
      decline(request, responder, new Failure.Draining());
    } else if (request.guildId() == null) {
      decline(request, responder, new Failure.DirectMessage());
    } else {
      switch (request.kind()) {
        case COMMAND, SUGGESTIONS -> acceptCommand(request, responder);
        case BUTTON, SELECT -> acceptComponent(request, responder);
        case MODAL -> acceptModal(request, responder);
      }
    }
  }

  private void acceptCommand(Request request, Responder responder) {
    SlashCommand command = commands.get(request.name());
    if (command == null) {
      Optional<Deprecation> successor = retired.find(request.name());
      decline(
          request,
          responder,
          successor.isPresent()
              ? new Failure.RetiredCommand(successor.get().successor())
              : new Failure.UnknownCommand());
    } else {
      start(request, responder, command.ack(), command.feature(), command.deprecation());
    }
  }

  private void acceptComponent(Request request, Responder responder) {
    ComponentAction component = components.get(request.name());
    OpeningAction opening = openings.get(request.name());
    if (component != null) {
      start(request, responder, component.ack(), component.feature());
    } else if (opening != null) {
      open(request, responder, opening.opening());
    } else {
      decline(
          request,
          responder,
          request.kind() == Request.Kind.BUTTON
              ? new Failure.UnknownButton()
              : new Failure.UnknownMenu());
    }
  }

  private void acceptModal(Request request, Responder responder) {
    ModalAction modal = modals.get(request.name());
    if (modal == null) {
      decline(request, responder, new Failure.UnknownMenu());
    } else {
      start(request, responder, modal.ack(), modal.feature());
    }
  }

  /**
   * Takes one request for suggestions; returns at once.
   *
   * @param answer takes what Discord is to show, from another thread and in any case in time
   */
  public void suggest(Request request, Consumer<List<Choice>> answer) {
    SlashCommand command = commands.get(request.name());
    String option = request.input().argument();
    AutocompleteFeature feature =
        command == null || option == null ? null : command.suggestions().get(option);
    if (inFlight.isDraining() || request.guildId() == null || feature == null) {
      metrics.ended(request, "declined");
      answer.accept(List.of());
      return;
    }
    SuggestingErrand errand =
        new SuggestingErrand(request, answer, invocations(request, request.userLocale()), feature);
    inFlight.start(new Outcome(request, metrics, errand::outcome), deadlines.firstResponse());
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
    start(request, responder, ack, feature, Optional.empty());
  }

  private void start(
      Request request,
      Responder responder,
      Ack ack,
      Feature feature,
      Optional<Deprecation> deprecation) {
    CompletionStage<?> acknowledged = pendingAcks.count(responder.acknowledge(ack));
    Locale publicOrPrivate = ack.isPrivate() ? request.userLocale() : request.guildLocale();
    Errand errand =
        new Errand(
            request,
            responder,
            ack,
            acknowledged,
            invocations(request, publicOrPrivate),
            feature,
            deprecation,
            texts);
    inFlight.start(
        new Outcome(
            request,
            metrics,
            () -> {
              pendingAcks.letGoFirst();
              return errand.outcome();
            }),
        deadlines.answer());
  }

  private void open(Request request, Responder responder, Opening opening) {
    OpeningErrand errand =
        new OpeningErrand(
            request,
            responder,
            invocations(request, request.userLocale()),
            opening,
            response -> start(request, responder, response.ack(), response.feature()),
            texts);
    inFlight.start(new Outcome(request, metrics, errand::outcome), deadlines.firstResponse());
  }

  private Function<DiscordMemberGrant, Invocation> invocations(Request request, Locale locale) {
    Phrases phrases = texts.in(locale);
    return member -> new Invocation(request, member, server.apply(member), phrases);
  }

  private void decline(Request request, Responder responder, Failure failure) {
    metrics.ended(request, "declined");
    responder.decline(FailureSentences.say(failure, texts.in(request.userLocale())));
  }
}
