package dev.kalturadiscord.discordsimulator.oauth2;

import static dev.kalturadiscord.discordsimulator.oauth2.HtmlText.escaped;

import dev.kalturadiscord.discordsimulator.world.Person;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;

/** The pages a person sees between the application's own; they work without JavaScript. */
final class AuthorizationPage {
  private AuthorizationPage() {}

  /** Asks who the person is and whether the application may do what it wants to. */
  static String asking(String application, AuthorizationRequest request, List<Person> people) {
    return page(
        "Authorize " + escaped(application),
        """
        <h1><strong data-testid="application">%s</strong> wants to access your account</h1>
        <section aria-labelledby="scopes-title">
          <h2 id="scopes-title">It will be able to</h2>
          <ul class="scopes" role="list" data-testid="scopes">
        %s
          </ul>
        </section>
        <form method="post">
          <fieldset>
            <legend>Who are you?</legend>
        %s
          </fieldset>
          <div class="buttons">
            <button class="cancel" type="submit" name="decision" value="cancel"
              data-testid="cancel" formnovalidate>Cancel</button>
            <button class="authorize" type="submit" name="decision" value="authorize"
              data-testid="authorize">Authorize</button>
          </div>
        </form>
        <p class="foot">You will go back to <b data-testid="destination">%s</b>.
          A simulation. Nothing here reaches Discord.</p>"""
            .formatted(
                escaped(application),
                request.scopes().stream()
                    .map(AuthorizationPage::scope)
                    .collect(Collectors.joining("\n")),
                people.stream().map(AuthorizationPage::person).collect(Collectors.joining("\n")),
                escaped(String.valueOf(URI.create(request.redirectUri()).getAuthority()))));
  }

  /** Says why the request cannot go on. */
  static String refusing(String reason) {
    return page(
        "Not authorized",
        """
        <h1>This request cannot be answered</h1>
        <p class="reason" role="alert" data-testid="authorize-error">%s</p>
        <p class="foot">A simulation. Nothing here reaches Discord.</p>"""
            .formatted(escaped(reason)));
  }

  private static String scope(Scope scope) {
    return "    <li data-testid=\"scope-%s\">%s</li>".formatted(scope.id(), scope.words());
  }

  private static String person(Person person) {
    return """
        <label class="person">
          <input type="radio" name="user_id" value="%1$s" required data-testid="person-%1$s">
          <span class="avatar" aria-hidden="true">%2$s</span>
          <span class="names"><b>%3$s</b> <small>%4$s</small></span>
        </label>"""
        .formatted(
            escaped(person.id()),
            escaped(initial(person.displayName())),
            escaped(person.displayName()),
            escaped(person.username()));
  }

  private static String initial(String name) {
    return name.codePoints().limit(1).mapToObj(Character::toString).collect(Collectors.joining());
  }

  private static String page(String title, String content) {
    return """
        <!doctype html>
        <html lang="en">
          <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="dark light">
            <title>%s</title>
            <link rel="icon" href="/playground.svg" type="image/svg+xml">
            <link rel="stylesheet" href="/theme.css">
            <link rel="stylesheet" href="/authorize.css">
          </head>
          <body>
            <main>
        %s
            </main>
          </body>
        </html>
        """
        .formatted(title, content);
  }
}
