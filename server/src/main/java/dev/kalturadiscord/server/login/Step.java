package dev.kalturadiscord.server.login;

/** What the browser does next. */
sealed interface Step {

  /**
   * On to Discord.
   *
   * @param browser for the cookie; secret
   */
  record ToDiscord(String address, String browser) implements Step {
    @Override
    public String toString() {
      return "ToDiscord";
    }
  }

  /** Back to the client: its own address with what it is told, which may be a code. */
  record ToClient(String address) implements Step {
    @Override
    public String toString() {
      return "ToClient";
    }
  }

  /**
   * A page on which the person decides.
   *
   * @param redirectUri where its form leads in the end
   */
  record Ask(String html, String redirectUri) implements Step {
    @Override
    public String toString() {
      return "Ask";
    }
  }

  /** A page that says why this goes no further: the person's mistake, or an old page. */
  record Stop(String html) implements Step {}

  /** A page that says that it does not work at the moment. */
  record NotNow(String html) implements Step {}
}
