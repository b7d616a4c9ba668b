package dev.kalturadiscord.server.login;

import dev.kalturadiscord.server.discord.DiscordGuild;
import dev.kalturadiscord.server.permission.Scope;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The pages of a login. They work without scripts and without anything from elsewhere. */
@Singleton
final class LoginPages {

  private final Template page = Template.load("page.html");
  private final Template consent = Template.load("consent.html");
  private final Template guild = Template.load("guild.html");
  private final Template noGuild = Template.load("no-guild.html");
  private final String notSetUp = page(Template.load("not-set-up.html").fill());
  private final String wrongLink = page(Template.load("wrong-link.html").fill());
  private final String notThisLogin = page(Template.load("not-this-login.html").fill());
  private final String noMember = page(Template.load("no-member.html").fill());
  private final String discordNotNow = page(Template.load("discord-not-now.html").fill());
  private final String goBack = page(Template.load("go-back.html").fill());

  /** Nobody has set up logins on this server. */
  String notSetUp() {
    return notSetUp;
  }

  /** The client's link names no client, or an address that is not the client's. */
  String wrongLink() {
    return wrongLink;
  }

  /** The login is unknown, answered, too old, of another browser, or a newer one took over. */
  String notThisLogin() {
    return notThisLogin;
  }

  /** The person is not in the guild, or the guild does not use the product. */
  String noMember() {
    return noMember;
  }

  /** Something does not work at the moment; loading the same page again may. */
  String discordNotNow() {
    return discordNotNow;
  }

  /** Something does not work at the moment; pressing the button again may. */
  String goBack() {
    return goBack;
  }

  /** Asks in which guild the client may act; or says what to do when there is none. */
  String consent(ConsentQuestion question) {
    Map<String, Html> values =
        Map.of(
            "client", Html.text(question.clientName()),
            "person", Html.text(question.personName()),
            "destination", Html.text(destination(question.redirectUri())),
            "login", Html.text(question.formToken()),
            "scopes", scopes(question),
            "guilds", guilds(question.guilds()));
    return page((question.guilds().isEmpty() ? noGuild : consent).fill(values));
  }

  private String page(Html content) {
    return page.fill(Map.of("content", content)).markup();
  }

  private Html guilds(List<DiscordGuild> guilds) {
    List<Html> choices = new ArrayList<>();
    for (DiscordGuild one : guilds) {
      choices.add(
          guild.fill(
              Map.of(
                  "id", Html.text(one.id()),
                  "name", Html.text(one.name()),
                  "checked", new Html(choices.isEmpty() ? "checked" : ""))));
    }
    return Html.joined(choices);
  }

  private static Html scopes(ConsentQuestion question) {
    return Html.joined(
        question.scopes().stream()
            .sorted()
            .map(scope -> new Html("<li>" + Html.text(words(scope)).markup() + "</li>"))
            .toList());
  }

  private static String words(Scope scope) {
    return switch (scope) {
      case MEETINGS_READ -> "see the server's meetings";
      case MEETINGS_WRITE -> "start, join and end meetings, as far as you may yourself";
      case VIDEOS_READ -> "find and watch videos and recordings";
      case CONFIGURATION_READ -> "see the server's configuration, if you are an administrator";
      case CONFIGURATION_WRITE -> "change the server's configuration, if you are an administrator";
      case AUDIT_READ -> "see who did what, if you are an administrator";
      case MEMBERS_ACT, DELIVERIES_LEASE, CLIENTS_MANAGE, TOKENS_VALIDATE ->
          throw new IllegalArgumentException("People cannot lend " + scope.text());
    };
  }

  /** The host people know, or the program on their machine. */
  private static String destination(String redirectUri) {
    URI uri = URI.create(redirectUri);
    return uri.getAuthority() == null
        ? Objects.requireNonNullElse(uri.getScheme(), "the program")
        : uri.getAuthority();
  }
}
