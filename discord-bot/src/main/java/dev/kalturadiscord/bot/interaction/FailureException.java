package dev.kalturadiscord.bot.interaction;

/** Ends a feature with a failure that the bot found out by itself. */
public final class FailureException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Failure failure;

  public FailureException(Failure failure) {
    super(failure.getClass().getSimpleName());
    this.failure = failure;
  }

  Failure failure() {
    return failure;
  }
}
