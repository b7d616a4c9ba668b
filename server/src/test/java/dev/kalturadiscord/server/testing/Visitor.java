package dev.kalturadiscord.server.testing;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The browser of a person who logs in: keeps our cookie, follows no redirect by itself. */
public final class Visitor {

  private static final Pattern LOGIN = Pattern.compile("name=\"login\" value=\"([^\"]+)\"");
  private static final Pattern GUILD = Pattern.compile("name=\"guild\" value=\"([^\"]+)\"");

  private final Api api;
  private final Discord discord;
  private @Nullable String cookie;

  public Visitor(Api api, Discord discord) {
    this.api = api;
    this.discord = discord;
  }

  /** Name and value of the cookie; null when there is none. */
  public @Nullable String cookie() {
    return cookie;
  }

  /** Replaces the cookie; null takes it away. */
  public void cookie(@Nullable String nameAndValue) {
    cookie = nameAndValue;
  }

  /** Opens a path of ours. */
  public Api.Answer open(String path) {
    return keep(with(api.call("GET", path)).send());
  }

  /** Opens a program's link and agrees at Discord; gives the path to which Discord leads back. */
  public String agree(String link, String userId) {
    return path(discord.agree(toDiscord(link), userId));
  }

  /** Opens a program's link and refuses at Discord; gives the path to which Discord leads back. */
  public String refuse(String link) {
    return path(discord.refuse(toDiscord(link)));
  }

  /** Goes as far as our page with the guilds. */
  public Api.Answer choose(String link, String userId) {
    Api.Answer page = open(agree(link, userId));
    if (page.status() != 200) {
      throw new AssertionError("No page: " + page.response().body());
    }
    return page;
  }

  /** Presses Allow on the page. */
  public Api.Answer allow(Api.Answer page, String guildId) {
    return decide(login(page), guildId);
  }

  /** Presses Cancel on the page. */
  public Api.Answer cancel(Api.Answer page) {
    return decide(login(page), null);
  }

  /** Sends the form of the page. */
  public Api.Answer decide(@Nullable String login, @Nullable String guildId) {
    Map<String, String> form = new LinkedHashMap<>();
    if (login != null) {
      form.put("login", login);
    }
    if (guildId != null) {
      form.put("guild", guildId);
    }
    return with(api.call("POST", "/oauth/consent"))
        .body("application/x-www-form-urlencoded", Forms.of(form))
        .send();
  }

  /** The whole way; gives the code that the program gets. */
  public String code(Program program, String userId) {
    return codeIn(allow(choose(program.link(), userId), Discord.RIVERSIDE));
  }

  /** The code with which a person comes back to the program. */
  public static String codeIn(Api.Answer back) {
    String code = Forms.queryOf(back.header("Location")).get("code");
    if (code == null) {
      throw new AssertionError("No code: " + back.header("Location"));
    }
    return code;
  }

  /** The whole way and the exchange; gives the tokens. */
  public Api.Answer tokens(Program program, String userId) {
    Api.Answer tokens = program.exchange(code(program, userId));
    if (tokens.status() != 200) {
      throw new AssertionError("No tokens: " + tokens.response().body());
    }
    return tokens;
  }

  /** What the page knows the login by. */
  public static String login(Api.Answer page) {
    Matcher login = LOGIN.matcher(page.response().body());
    if (!login.find()) {
      throw new AssertionError("No form: " + page.response().body());
    }
    return login.group(1);
  }

  /** The guilds to choose from. */
  public static List<String> guilds(Api.Answer page) {
    return GUILD.matcher(page.response().body()).results().map(guild -> guild.group(1)).toList();
  }

  private String toDiscord(String link) {
    Api.Answer redirect = open(link);
    if (redirect.status() != 302) {
      throw new AssertionError("Not to Discord: " + redirect.response().body());
    }
    return redirect.header("Location");
  }

  private Api.Call with(Api.Call call) {
    return cookie == null ? call : call.header("Cookie", cookie);
  }

  private Api.Answer keep(Api.Answer answer) {
    String set = answer.header("Set-Cookie");
    if (!set.isEmpty()) {
      cookie = set.substring(0, set.indexOf(';'));
    }
    return answer;
  }

  private static String path(String address) {
    URI uri = URI.create(address);
    return uri.getRawPath() + "?" + uri.getRawQuery();
  }
}
